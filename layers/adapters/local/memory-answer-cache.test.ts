import { describe, expect, it } from 'vitest';
import { answerCacheContract } from '#core/testing/answer-cache-contract.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryAnswerCache } from './memory-answer-cache.ts';

describe('memoryAnswerCache', () => {
  answerCacheContract(memoryAnswerCache);

  it('holds the latest 2,000 answers', async () => {
    const clock = fixedClock();
    const cache = memoryAnswerCache(clock);
    for (let n = 0; n <= 2000; n += 1) await cache.save('main', String(n), 'x', clock.now() + 60_000);
    expect([await cache.find('main', '0'), await cache.find('main', '1')]).toEqual([undefined, 'x']);
  });
});
