import { diffWordsWithSpace } from 'diff';
import type { WordChange } from '#contract/description-versions.ts';

/** Two texts that differ in more words than this are shown whole: finding the shortest way between them takes long. */
const mostEdits = 2_000;

/** What stayed, went and came between two texts, word by word; joined without the removed it is the second text. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) {
    return [
      { type: 'removed', text: before },
      { type: 'added', text: after },
    ];
  }
  return parts.map(({ value, added, removed }) => {
    if (added) return { type: 'added', text: value };
    return { type: removed ? 'removed' : 'same', text: value };
  });
}
