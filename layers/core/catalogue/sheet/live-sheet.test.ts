import { describe, expect, it } from 'vitest';
import { sampleProduct } from '../../testing/sample-product.ts';
import type { CatalogueProduct } from '../catalogue-product.ts';
import { type CatalogueSheet, eachPosting, idAt, minorAt, rowAt } from './catalogue-sheet.ts';
import { liveSheet } from './live-sheet.ts';
import { packPart, unpackPart } from './pack-part.ts';
import { partBuilder } from './part-builder.ts';
import { sheetRow } from './sheet-row.ts';

const named = (id: string, name: string, changes: Partial<CatalogueProduct> = {}) =>
  sampleProduct(id, {
    category: 'things',
    text: { en: { name, description: '', attributes: { Weight: '2 kg' } } },
    ...changes,
  });

function partOf(products: readonly CatalogueProduct[]) {
  const builder = partBuilder();
  for (const product of products) builder.add(sheetRow(product));
  return builder.build();
}

/** The ids of the shown products that hold a term. */
function holding(sheet: CatalogueSheet, term: string): readonly string[] {
  const ids: string[] = [];
  eachPosting(sheet, term, (place) => {
    const { part, row } = rowAt(sheet, place);
    if (part.shown[row] === 1) ids.push(idAt(sheet, place));
  });
  return ids.toSorted();
}

const products = [named('a', 'Fox tent'), named('b', 'Elk tent'), named('zażółć', 'Owl lamp')];

describe('a part', () => {
  it('is the same after it was packed', () => {
    const part = partOf([...products, sampleProduct('d', { price: { minor: 3e9, currency: 'JPY' } })]);
    expect(unpackPart(packPart(part))).toEqual(part);
    expect(unpackPart(packPart(partOf([])))).toEqual(partOf([]));
  });

  it('is taken over into another but for some products, as if it had been made without them', () => {
    const builder = partBuilder();
    builder.addPart(partOf(products), (id) => id === 'b');
    builder.add(sheetRow(named('e', 'Elk pan')));
    const merged = liveSheet(builder.build()).sheet;
    expect(holding(merged, 'tent')).toEqual(['a']);
    expect(holding(merged, 'elk')).toEqual(['e']);
    const place = merged.placeOf('e') ?? -1;
    expect(minorAt(merged, place)).toBe(89_900);
    const { part, row } = rowAt(merged, place);
    const codes = part.rowFacts.subarray(part.factStarts[row], part.factStarts[row + 1]);
    expect(Array.from(codes, (code) => part.facts[code]?.value)).toContain('2 kg');
  });

  it('knows a product by its codes, and by none that two have', () => {
    const part = partOf([named('a1', 'Fox', { sku: 'AB-12' }), named('a2', 'Elk', { sku: 'ab 12' })]);
    expect([part.codes.get('ab12'), part.codes.size]).toEqual([undefined, 0]);
    const own = partOf([
      named('p', 'Fox', { sku: 'X-1-Y', attributes: { EAN: '5901234123457' } }),
      named('q', 'Elk', { variants: [{ id: 'q-red', sku: 'ELK-RED', options: {}, stock: 1 }] }),
    ]);
    expect([own.codes.get('5901234123457'), own.codes.get('elkred')]).toEqual([0, 1]);
  });
});

describe('a live sheet', () => {
  it('writes a new price, stock and status over the old, and moves nothing', () => {
    const live = liveSheet(partOf(products));
    const changed = named('a', 'Fox tent', { stock: 0, price: { minor: 5, currency: 'PLN' } });
    live.follow(['a'], [changed]);
    expect([live.moved.size, minorAt(live.sheet, live.sheet.placeOf('a') ?? -1)]).toEqual([0, 5]);
    live.follow(['a'], [{ ...changed, status: 'draft' }]);
    expect(holding(live.sheet, 'tent')).toEqual(['b']);
  });

  it('finds a product by its new words alone, a new product, and none that is gone', () => {
    const live = liveSheet(partOf(products));
    live.follow(['a', 'new', 'b', 'unknown'], [named('a', 'Fox lamp'), named('new', 'New tent')]);
    expect(holding(live.sheet, 'tent')).toEqual(['new']);
    expect(holding(live.sheet, 'lamp')).toEqual(['a', 'zażółć']);
    live.follow(['new'], [named('new', 'New tent', { stock: 1 })]);
    live.follow(['a'], []);
    expect(holding(live.sheet, 'lamp')).toEqual(['zażółć']);
    expect(holding(live.sheet, 'tent')).toEqual(['new']);
    expect(live.sheet.placeOf('a')).toBeUndefined();
  });
});
