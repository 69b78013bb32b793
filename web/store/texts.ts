import type { Translations } from '../shared/i18n.ts';
import { en, type KnownTopic, type StoreTexts } from './texts-en.ts';
import { pl } from './texts-pl.ts';

/** The words of the store. */
export const texts: Translations<StoreTexts> = { en, pl };
export type { KnownTopic, StoreTexts };
