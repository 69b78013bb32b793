import type { Translations } from '../shared/i18n.ts';
import { type AdminTexts, en } from './texts-en.ts';
import { pl } from './texts-pl.ts';

/** The words of the merchants' page. */
export const texts: Translations<AdminTexts> = { en, pl };
export type { AdminTexts };
