import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError, type ModelPart, type ModelRequest } from '#core/models/language-model.ts';
import { noUsage } from '#core/models/usage.ts';
import type { LanguageModel } from '#core/ports.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryBudgets } from '#core/testing/memory-budgets.ts';
import { memoryCostLedger } from '#core/testing/memory-cost-ledger.ts';
import { memoryOwnPrices } from '#core/testing/memory-own-prices.ts';
import { memoryOwnTuning } from '#core/testing/memory-own-tuning.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { scriptedModel } from '#core/testing/scripted-model.ts';
import { fileTuning } from './file-tuning.ts';
import { modelChain } from './model-chain.ts';
import { sampleCall, sampleRequest } from './testing/sample-model-call.ts';

const request: ModelRequest = {
  ...sampleRequest,
  grounding: { question: 'How long may I return?', language: 'en', passages: [samplePassage()] },
};
const prices = await fileTuning(path.join(import.meta.dirname, '..', 'tuning')).read('prices/bedrock');
const nova = 'bedrock/amazon.nova-lite-v1:0';

/** A chain before a paid model, and what it left behind. */
function chainBefore(paid: LanguageModel | undefined) {
  const budgets = memoryBudgets();
  const ledger = memoryCostLedger(budgets);
  const failed: [string, unknown][] = [];
  const timers = handTimers();
  const chain = modelChain(
    {
      ledger,
      budgets,
      clock: fixedClock(),
      ids: countingIds(),
      tuning: { read: async () => prices },
      ownPrices: memoryOwnPrices(),
      telemetry: {
        turnEnded: () => undefined,
        costsFolded: () => undefined,
        degraded: (what, cause) => void failed.push([what, cause]),
      },
      ownTuning: memoryOwnTuning(),
    },
    { configured: paid === undefined ? [] : [paid.name], open: () => paid },
    timers.start,
  );
  return { chain, ledger, budgets, failed, timers };
}

const begun = (parts: readonly ModelPart[]) =>
  parts.flatMap((part) => (part.type === 'generation-start' ? [part.model] : []));
const lastText = (parts: readonly ModelPart[]) =>
  parts
    .slice(parts.findLastIndex(({ type }) => type === 'generation-start'))
    .map((part) => (part.type === 'text-delta' ? part.text : ''))
    .join('');

describe('without a paid model', () => {
  it('quotes answer, and no attempt is recorded', async () => {
    const { chain, ledger } = chainBefore(undefined);
    const parts = await Array.fromAsync(chain.stream(request, sampleCall()));
    expect(chain.name).toBe('offline/extractive');
    expect(lastText(parts)).toContain('You have 30 days to return a product [1].');
    expect(ledger.attempts).toEqual([]);
  });
});

