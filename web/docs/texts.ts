import type { Translations } from '../shared/i18n.ts';
import { type DocsTexts, en } from './texts-en.ts';
import { pl } from './texts-pl.ts';

/** The words of the API page. */
export const texts: Translations<DocsTexts> = { en, pl };
export type { DocsTexts };
