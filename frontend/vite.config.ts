import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rollup } from 'vite';

/** What the participants' page may weigh over the wire, in bytes: script and style, compressed. */
const allowed = 150_000;
const participant = 'src/participant/main.ts';

/** Prints what the participants' page weighs, and fails the build when it is too much. */
function weighed(): Plugin {
  return {
    name: 'strive-weighed',
    apply: 'build',
    writeBundle(_, bundle) {
      const files = filesOf(bundle);
      const bytes = files.reduce((sum, file) => sum + gzipSync(source(bundle[file])).length, 0);
      this.info(`participants' page: ${files.length} files, ${(bytes / 1000).toFixed(1)} kB compressed of ${allowed / 1000} kB`);
      if (bytes > allowed) this.error(`the participants' page may weigh ${allowed} bytes compressed, and weighs ${bytes}`);
    },
  };
}

/** The entry, its style sheets, and what it imports, at once or later. */
function filesOf(bundle: Rollup.OutputBundle): string[] {
  const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(participant) === true);
  if (entry === undefined) throw new Error(`no entry ${participant}`);
  const files = new Set([entry.fileName]);
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') continue;
    for (const one of [...chunk.imports, ...chunk.dynamicImports, ...(chunk.viteMetadata?.importedCss ?? [])]) files.add(one);
  }
  return [...files];
}

function source(file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): string | Uint8Array {
  return file === undefined ? '' : file.type === 'chunk' ? file.code : file.source;
}

export default defineConfig({
  base: '/app/',
  publicDir: false,
  plugins: [weighed()],
  build: {
    outDir: '../target/classes/META-INF/resources/app',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    rollupOptions: {
      input: {
        participant,
        lab: 'src/lab/main.ts',
      },
    },
  },
});
