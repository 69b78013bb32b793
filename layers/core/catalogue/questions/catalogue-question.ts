import { foldText } from '../../knowledge/fold-text.ts';
import { cheapest, dearest } from '../search/price-order.ts';
import { type PriceRange, priceRangeIn } from './price-range.ts';

/** A question about the catalogue as a whole, in folded words. */
export type CatalogueQuestion =
  | {
      readonly type: 'cheapest' | 'dearest' | 'count' | 'list';
      readonly subject: string;
      readonly range: PriceRange | undefined;
    }
  | { readonly type: 'compare'; readonly subject: string };

/** Who writes more asks for more than one thing, and the patterns below look ahead. */
const longest = 300;

const count =
  /\b(?:how many(?= .*\b(?:do you (?:have|sell|offer|carry|stock)|are there|have you got|in (?:your|the) (?:shop|store|range|catalogue|offer)))|ile(?= .*\b(?:macie|jest|sa|sprzedajecie|oferujecie|posiadacie)\b)|ilu)\b/u;
const which =
  /\b(?:which|what|do you (?:have|sell|offer)|have you got|any|show(?: me)?|list|looking for|jak(?:i|a|ie|ich)|ktor(?:y|a|e)|macie|czy (?:macie|sa)|pokaz\p{L}*|szukam|sprzedajecie)\b/u;
const compare =
  /\b(?:compar(?:e|ison)(?: of| between)?|differences? between|versus|vs|porowna(?:j|nie|c|jcie)?|roznic\p{L}* (?:po)?miedzy|(?:czym|jak) (?:sie )?rozni\p{L}*)\b\.?/u;
/** Words that make a question about the shop's stock, not about its subject. */
const frame =
  /\b(?:how many|ile|ilu|do you (?:have|sell|offer|carry|stock)|are there|have you got|you|got|there|in (?:your|the) (?:shop|store|range|catalogue|offer)|fit|fits|suitable|suits|pasuj\p{L}*|nadaj\p{L}*|pomie\p{L}*|zmie\p{L}*|w (?:waszym )?(?:sklepie|ofercie|asortymencie|katalogu)|sprzedajecie|oferujecie|macie|posiadacie|kosztuj\p{L}*|costs?|priced?|price|cen\p{L}*|szukam|pokaz\p{L}*|show|list|looking for|money|budget)\b/gu;

/**
 * Reads a question that only the whole catalogue can answer (English, Polish): the cheapest, the dearest, how many,
 * which in a price range or for so many people, how two differ. Undefined for every other.
 */
export function catalogueQuestionIn(text: string, currency: string): CatalogueQuestion | undefined {
  if (text.length > longest) return undefined;
  const folded = foldText(text);
  if (compare.test(folded)) return { type: 'compare', subject: folded.replace(compare, ' , ') };
  const type = typeOf(folded);
  if (type === undefined) return undefined;
  const asked = priceRangeIn(folded, currency);
  if (asked === undefined) return undefined;
  if (type === 'list' && asked.range === undefined && !people.test(folded)) return undefined;
  const subject = asked.rest.replace(cheapest, ' ').replace(dearest, ' ').replace(frame, ' ');
  return { type, subject, range: asked.range };
}

/** Whether a question might be one of those: a test on its words alone, before anything is read. */
export function mayAskCatalogue(text: string): boolean {
  if (text.length > longest) return false;
  const folded = foldText(text);
  return compare.test(folded) || typeOf(folded) !== undefined;
}

/** So many persons is the one attribute that is asked for without its name. */
const people =
  /\b(?:person|persons|people|osob\p{L}*|(?:jedno|dwu|trzy|cztero|piecio|szescio)osobow\p{L}*)\b/u;

function typeOf(folded: string): 'cheapest' | 'dearest' | 'count' | 'list' | undefined {
  if (cheapest.test(folded)) return 'cheapest';
  if (dearest.test(folded)) return 'dearest';
  if (count.test(folded)) return 'count';
  return which.test(folded) ? 'list' : undefined;
}
