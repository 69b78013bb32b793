import { isAspect } from '../../knowledge/lexicon/is-aspect.ts';
import { isServiceWord } from '../../knowledge/lexicon/is-service-word.ts';
import type { Quantity } from '../../statements/quantities-in.ts';
import type { Statement } from '../../statements/read-statement.ts';
import { isPromise } from '../../statements/units.ts';

const minutesOfDay = 1440;

/**
 * Whether a number may be about what the shop does, of which its help pages have the last word: days and money always, hours
 * where a service is named; never degrees, weights or what burns for 40 hours.
 */
export function isShopMatter({ unit }: Quantity, { tokens }: Statement): boolean {
  if (unit === undefined) return true;
  if (!isPromise(unit)) return false;
  if (unit.dimension !== 'time' || unit.factor >= minutesOfDay) return true;
  return tokens.some(({ type, text }) => type === 'word' && !isAspect(text) && isServiceWord(text));
}
