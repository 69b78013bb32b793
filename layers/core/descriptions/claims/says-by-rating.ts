import type { Fact } from '../facts/product-facts.ts';
import type { Concept } from '../words/word-index.ts';

const rating = /\bipx?\s?([0-9x])?([0-9])\b|\b(\d{1,2})\s?(?:atm|bar)\b/giu;
/** From which digit of an IP code, or how many atmospheres, a property may be told (IEC 60529, ISO 22810). */
const leastOf: Readonly<Record<string, { readonly dust?: number; readonly water?: number }>> = {
  'dust-resistant': { dust: 5 },
  'water-resistant': { water: 3 },
  waterproof: { water: 7 },
};
/** Water that a watch keeps out at a pressure it is tested at. */
const atmospheres = 3;

/** Whether a rating in a fact says that a thing keeps out dust or water: "IP54", "5 ATM". */
export function saysByRating({ said, name, isName, denies }: Fact, { id }: Concept): boolean {
  const least = leastOf[id];
  if (least === undefined || isName || denies !== 'nothing') return false;
  for (const [whole, dust = 'x', water = '0', pressure] of `${name.text} ${said.text}`.matchAll(rating)) {
    if (pressure !== undefined) {
      if (least.water !== undefined && Number(pressure) >= atmospheres) return true;
      continue;
    }
    const digits = /ipx/iu.test(whole)
      ? { dust: 0, water: Number(water) }
      : { dust: Number(dust), water: Number(water) };
    if (least.dust !== undefined && digits.dust >= least.dust) return true;
    if (least.water !== undefined && digits.water >= least.water) return true;
  }
  return false;
}
