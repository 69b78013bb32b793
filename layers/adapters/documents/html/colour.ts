/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const named: Readonly<Record<string, Colour>> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  black: [0, 0, 0],
};

/** Parses the colours that pages use to hide text: names of white and black, hex, `rgb()`. */
export function parseColour(css: string | undefined): Colour | undefined {
  if (css === undefined) return undefined;
  const word = /^[a-z]+/u.exec(css)?.[0] ?? '';
  if (Object.hasOwn(named, word)) return named[word];
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/u.exec(css)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const [, red, green, blue] = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(css) ?? [];
  return blue === undefined ? undefined : [Number(red), Number(green), Number(blue)];
}

/** Whether an eye cannot tell one from the other. */
export function isNear(one: Colour, other: Colour): boolean {
  return one.every((part, index) => Math.abs(part - (other[index] ?? 0)) <= 24);
}

function fromHex(hex: string): Colour {
  const long = hex.length === 3 ? hex.replaceAll(/./gu, '$&$&') : hex;
  const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
