import type { DescriptionDraft, DescriptionVersion } from '#contract/description-versions.ts';

/** What the review queue tells of a draft. */
export function draftOf(version: DescriptionVersion): DescriptionDraft {
  const { productId, version: number, jobId, written, texts } = version;
  const all = Object.values(texts);
  const titles = Object.entries(texts).map(([language, { copy }]) => [language, copy.title]);
  return {
    productId,
    version: number,
    titles: Object.fromEntries(titles),
    ...(jobId !== undefined && { jobId }),
    written,
    removed: sumOf(all.map(({ removed }) => removed.length)),
    failed: sumOf(all.map(({ policies }) => policies.filter(({ passed }) => !passed).length)),
    questions: sumOf(all.map(({ questions }) => questions.length)),
    score: Math.min(...all.map(({ search }) => search.score)),
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
