/** The languages the pages speak. */
export const pageLanguages = ['en', 'pl'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** A feature's words in every language: a missing key is a compile error. */
export type Translations<Texts> = Readonly<Record<PageLanguage, Texts>>;

interface PluralCategories {
  readonly en: 'one' | 'other';
  readonly pl: 'one' | 'few' | 'many' | 'other';
}

/** A text for each form a language has; `#` stands for the number. */
export type PluralForms<L extends PageLanguage> = Readonly<Record<PluralCategories[L], string>>;

/** Reads a language tag such as `pl-PL`; what the pages do not speak becomes English. */
export function pageLanguageOf(tag: string | null | undefined): PageLanguage {
  const code = (tag ?? '').toLowerCase().split('-')[0];
  return pageLanguages.find((language) => language === code) ?? 'en';
}

/** Chooses the plural form of a count and writes the number as the language does. */
export function plural<L extends PageLanguage>(language: L, count: number, forms: PluralForms<L>): string {
  const byCategory: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
  const form = byCategory[new Intl.PluralRules(language).select(count)] ?? byCategory.other ?? '#';
  return form.replace('#', new Intl.NumberFormat(language).format(count));
}
