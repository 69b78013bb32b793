import type { PageLanguage } from '../shared/i18n.ts';

/** A moment as people of a language write it. */
export function formatMoment(moment: string, language: PageLanguage): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(moment));
}
