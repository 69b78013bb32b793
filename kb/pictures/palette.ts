/** The shades one product is painted in, and the backdrop it stands out from. */
export type Paint = {
  readonly base: string;
  readonly dark: string;
  readonly deep: string;
  readonly light: string;
  readonly backdrop: string;
  readonly glow: string;
};

/** Colours of materials that do not depend on the product. */
export const wood = '#c2935f';
export const woodDark = '#9a6d41';
export const metal = '#c9cfd2';
export const metalDark = '#8d979d';
export const ink = '#3a3f40';
export const paper = '#fdf9f1';
export const leaf = '#6b9a5e';
export const leafDark = '#47734a';
export const flame = '#f7b63f';
export const soil = '#5d4636';
export const strap = '#4b4f4f';

const backdrops = {
  cool: ['#dbe6e4', '#e9f1ef'],
  warm: ['#f2e5d4', '#f9f0e4'],
  deep: ['#a9bdb7', '#bccdc8'],
} as const;

const colours: Record<string, readonly [base: string, backdrop: keyof typeof backdrops]> = {
  beige: ['#d3bd9c', 'cool'],
  black: ['#3d4144', 'warm'],
  'brick red': ['#b5503f', 'cool'],
  burgundy: ['#7f2f41', 'warm'],
  cobalt: ['#35569f', 'warm'],
  coral: ['#ea7a63', 'cool'],
  cream: ['#f1e6cd', 'deep'],
  'dusty pink': ['#d69da0', 'cool'],
  'forest green': ['#35664a', 'warm'],
  graphite: ['#565d63', 'warm'],
  grey: ['#a3a8aa', 'warm'],
  honey: ['#e3a83d', 'cool'],
  lavender: ['#9c8cc4', 'warm'],
  'moss green': ['#6e8248', 'warm'],
  mustard: ['#d8a531', 'cool'],
  'natural linen': ['#d9c9a9', 'deep'],
  navy: ['#2e4266', 'warm'],
  oak: ['#c2935f', 'cool'],
  ochre: ['#cd8a35', 'cool'],
  olive: ['#757a45', 'warm'],
  rust: ['#b5613a', 'cool'],
  sage: ['#9db496', 'warm'],
  sand: ['#dcc391', 'cool'],
  'sky blue': ['#7db4d6', 'warm'],
  'slate blue': ['#5f7c97', 'warm'],
  steel: ['#b4bcc0', 'warm'],
  teal: ['#2f7f7d', 'warm'],
  terracotta: ['#c66e4a', 'cool'],
  white: ['#f6f5f1', 'deep'],
};

/** The paint of a colour as the catalogue names it; an unknown name is a mistake in the catalogue. */
export function paintOf(colour: string): Paint {
  const entry = colours[colour];
  if (!entry) throw new Error(`No paint for the colour "${colour}": add it to palette.ts`);
  const [base, name] = entry;
  const [backdrop, glow] = backdrops[name];
  return {
    base,
    dark: mixed(base, '#1d2326', 0.2),
    deep: mixed(base, '#1d2326', 0.42),
    light: mixed(base, '#ffffff', 0.28),
    backdrop,
    glow,
  };
}

function mixed(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
