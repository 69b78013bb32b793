import type { SheetRow } from './sheet-row.ts';

/** FNV-1a, 32 bits, of what a row says beside price, stock and whether it is shown: the same print, the same words. */
export function printOf(row: SheetRow): number {
  const { id, codes, nameLength, names, facts, brand, category, currency } = row;
  const told = [id, codes, nameLength, names, facts, brand, category, currency];
  const text = JSON.stringify([...told, [...row.terms], [...row.words]]);
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return hash >>> 0;
}