describe('a paid model', () => {
  it('answers alone when all is well, with one attempt in the ledger', async () => {
    const usage = { ...noUsage, input: 812, output: 64 };
    const { chain, ledger, failed } = chainBefore(scriptedModel(['Thirty days [1].'], { name: nova, usage }));
    const parts = await Array.fromAsync(chain.stream(request, sampleCall()));
    expect([chain.name, begun(parts), lastText(parts)]).toEqual([nova, [nova], 'Thirty days [1].']);
    expect(ledger.attempts).toMatchObject([{ model: nova, usage, estimated: false, finish: 'end_turn' }]);
    expect(failed).toEqual([]);
  });

  it.each([
    ['throttled', 3],
    ['unavailable', 3],
    ['interrupted', 3],
    ['rejected', 1],
    ['denied', 1],
    ['asleep', 1],
  ] as const)(
    'that is %s gives way to quotes after so many attempts: %i; each is in the ledger, telemetry knows',
    async (fault, attempts) => {
      const error = new ModelError(fault, 'No');
      const { chain, ledger, failed } = chainBefore(scriptedModel([error], { name: nova }));
      const parts = await Array.fromAsync(chain.stream(request, sampleCall()));
      const tried = Array.from({ length: attempts }, (_, retry) => ({ model: nova, finish: fault, retry }));
      expect(begun(parts)).toEqual([...tried.map(({ model }) => model), 'offline/extractive']);
      expect(lastText(parts)).toContain('30 days');
      expect(ledger.attempts).toMatchObject(tried);
      expect(failed).toEqual(tried.map(() => [nova, error]));
    },
  );

  it('without room in a hard budget gives way to quotes unasked', async () => {
    const model = scriptedModel(['Thirty days [1].'], { name: nova });
    const { chain, ledger, budgets } = chainBefore(model);
    const budget = { scope: { type: 'tenant' }, period: 'day', hardUsd: '0' } as const;
    await budgets.save('main', { timezone: 'UTC', budgets: [budget] });
    const parts = await Array.fromAsync(chain.stream(request, sampleCall()));
    expect(lastText(parts)).toContain('30 days');
    expect([model.requests, ledger.attempts]).toEqual([[], []]);
  });

  it('that breaks off in the middle is charged for what it said', async () => {
    const broken = new ModelError('interrupted', 'The end is missing');
    const { chain, ledger } = chainBefore(scriptedModel(['Thirty days, unless', broken], { name: nova }));
    const parts = await Array.fromAsync(chain.stream(request, sampleCall()));
    expect(begun(parts)).toEqual([nova, nova, nova, 'offline/extractive']);
    expect(lastText(parts)).not.toContain('unless');
    // 19 bytes, a token for 4.3 of them until its own rate is known.
    const row = { estimated: true, finish: 'interrupted', usage: { output: 4 } };
    expect(ledger.attempts).toMatchObject([row, row, row]);
  });

  it('that falls silent for eight seconds gives way to quotes; its attempt is in the ledger', async () => {
    const model = silentModel();
    const { chain, ledger, failed, timers } = chainBefore(model);
    const answering = Array.fromAsync(chain.stream(request, sampleCall()));
    await model.silence;
    timers.ring(8_000);
    expect(begun(await answering)).toEqual([nova, 'offline/extractive']);
    expect(ledger.attempts).toMatchObject([{ finish: 'idle', estimated: true }]);
    expect(failed).toMatchObject([[nova, { fault: 'idle' }]]);
    expect(timers.running()).toEqual([]);
  });

  it('that has not ended after seventeen seconds gives way to quotes', async () => {
    const model = silentModel();
    const { chain, ledger, timers } = chainBefore(model);
    const answering = Array.fromAsync(chain.stream(request, sampleCall()));
    await model.silence;
    timers.ring(17_000);
    const parts = await answering;
    expect(begun(parts)).toEqual([nova, 'offline/extractive']);
    expect(lastText(parts)).toContain('30 days');
    expect(ledger.attempts).toMatchObject([{ finish: 'deadline' }]);
    expect(timers.running()).toEqual([]);
  });

  it('whose call is called off is not replaced', async () => {
    const stop = new AbortController();
    const model = silentModel();
    const { chain, ledger } = chainBefore(model);
    const answering = Array.fromAsync(chain.stream(request, sampleCall(stop.signal)));
    const outcome = expect(answering).rejects.toMatchObject({ fault: 'aborted' });
    await model.silence;
    stop.abort();
    await outcome;
    expect(ledger.attempts).toHaveLength(1);
  });
});

/** A model that begins to speak and says no more; `silence` is when. */
function silentModel(): LanguageModel & { readonly silence: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    name: nova,
    silence: promise,
    async *stream() {
      yield { type: 'text-delta', text: 'Well' };
      resolve();
      await new Promise(() => {});
    },
  };
}

/** Timers that ring when told, by their time in ms. */
function handTimers() {
  const rings = new Map<number, () => void>();
  return {
    ring: (ms: number) => rings.get(ms)?.(),
    running: () => [...rings.keys()],
    start: (ring: () => void, ms: number) => {
      rings.set(ms, ring);
      return { refresh: () => undefined, [Symbol.dispose]: () => void rings.delete(ms) };
    },
  };
}
