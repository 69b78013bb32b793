import type { Candidate } from './merchant-rules.ts';

/** No category takes more than this share of a list, as long as there are others. */
const share = 0.5;
const behindAll = 1e-9;

/** The first of a list, so that one category does not crowd out the others; what was held back fills up the end. */
export function spreadCategories(list: readonly Candidate[], limit: number): readonly Candidate[] {
  const most = Math.max(1, Math.ceil(share * limit));
  const counts = new Map<string, number>();
  const taken: Candidate[] = [];
  const held: Candidate[] = [];
  for (const candidate of list) {
    const { category } = candidate.product;
    const count = counts.get(category) ?? 0;
    const place = count < most && taken.length < limit ? taken : held;
    place.push(candidate);
    if (place === taken) counts.set(category, count + 1);
  }
  return [...taken, ...held.map((candidate) => ({ ...candidate, score: candidate.score * behindAll }))];
}
