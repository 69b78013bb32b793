import { searchTerms } from '../../knowledge/search-terms.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import { placesWith } from '../sheet/places-with.ts';

const joints = /,|\b(?:and|with|to|vs|versus|or|against|i|a|oraz|z|ze|od|czy)\b/u;
/** Of the weight of a side's words, a product's name must hold this much. */
const leastHeld = 0.6;
/** A word in more names than this tells no product from another. */
const tellsApart = 4;

/** The places of the two products that a comparison names; undefined when it does not clearly name two. */
export function comparedPlaces(
  subject: string,
  sheet: CatalogueSheet,
): readonly [number, number] | undefined {
  const sides = subject.split(joints).filter((side) => searchTerms(side).length > 0 && side.trim() !== '');
  const found = [...new Set(sides.flatMap((side) => placeNamed(side, sheet) ?? []))];
  const [one, other] = found;
  return one === undefined || other === undefined || found.length > 2 ? undefined : [one, other];
}

/** The one product whose name holds most of the words, weighed by how few names hold them. */
function placeNamed(side: string, sheet: CatalogueSheet): number | undefined {
  const scores = new Map<number, number>();
  let all = 0;
  let isTelling = false;
  for (const stem of new Set(searchTerms(side))) {
    const places = placesWith(sheet, 'name', stem);
    const weight = Math.log(1 + sheet.size / (1 + places.length));
    all += weight;
    isTelling ||= places.length > 0 && places.length <= tellsApart;
    for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight);
  }
  if (!isTelling) return undefined;
  const [best, next] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < leastHeld * all || best[1] === next?.[1]) return undefined;
  return best[0];
}
