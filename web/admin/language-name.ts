import { pageLanguages } from '../shared/i18n.ts';
import type { AdminTexts } from './texts.ts';

/** The name of a language in the language of the page; of one the page does not know, its code. */
export function languageName(code: string, texts: AdminTexts): string {
  const known = pageLanguages.find((language) => language === code);
  return known === undefined ? code : texts.languageNames[known];
}
