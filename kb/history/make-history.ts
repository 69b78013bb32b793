import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../../layers/core/testing/seeded-random.ts';

/** Why people come to the demo shop: what they then always look among, what some add, and how many days ago it was most. */
interface Occasion {
  readonly core: RegExp;
  readonly extras: RegExp;
  readonly daysAgo: number;
}

const occasions: readonly Occasion[] = [
  {
    core: /^tent-(?!dune)/u,
    extras: /^(?:bag-(?!bread)|lantern-fyr|headlamp-otso-400|stove-|cookset-|mug-campfire|tarp-|torch-)/u,
    daysAgo: 90,
  },
  {
    core: /^backpack-(?:ridgeline|wren|tern)/u,
    extras: /^(?:jacket-halnik|bottle-(?:skerry|soft)|headlamp-otso-400|flask-food|pot-ptarmigan|liner-)/u,
    daysAgo: 60,
  },
  {
    core: /^jacket-(?:gale|parka|halnik-tarn|drizzle)/u,
    extras: /^(?:fleece-|jacket-moss|vest-|bottle-ember|overshirt-)/u,
    daysAgo: 12,
  },
  {
    core: /^(?:jacket-puddle|backpack-nuthatch|bag-hedgehog)/u,
    extras: /-kids$|^bottle-minnow|^blanket-cub/u,
    daysAgo: 45,
  },
  {
    core: /^(?:teapot-|cups-|mug-shoreline)/u,
    extras: /^(?:mug-|plate-|napkins-|butter-|kettle-|moka-|towels-meadow)/u,
    daysAgo: 25,
  },
  {
    core: /^(?:pan-|casserole-|pot-kettle|pots-kettle|wok-)/u,
    extras: /^(?:gloves-oven|holders-harvest|board-|apron-work|cloths-|dish-baking|towel-waffle)/u,
    daysAgo: 30,
  },
  {
    core: /^planter-/u,
    extras: /^(?:trowel-|fork-rowan|gloves-bramble|can-|scissors-herb|shears-)/u,
    daysAgo: 100,
  },
  {
    core: /^blanket-(?!picnic|cub)/u,
    extras: /^(?:candle|holder-candle|mug-shoreline|lamp-sund|light-night)/u,
    daysAgo: 10,
  },
  {
    core: /^hammock-/u,
    extras: /^(?:lights-string|candle-outdoor|blanket-picnic|planter-balcony|bottle-gulp)/u,
    daysAgo: 80,
  },
  { core: /^candles?-/u, extras: /^(?:candle|holder-candle)/u, daysAgo: 15 },
  { core: /^(?:plate-|bowl-strand)/u, extras: /^(?:plate-|bowl-|jug-gannet|tablecloth-|napkins-)/u, daysAgo: 35 },
];

const shoppers = 170;
const baskets = 760;
const longest = 150;

/** Writes `baskets.jsonl`: who bought what in the demo shop, some days ago. The same in every run. */
const random = seededRandom(20261120);
const below = (n: number): number => Math.floor(random() * n);
const products = readFileSync(path.join(import.meta.dirname, '../catalogue/products.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => /"id": ?"([^"]+)"/u.exec(line)?.[1] ?? '');

/** Some products sell far better than others, as in every shop. */
const fame = new Map(products.map((id) => [id, 1 / (1 + below(8))]));
const among = (pattern: RegExp): readonly string[] => products.filter((id) => pattern.test(id));

function oneOf(ids: readonly string[]): string {
  const total = ids.reduce((sum, id) => sum + (fame.get(id) ?? 0), 0);
  let left = random() * total;
  return ids.find((id) => (left -= fame.get(id) ?? 0) <= 0) ?? ids[0] ?? '';
}

const lines = Array.from({ length: baskets }, () => {
  const shopper = Math.floor(shoppers * random() ** 1.6);
  const liked = [shopper % occasions.length, (shopper * 7 + 3) % occasions.length];
  const number = random() < 0.75 ? (liked[below(2)] ?? 0) : below(occasions.length);
  const occasion = occasions[number] ?? occasions[0];
  if (occasion === undefined) throw new Error('There is no occasion');
  const items = new Set([oneOf(among(occasion.core))]);
  for (let more = below(4); more > 0; more -= 1) items.add(oneOf(among(occasion.extras)));
  if (random() < 0.12) items.add(oneOf(products));
  const spread = random() < 0.5 ? random() * longest : occasion.daysAgo * (0.4 + 1.2 * random());
  const daysAgo = Number(Math.min(longest, Math.max(0.3, spread)).toFixed(2));
  return { daysAgo, line: JSON.stringify({ user: `history-${shopper}`, daysAgo, items: [...items] }) };
});

writeFileSync(
  path.join(import.meta.dirname, 'baskets.jsonl'),
  `${lines
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map(({ line }) => line)
    .join('\n')}\n`,
);
