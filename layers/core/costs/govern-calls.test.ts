import { describe, expect, it } from 'vitest';
import { ModelError } from '../models/language-model.ts';
import type { CallEnd } from '../models/provider-usage.ts';
import type { Embedder } from '../ports.ts';
import { costPorts } from '../testing/cost-ports.ts';
import { governedEmbedder } from './governed-embedder.ts';
import { governedReranker } from './governed-reranker.ts';

const never = new AbortController().signal;
const model = 'bedrock/scripted';
const expected = { model, meter: 'input-tokens', atMost: 100 } as const;
const payer = { tenant: 'main', requestId: 'r', conversationId: 'c', messageId: 'm' };

describe('governedEmbedder', () => {
  it('writes a row for each call, reserved before it at no less than it can cost', async () => {
    const ports = costPorts();
    const embedder = calling(async (govern) => {
      const end = await govern();
      expect(ports.ledger.open).toMatchObject([{ useCase: 'embedding', worstFemtoUsd: 300_000_000_000n }]);
      await end({ amount: 90, estimated: false, finish: 'answered', failed: false });
    }, 2);
    await governedEmbedder(embedder, ports).embed(['a'], never, { payer });
    const row = {
      ...payer,
      usage: { input: 90 },
      femtoUsd: 90_000_000_000n,
      finish: 'answered',
      failed: false,
    };
    expect(ports.ledger.attempts).toMatchObject([row, row]);
  });

  it('makes no call that a hard budget has no room for, nor one that nobody pays for', async () => {
    const ports = costPorts();
    let calls = 0;
    const embedder = calling(async (govern) => {
      await govern();
      calls += 1;
    });
    const budget = {
      scope: { type: 'use-case', useCase: 'embedding' },
      period: 'day',
      hardUsd: '0',
    } as const;
    await expect(governedEmbedder(embedder, ports).embed(['a'], never)).rejects.toThrow('names no tenant');
    await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget] });
    const refused = governedEmbedder(embedder, ports).embed(['a'], never, { payer });
    await expect(refused).rejects.toBeInstanceOf(ModelError);
    expect([calls, ports.ledger.attempts]).toEqual([0, []]);
  });

  it('lets an ingest make twenty calls a second, and a question as many as it likes', async () => {
    for (const [purpose, seconds] of [
      ['passage', 2],
      ['query', 0],
    ] as const) {
      const ports = costPorts();
      const before = ports.clock.now();
      const embedder = calling(async (govern) => void (await govern()), 41);
      await governedEmbedder(embedder, ports).embed(['a'], never, { payer, purpose });
      expect(ports.clock.now() - before).toBe(seconds * 1000);
    }
  });
});

describe('governedReranker', () => {
  it('counts searches; a model without a price is shown as unpriced', async () => {
    const ports = costPorts();
    const reranker = governedReranker(
      {
        name: model,
        async rerank(_query, passages, _signal, call) {
          const end = await call?.onCall?.({ model, meter: 'search-units', atMost: 1 });
          const usage = { model, meter: 'search-units', amount: 1, estimated: false } as const;
          await end?.({ ...usage, finish: 'answered', failed: false });
          return passages.map(() => 1);
        },
      },
      ports,
    );
    expect(await reranker.rerank('q', ['a', 'b'], never, { payer })).toEqual([1, 1]);
    expect(ports.ledger.attempts).toMatchObject([{ useCase: 'rerank', usage: { query: 1 }, unpriced: true }]);
  });
});

type Govern = () => Promise<(end: Omit<CallEnd, 'model' | 'meter'>) => Promise<void>>;

/** An embedder that makes so many calls for whatever it is asked. */
function calling(call: (govern: Govern) => Promise<void>, times = 1): Embedder {
  return {
    name: model,
    dimensions: 1,
    async embed(_texts, _signal, { onCall } = {}) {
      for (let made = 0; made < times; made += 1) {
        await call(async () => {
          const onEnd = await onCall?.(expected);
          return async (end) => await onEnd?.({ model, meter: 'input-tokens', ...end });
        });
      }
      return [];
    },
  };
}
