import type { Translations } from '../shared/i18n.ts';
import { type ChatTexts, en } from './texts-en.ts';
import { pl } from './texts-pl.ts';

/** The words of the chat. */
export const texts: Translations<ChatTexts> = { en, pl };
export type { ChatTexts };
