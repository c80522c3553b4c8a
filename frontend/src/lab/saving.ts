/** Figures as files. */

const pngScale = 2;

/** The SVG as a file of its own: the page's variables become the colours that they have now. */
export function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(svg);
  const probe = document.createElement('span');
  svg.parentElement?.append(probe);
  const text = new XMLSerializer().serializeToString(copy).replace(/var\((--[\w-]+)(?:,\s*([^()]+))?\)/g, (whole, name: string, otherwise?: string) => {
    const value = style.getPropertyValue(name).trim();
    if (value === '') return otherwise ?? whole;
    // light-dark() and names become plain colours.
    probe.style.color = '';
    probe.style.color = value;
    return probe.style.color === '' ? value : getComputedStyle(probe).color;
  });
  probe.remove();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** The SVG as a picture of twice its size, on the colour it stands on. */
export async function pixels(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
  await image.decode();
  const box = svg.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  canvas.width = box.width * pngScale;
  canvas.height = box.height * pngScale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser cannot draw pictures');
  context.fillStyle = getComputedStyle(svg).getPropertyValue('--strive-surface') === '' ? '#ffffff' : surface(svg);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'));
}

function surface(svg: SVGSVGElement): string {
  const probe = document.createElement('span');
  probe.className = 'strive-surface-probe';
  svg.parentElement?.append(probe);
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return colour;
}

/** Hands a file to the browser. */
export function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
