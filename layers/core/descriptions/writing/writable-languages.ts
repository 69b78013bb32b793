import type { Language } from '#contract/language.ts';
import { invalidField } from '../../errors.ts';

const names = new Map([
  ['en', 'English'],
  ['pl', 'Polish'],
]);

/** The English name of a language that texts are written in: one whose every claim can be held against the facts. */
export function nameOfLanguage(language: Language): string {
  const name = names.get(language);
  if (name === undefined)
    throw invalidField(
      'languages',
      `Descriptions are written in ${[...names.keys()].join(' and ')}: claims in "${language}" could not be checked`,
    );
  return name;
}
