import { describe, expect, it } from 'vitest';
import { ModelError, type ModelRequest } from '../models/language-model.ts';
import { noUsage } from '../models/usage.ts';
import type { Budget } from '#contract/budgets.ts';
import type { LanguageModel } from '../ports.ts';
import { costPorts } from '../testing/cost-ports.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { governed } from './governed.ts';

const request: ModelRequest = {
  instructions: 'Answer.',
  messages: [{ role: 'user', text: 'What is the return window?' }],
  grounding: { question: '', language: 'en', passages: [] },
  maxOutputTokens: 100,
  temperature: 0,
};
const call = {
  tenant: 'main',
  requestId: 'r',
  conversationId: 'c',
  messageId: 'm',
  useCase: 'chat',
  signal: new AbortController().signal,
} as const;
const name = 'bedrock/scripted';
const usage = { ...noUsage, input: 1000, output: 10 };
/** 129 bytes and tokens of a template at 1 USD a million, 100 tokens at 2 USD a million. */
const worstFemtoUsd = (33n + 16n * 2n + 64n) * 1_000_000_000n + 100n * 2_000_000_000n;

const ask = (model: LanguageModel, ports: ReturnType<typeof costPorts>, more = {}) =>
  Array.fromAsync(governed(model, ports).stream(request, { ...call, ...more }));

describe('governed', () => {
  it('settles a call at the exact price of the reported usage', async () => {
    const ports = costPorts();
    const parts = await ask(scriptedModel(['Hi.'], { name, usage }), ports);
    const charge = { femtoUsd: 1_020_000_000_000n, unpriced: false, estimated: false };
    expect(parts).toContainEqual({ type: 'cost-known', charge });
    expect(ports.ledger.attempts).toMatchObject([
      {
        ...charge,
        usage,
        worstFemtoUsd,
        finish: 'end_turn',
        failed: false,
        priceBook: 'bedrock@v',
        provider: 'bedrock',
        lines: [
          { meter: 'input', quantity: 1000, each: '0.000001' },
          { meter: 'output', quantity: 10, each: '0.000002' },
        ],
      },
    ]);
  });

  it('writes the row before the call, at its worst case', async () => {
    const ports = costPorts();
    for await (const part of governed(scriptedModel(['a'], { name }), ports).stream(request, call)) {
      if (part.type !== 'text-delta') break;
      expect(ports.ledger.open).toMatchObject([{ state: 'open', worstFemtoUsd, unpriced: false }]);
    }
    expect(ports.ledger.open).toEqual([]);
  });

  it('tells what a prompt cache saved', async () => {
    const ports = costPorts();
    await ask(scriptedModel(['Hi.'], { name, usage: { ...usage, cacheRead: 100 } }), ports);
    expect(ports.ledger.attempts[0]?.savedFemtoUsd).toBe(75_000_000_000n);
  });

  it('counts what is billed besides tokens, before the call at its most', async () => {
    const ports = costPorts();
    const beside = { cacheRead: 1_000_000 };
    const model: LanguageModel = {
      name,
      beside: { output: 1_000_000 },
      async *stream() {
        expect(ports.ledger.open).toMatchObject([{ worstFemtoUsd: worstFemtoUsd + 2n * 10n ** 15n }]);
        yield { type: 'usage-known', usage: noUsage, beside, raw: null };
        yield { type: 'generation-end', finish: { unified: 'stop', raw: 'stop' } };
      },
    };
    await ask(model, ports);
    expect(ports.ledger.attempts).toMatchObject([{ usage: beside, femtoUsd: 10n ** 15n / 4n }]);
  });

  it('prices a call by the class it asked for', async () => {
    const ports = costPorts();
    const model = scriptedModel(['Hi.'], { name, usage });
    const batch = { ...request, serviceTier: 'batch' };
    await Array.fromAsync(governed(model, ports).stream(batch, call));
    expect(ports.ledger.attempts).toMatchObject([{ serviceTier: 'batch', unpriced: true }]);
  });

  it('estimates the usage of a call that broke off after its first text, and flags it', async () => {
    const ports = costPorts();
    const broken = scriptedModel(['You have 30 days', new ModelError('interrupted', 'gone')], { name });
    await expect(ask(broken, ports)).rejects.toThrow('gone');
    const [row] = ports.ledger.attempts;
    expect(row).toMatchObject({ finish: 'interrupted', estimated: true, failed: true });
    expect(row?.usage.output).toBe(4);
    expect(row?.femtoUsd).toBeGreaterThan(0n);
  });

  it('charges nothing for a call that was throttled before any text, and still has its row', async () => {
    const ports = costPorts();
    const throttled = scriptedModel([new ModelError('throttled', 'slow down')], { name });
    await expect(ask(throttled, ports)).rejects.toThrow('slow down');
    expect(ports.ledger.attempts).toMatchObject([{ finish: 'throttled', femtoUsd: 0n, estimated: false }]);
  });

  it('settles a call whose reader left, after every part', async () => {
    for (const parts of [1, 2, 3, 4, 5, 6]) {
      const ports = costPorts();
      let read = 0;
      for await (const _ of governed(scriptedModel(['a', 'b', 'c'], { name, usage }), ports).stream(
        request,
        call,
      )) {
        read += 1;
        if (read === parts) break;
      }
      expect(ports.ledger.attempts).toHaveLength(1);
      expect(ports.ledger.attempts[0]).toMatchObject({ estimated: parts < 4 });
      expect(ports.ledger.open).toEqual([]);
    }
  });

  it('answers although the ledger could not settle: the attempt stays open and is reported', async () => {
    const ports = costPorts();
    const ledger = {
      ...ports.ledger,
      settle: async () => {
        throw new Error('the table is gone');
      },
    };
    const parts = await Array.fromAsync(
      governed(scriptedModel(['Hi.'], { name, usage }), { ...ports, ledger }).stream(request, call),
    );
    expect(parts.at(-1)).toMatchObject({ type: 'generation-end' });
    expect(ports.ledger.open).toMatchObject([{ worstFemtoUsd }]);
    expect(ports.degradations).toEqual(['cost ledger']);
  });

  it('makes no call when the ledger cannot be reached', async () => {
    const ports = costPorts();
    const model = scriptedModel(['Hi.'], { name });
    const ledger = {
      ...ports.ledger,
      reserve: async () => {
        throw new Error('the table is gone');
      },
    };
    const stream = governed(model, { ...ports, ledger }).stream(request, call);
    await expect(Array.fromAsync(stream)).rejects.toThrow('the table is gone');
    expect(model.requests).toEqual([]);
  });
});

