import type { BlobStore, Learner, LearnWish } from '../ports.ts';
import { basketsOfLog } from '../recommendations/baskets-of-log.ts';
import { dayFolder, dayOfFile, readDayFile } from '../recommendations/day-files.ts';
import type { LearntPart } from '../recommendations/learnt-part.ts';
import type { LoggedEvent } from '../recommendations/shopper-event.ts';
import { learnPlainly } from './learn-plainly.ts';

/** A learner that counts in the plainest way there is: what others have to agree with. For small shops. */
export function plainLearner(blobs: BlobStore): Learner {
  return {
    async *learn(tenant, wish): AsyncGenerator<LearntPart> {
      const events: LoggedEvent[] = [];
      for await (const { key } of blobs.list(dayFolder(tenant))) {
        if ((dayOfFile(key) ?? '') >= wish.fromDay) events.push(...(await readDayFile(blobs, key)));
      }
      const known = events.filter(({ productId }) => isProduct(productId, wish));
      const named = basketsOfLog(known.toSorted((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)));
      yield* learnPlainly(
        named.map(({ user, ...basket }) => ({ ...basket, user: user === '' ? undefined : user })),
        wish,
      );
    },
  };
}

function isProduct(item: string | undefined, { categories }: LearnWish): boolean {
  return item !== undefined && (categories.size === 0 || categories.has(item));
}
