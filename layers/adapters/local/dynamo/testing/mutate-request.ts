/** A pseudo-random number from 0 up to `below`. */
export type Dice = (below: number) => number;

/** Makes dice that fall alike for the same seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Copies a request with one or more of its values replaced by junk, left out, or nested absurdly deep. */
export function mutateRequest(value: unknown, roll: Dice): unknown {
  if (roll(25) === 0) return junk[roll(junk.length)];
  if (Array.isArray(value)) return value.map((part) => mutateRequest(part, roll));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(() => roll(60) > 0);
  const mutated = fields.map(([name, part]) => [roll(60) ? name : '__proto__', mutateRequest(part, roll)]);
  return Object.fromEntries(mutated);
}

const junk: readonly unknown[] = [
  null,
  [],
  {},
  '',
  'x',
  ':v',
  '#n',
  'size(',
  'pk = :pk AND',
  'SET a.b[0] = list_append(a, :pk)',
  'attribute_type(pk, :pk)',
  0,
  -1,
  1e300,
  true,
  [null],
  [[]],
  { S: null },
  { N: 'NaN' },
  { N: '1e200' },
  { B: '*' },
  { SS: [] },
  { L: [null] },
  { M: { M: {} } },
  { constructor: { S: 'x' } },
  { S: 'x', N: '1' },
  nest(300),
];

function nest(depth: number): unknown {
  let nested: unknown = { S: 'deep' };
  for (let level = 0; level < depth; level += 1) nested = { L: [nested] };
  return nested;
}
