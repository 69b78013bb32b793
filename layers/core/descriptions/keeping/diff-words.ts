import { type ChangeObject, diffWordsWithSpace } from 'diff';
import type { WordChange } from '#contract/description-versions.ts';

/** Two texts that differ in more words than this are shown whole: finding the shortest way between them takes long. */
const mostEdits = 2_000;

/** Words of a text that another one shares, or what stands in their place. */
interface Stretch {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/** What stayed, went and came between two texts, word by word; joined without the removed it is the second text. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) {
    return [
      { type: 'removed', text: before },
      { type: 'added', text: after },
    ];
  }
  return readable(parts).flatMap(({ same, removed, added }) =>
    [
      { type: 'same' as const, text: same },
      { type: 'removed' as const, text: removed },
      { type: 'added' as const, text: added },
    ].filter(({ text }) => text !== ''),
  );
}

/** A text that was written anew shares single words with the old one by chance: nobody can read them one by one. */
function readable(parts: readonly ChangeObject<string>[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const next of stretchesOf(parts)) {
    const [before, last] = [stretches.at(-2), stretches.at(-1)];
    const isBetween = before !== undefined && last !== undefined && last.same !== '' && next.same === '';
    if (!isBetween || last.same.trim().length > Math.min(lengthOf(before), lengthOf(next))) {
      stretches.push(next);
      continue;
    }
    stretches.splice(-2, 2, {
      same: '',
      removed: before.removed + last.same + next.removed,
      added: before.added + last.same + next.added,
    });
  }
  return stretches;
}

/** What went and what came in its place are one stretch. */
function stretchesOf(parts: readonly ChangeObject<string>[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of parts) {
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ same: value, removed: '', added: '' });
    else if (added && last?.same === '' && last.added === '')
      stretches.splice(-1, 1, { ...last, added: value });
    else stretches.push({ same: '', removed: removed ? value : '', added: added ? value : '' });
  }
  return stretches;
}

function lengthOf({ removed, added }: Stretch): number {
  return Math.max(removed.length, added.length);
}
