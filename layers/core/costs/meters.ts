const million = 1_000_000n;

/**
 * What providers count, and for how many of it a price is quoted. `output` includes `reasoning`; `input` is what was
 * neither read from nor written to a prompt cache. `second` is the time of a call, `hour` the time of an instance.
 */
export const pricedPer = {
  input: million,
  output: million,
  reasoning: million,
  cacheRead: million,
  cacheWrite5m: million,
  cacheWrite1h: million,
  audioInput: million,
  audioOutput: million,
  audioCacheRead: million,
  audioCacheWrite: million,
  imageInput: million,
  imageOutput: million,
  videoOutput: million,
  citation: million,
  characterInput: million,
  characterOutput: million,
  pixelInput: million,
  pixelOutput: million,
  image: 1n,
  imageSeen: 1n,
  audioSecond: 1n,
  videoSecond: 1n,
  second: 1n,
  secondOutput: 1n,
  hour: 1n,
  search: 1_000n,
  searchLow: 1_000n,
  searchHigh: 1_000n,
  query: 1_000n,
  request: 1_000n,
  guardrailUnit: 1_000n,
  readUnit: million,
  writeUnit: million,
  gigabyteSecond: 1n,
  gigabyteMonth: 1n,
} as const;

export type Meter = keyof typeof pricedPer;

/** How much of each meter was used; tokens and units are whole, seconds may have decimals. */
export type Quantities = { readonly [M in Meter]?: number };

export const meters = Object.keys(pricedPer).filter(isMeter);

export function isMeter(name: string): name is Meter {
  return Object.hasOwn(pricedPer, name);
}
