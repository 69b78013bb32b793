// A process of its own: `node call-until-killed.ts <dynamo endpoint> <money table> <provider endpoint> <seed>`.
// Eight callers ask the model through the ledger for ever; one in four leaves after some part. One reservation and one
// settlement in twenty is delivered twice. Another loop keeps the rollups. It prints a line for each call that ended.
import { setTimeout as sleep } from 'node:timers/promises';
import { governed } from '#core/costs/governed.ts';
import { keepRollups } from '#core/costs/keep-rollups.ts';
import type { CostLedger } from '#core/ports.ts';
import { memoryOwnPrices } from '#core/testing/memory-own-prices.ts';
import { randomIds } from '#adapters/random-ids.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { dynamoBudgets } from '../../dynamo-budgets.ts';
import { dynamoClient } from '../../dynamo-client.ts';
import { dynamoCostLedger } from '../../dynamo-cost-ledger.ts';
import { dynamoRollups } from '../../dynamo-rollups.ts';
import { billedModel } from './billed-model.ts';
import { killedTenant, priceBook } from './kill-world.ts';

const [endpoint = '', name = '', provider = ''] = process.argv.slice(2);
const money = { client: dynamoClient({ endpoint, replyWithin: 500 }), name };
const ports = {
  ledger: deliveredTwice(dynamoCostLedger(money)),
  budgets: dynamoBudgets(money),
  rollups: dynamoRollups(money),
  notifier: { notify: async () => undefined },
  tuning: { read: async () => priceBook },
  ownPrices: memoryOwnPrices(),
  clock: systemClock,
  ids: randomIds,
  telemetry: { turnEnded: () => undefined, costsFolded: () => undefined, degraded: () => undefined },
};
const model = governed(billedModel(provider), ports);
const request = {
  instructions: 'Say some words.',
  messages: [],
  grounding: { question: '', language: 'en', passages: [] },
  maxOutputTokens: 12,
  temperature: 0,
};

await Promise.all([...Array.from({ length: 8 }, callForever), foldForever()]);

async function callForever(): Promise<void> {
  for (;;) {
    const leaves = Math.random() < 0.25 ? Math.floor(Math.random() * 15) : Number.POSITIVE_INFINITY;
    const call = {
      tenant: killedTenant,
      requestId: 'r',
      conversationId: 'c',
      messageId: randomIds.next(),
      useCase: 'chat' as const,
      signal: new AbortController().signal,
    };
    let parts = 0;
    try {
      for await (const _ of model.stream(request, call)) {
        if (parts === leaves) break;
        parts += 1;
      }
    } catch {
      await sleep(5);
    }
    process.stdout.write('.\n');
  }
}

async function foldForever(): Promise<void> {
  for (;;) {
    await keepRollups(ports, killedTenant).catch(() => undefined);
    await sleep(20);
  }
}

function deliveredTwice(ledger: CostLedger): CostLedger {
  return {
    ...ledger,
    async reserve(attempt) {
      const admission = await ledger.reserve(attempt);
      return Math.random() < 0.05 ? await ledger.reserve(attempt) : admission;
    },
    async settle(attempt) {
      await ledger.settle(attempt);
      if (Math.random() < 0.05) await ledger.settle(attempt);
    },
  };
}
