import { defineConfig, type Plugin } from 'vite';

/** jsPsych's style sheet embeds 470 kB of web fonts that no page of ours uses. */
function withoutEmbeddedFonts(): Plugin {
  return {
    name: 'strive-without-embedded-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/jspsych.*\.css/.test(id)) return null;
      return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ''), map: null };
    },
  };
}

export default defineConfig({
  base: '/app/',
  publicDir: false,
  plugins: [withoutEmbeddedFonts()],
  build: {
    outDir: '../target/classes/META-INF/resources/app',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    rollupOptions: {
      input: {
        participant: 'src/participant/main.ts',
        lab: 'src/lab/main.ts',
      },
    },
  },
});
