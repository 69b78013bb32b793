/** The few SVG elements every picture is made of. */
export function path(d: string, fill: string): string {
  return `<path d="${rounded(d)}" fill="${fill}"/>`;
}

/** An open line; the picture gives all lines round ends. */
export function line(d: string, colour: string, width = 3): string {
  return `<path d="${rounded(d)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

/** A row of dots along a path. */
export function dotted(d: string, colour: string, width: number, gap: number): string {
  return `<path d="${rounded(d)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="0 ${gap}"/>`;
}

/** A rectangle with corners of radius r. */
export function box(x: number, y: number, width: number, height: number, r: number, fill: string): string {
  return `<rect x="${x}" y="${round(y)}" width="${width}" height="${height}" rx="${r}" fill="${fill}"/>`;
}

/** An ellipse, or a circle where one radius is given. */
export function oval(cx: number, cy: number, rx: number, fill: string, ry = rx): string {
  const [x, y, a, b] = [cx, cy, rx, ry].map(round);
  return a === b
    ? `<circle cx="${x}" cy="${y}" r="${a}" fill="${fill}"/>`
    : `<ellipse cx="${x}" cy="${y}" rx="${a}" ry="${b}" fill="${fill}"/>`;
}

/** A drawing made smaller or larger about the point where products stand. */
export function scaled(factor: number, drawing: string): string {
  return factor === 1 ? drawing : placed(drawing, 200 - 200 * factor, 240 - 240 * factor, factor);
}

/** A drawing moved by dx, dy after scaling about the origin. */
export function placed(drawing: string, dx: number, dy: number, factor = 1): string {
  const scale = factor === 1 ? '' : ` scale(${Number(factor.toFixed(3))})`;
  return `<g transform="translate(${round(dx)} ${round(dy)})${scale}">${drawing}</g>`;
}

/** A drawing turned about the middle of the picture. */
export function turned(degrees: number, drawing: string): string {
  return `<g transform="rotate(${degrees} 200 150)">${drawing}</g>`;
}

/** The soft shadow under a product. */
export function shadow(halfWidth: number, y = 242): string {
  return `<ellipse cx="200" cy="${y}" rx="${halfWidth}" ry="9" fill="#000" opacity=".13"/>`;
}

/** A drawing repeated at every position. */
export function each(positions: readonly number[], draw: (position: number) => string): string {
  return positions.map(draw).join('');
}

function rounded(d: string): string {
  return d.replaceAll(/\d+\.\d+/g, (value) => String(round(Number(value))));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
