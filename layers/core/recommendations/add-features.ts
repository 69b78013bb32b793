import { learnRange } from './learn-range.ts';
import { learnSimilar } from './learn-similar.ts';
import type { LearntPart, TablePart } from './learnt-part.ts';
import type { ProductFeatures } from './product-features.ts';

/** Adds to what was learnt from the past what the catalogue tells: who is alike, and the items nobody has taken yet. */
export async function* addFeatures(
  parts: AsyncIterable<LearntPart>,
  { names, traits, categories }: ProductFeatures,
  covers = 0,
): AsyncGenerator<TablePart> {
  const similar = learnSimilar(names, traits);
  const sold = new Set<string>();
  for await (const part of parts) {
    switch (part.type) {
      case 'summary-learnt': {
        const summary = { ...part.summary, covers, products: names.size, range: learnRange(categories) };
        yield { type: 'summary-learnt', summary };
        break;
      }
      case 'segment-learnt':
        yield part;
        break;
      case 'item-learnt':
        sold.add(part.row.item);
        yield { type: 'item-learnt', row: { ...part.row, similar: similar(part.row.item) } };
    }
  }
  for (const item of names.keys()) {
    if (sold.has(item)) continue;
    const nothing = { baskets: 0, shoppers: 0, pulse: 1, loyalty: 1, together: [], next: [] };
    yield { type: 'item-learnt', row: { item, ...nothing, similar: similar(item) } };
  }
}
