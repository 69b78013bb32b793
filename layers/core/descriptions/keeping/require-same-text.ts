import type { CatalogueText } from '#contract/catalogue-text.ts';
import { catalogueText, isSameText } from '../../catalogue/catalogue-text.ts';
import { type Issue, ShopError } from '../../errors.ts';
import type { PublicationCase } from './plan-publication.ts';

/** Longer words are cut in what somebody is told. */
const mostLetters = 160;

/**
 * Fails with `conflict` where the catalogue says something that is neither ours, nor what the version was written over,
 * nor what the caller has said may go.
 */
export function requireSameText({ read, version, over }: PublicationCase): void {
  const issues = Object.keys(version.texts).flatMap((language): readonly Issue[] => {
    const now = catalogueText(read, language);
    const isOurs = read.published?.[language] !== undefined;
    const then = version.over[language] ?? null;
    const agreed = over[language];
    const isAgreed = agreed !== undefined && isSameText(agreed, now);
    return isOurs || isSameText(then, now) || isAgreed ? [] : differences(language, then, now);
  });
  if (issues.length === 0) return;
  throw new ShopError(
    'conflict',
    `The catalogue says something else than when version ${version.version} was written: read it again, and publish with "over" what it says now if that may go`,
    { issues },
  );
}

function differences(
  language: string,
  then: CatalogueText | null,
  now: CatalogueText | null,
): readonly Issue[] {
  const fields = ['name', 'description', 'bullets'] as const;
  return fields.flatMap((field) => {
    const [before, after] = [wordsOf(then?.[field]), wordsOf(now?.[field])];
    if (before === after) return [];
    return { path: `${language}.${field}`, message: `It was “${before}” and is “${after}”` };
  });
}

function wordsOf(field: string | readonly string[] = ''): string {
  const words = typeof field === 'string' ? field : field.join(' · ');
  return words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : words;
}