describe('a hard budget', () => {
  const budget = (changes: Partial<Budget>): Budget => ({
    scope: { type: 'tenant' },
    period: 'day',
    ...changes,
  });

  it('without room fails the call with "denied", and the model is not asked', async () => {
    const ports = costPorts();
    await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget({ hardUsd: '0.0003' })] });
    const model = scriptedModel(['Hi.'], { name, usage });
    await expect(ask(model, ports)).rejects.toMatchObject({ fault: 'denied' });
    expect(model.requests).toEqual([]);
    await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget({ hardUsd: '0.00033' })] });
    await ask(model, ports);
    expect(model.requests).toHaveLength(1);
  });

  it('admits exactly ten of 200 calls at once when there is money for ten', async () => {
    const ports = costPorts();
    const hardUsd = `0.${String(worstFemtoUsd * 10n).padStart(15, '0')}`;
    await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget({ hardUsd })] });
    const model = scriptedModel(['Hi.'], { name, usage: { ...noUsage, input: 129, output: 100 } });
    const calls = await Promise.allSettled(Array.from({ length: 200 }, () => ask(model, ports)));
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(model.requests).toHaveLength(10);
  });

  it('does not admit a model whose price is unknown; without one it is called and shown as unpriced', async () => {
    const ports = costPorts();
    const unknown = scriptedModel(['Hi.'], { name: 'bedrock/unknown', usage });
    await ask(unknown, ports);
    expect(ports.ledger.attempts).toMatchObject([{ unpriced: true, femtoUsd: 0n }]);
    expect(ports.degradations).toEqual(['price book']);
    await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget({ hardUsd: '99' })] });
    await expect(ask(unknown, ports)).rejects.toThrow('not in the price book');
  });

  it('counts the plan and the key a call names', async () => {
    const ports = costPorts();
    const budgets = [
      budget({ scope: { type: 'plan', plan: 'FREE' }, softUsd: '1' }),
      budget({ scope: { type: 'api-key', apiKey: 'k1' }, softUsd: '1' }),
    ];
    await ports.budgets.save('main', { timezone: 'UTC', budgets });
    const model = scriptedModel(['Hi.'], { name, usage });
    await ask(model, ports, { plan: 'FREE' });
    await ask(model, ports, { plan: 'PRO', apiKey: 'k1' });
    const window = 'day:2026-11-20';
    const counts = await ports.budgets.counts('main', [
      { budget: 'plan:FREE', window },
      { budget: 'api-key:k1', window },
    ]);
    expect(counts.map(({ settledFemtoUsd }) => settledFemtoUsd)).toEqual([
      1_020_000_000_000n,
      1_020_000_000_000n,
    ]);
  });
});
