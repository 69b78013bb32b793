import type { IntentExample } from './intent-model.ts';

/** How many examples are learned from: time grows with the cube of both. */
const limits = { perIntent: 120, all: 1500 };

/** The examples to learn from: evenly taken from each intent, in order, at most 120 of one and 1,500 of all. */
export function keepShare(examples: readonly IntentExample[]): readonly IntentExample[] {
  const unique = new Map(examples.map((example) => [`${example.intent}\n${example.text}`, example]));
  const groups = [...Map.groupBy(unique.values(), ({ intent }) => intent).values()];
  const fair = groups.map((group) => takeEvenly(group, limits.perIntent / group.length));
  const share = limits.all / fair.reduce((sum, group) => sum + group.length, 0);
  return fair.flatMap((group) => takeEvenly(group, share));
}

/** The first of a group always, then every one that fills the share. */
function takeEvenly<T>(group: readonly T[], share: number): readonly T[] {
  if (share >= 1) return group;
  return group.filter((_, at) => at === 0 || Math.floor(at * share) > Math.floor((at - 1) * share));
}
