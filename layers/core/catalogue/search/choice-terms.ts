import { searchTerms } from '../../knowledge/search-terms.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { factNames, isChoice } from './fact-names.ts';

/** The attributes, by language, whose values hold a term. */
export type ChoiceTerms = ReadonlyMap<string, ReadonlyMap<string, string>>;

const kept = new WeakMap<SheetPart, ChoiceTerms>();

/** The terms of the values that shoppers choose from, such as colours and materials. Read once. */
export function choiceTerms(part: SheetPart): ChoiceTerms {
  const known = kept.get(part);
  if (known !== undefined) return known;
  const terms = new Map<string, Map<string, string>>();
  for (const { language, name, codes, told } of factNames(part)) {
    if (!isChoice(codes.length, told)) continue;
    for (const code of codes) {
      const { value = '', measure } = part.facts[code] ?? {};
      if (measure !== undefined) continue;
      for (const term of searchTerms(value)) {
        const names = terms.get(term) ?? new Map<string, string>();
        if (!names.has(language)) names.set(language, name);
        terms.set(term, names);
      }
    }
  }
  kept.set(part, terms);
  return terms;
}
