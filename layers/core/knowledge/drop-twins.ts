import type { Passage } from './passage.ts';

/** The same text in two languages is needed once: a passage whose twin in the question's language is there, is dropped. */
export function dropTwins<T extends { readonly passage: Passage }>(
  found: readonly T[],
  language: string,
): readonly T[] {
  const own = new Set(
    found.filter(({ passage }) => passage.language === language).map(({ passage }) => textOf(passage)),
  );
  return found.filter(({ passage }) => passage.language === language || !own.has(textOf(passage)));
}

/** A source is named by its document and its language. */
function textOf({ sourceId, language }: Passage): string {
  return sourceId.endsWith(`.${language}`) ? sourceId.slice(0, -language.length - 1) : sourceId;
}
