import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backpacks } from './drawings/backpacks.ts';
import { blankets } from './drawings/blankets.ts';
import { bottles } from './drawings/bottles.ts';
import { candles } from './drawings/candles.ts';
import { ceramics } from './drawings/ceramics.ts';
import { cookware } from './drawings/cookware.ts';
import type { Attributes, Drawings } from './drawings/drawing.ts';
import { gardenTools } from './drawings/garden-tools.ts';
import { hammocks } from './drawings/hammocks.ts';
import { jackets } from './drawings/jackets.ts';
import { kitchenTextiles } from './drawings/kitchen-textiles.ts';
import { lighting } from './drawings/lighting.ts';
import { planters } from './drawings/planters.ts';
import { sleepingBags } from './drawings/sleeping-bags.ts';
import { tents } from './drawings/tents.ts';
import { paintOf } from './palette.ts';

type Product = { readonly id: string; readonly category: string; readonly attributes: Attributes };

const drawings: Readonly<Record<string, Drawings>> = {
  backpacks,
  blankets,
  bottles,
  candles,
  ceramics,
  cookware,
  'garden-tools': gardenTools,
  hammocks,
  jackets,
  'kitchen-textiles': kitchenTextiles,
  lighting,
  planters,
  'sleeping-bags': sleepingBags,
  tents,
};

for (const product of readProducts()) {
  writeFileSync(join(import.meta.dirname, `${product.id}.svg`), drawPicture(product));
}

function readProducts(): readonly Product[] {
  const lines = readFileSync(join(import.meta.dirname, '../catalogue/products.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): Product => JSON.parse(line));
}

function drawPicture({ id, category, attributes }: Product): string {
  const draw = drawings[category]?.[String(attributes['type'])];
  if (!draw) throw new Error(`No drawing for ${id} (${category}, ${String(attributes['type'])})`);
  const paint = paintOf(String(attributes['colour']));
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" stroke-linecap="round" stroke-linejoin="round">' +
    `<rect width="400" height="300" fill="${paint.backdrop}"/><circle cx="200" cy="144" r="128" fill="${paint.glow}"/>` +
    `${draw(paint, attributes)}</svg>\n`
  );
}
