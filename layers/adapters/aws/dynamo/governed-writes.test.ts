import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { governed } from '#core/costs/governed.ts';
import { noUsage } from '#core/models/usage.ts';
import { costPorts } from '#core/testing/cost-ports.ts';
import { scriptedModel } from '#core/testing/scripted-model.ts';
import { recentBudgets } from '../../recent-budgets.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { dynamoBudgets } from './dynamo-budgets.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dynamoWorlds } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

describe.each(dynamoWorlds())('on $name', ({ start }) => {
  let money: DynamoTable;
  let close: () => Promise<void>;
  const sent: string[] = [];

  beforeAll(async () => {
    const world = await start();
    close = world.close;
    ({ money } = await testTables(world.endpoint));
    money.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (request) => {
          sent.push(commandName);
          return await next(request);
        },
      { step: 'initialize', name: 'noteCommands' },
    );
  });
  afterAll(() => close());

  it('a call is two writes, however many budgets it counts against, and reads them once a second', async () => {
    const ports = costPorts();
    const budgets = recentBudgets(dynamoBudgets(money), ports.clock);
    const scopes = [
      { type: 'tenant' },
      { type: 'use-case', useCase: 'chat' },
      { type: 'model', model: 'bedrock/scripted' },
      { type: 'plan', plan: 'PRO' },
      { type: 'api-key', apiKey: 'k1' },
    ] as const;
    await budgets.save('main', {
      timezone: 'Europe/Warsaw',
      budgets: scopes.flatMap((scope) =>
        (['day', 'month'] as const).map((period) => ({ scope, period, softUsd: '1', hardUsd: '2' })),
      ),
    });
    const usage = { ...noUsage, input: 1000, output: 10 };
    const model = governed(scriptedModel(['Hi.'], { name: 'bedrock/scripted', usage }), {
      ...ports,
      budgets,
      ledger: dynamoCostLedger(money),
    });
    sent.length = 0;
    for (let calls = 0; calls < 3; calls += 1) {
      const call = { ...sampleCall(), plan: 'PRO', apiKey: 'k1' };
      await Array.fromAsync(model.stream(sampleRequest, call));
    }
    expect(sent).toEqual(['GetItemCommand', ...Array.from({ length: 6 }, () => 'TransactWriteItemsCommand')]);
    const claims = scopes.map((scope) => ({ budget: nameOf(scope), window: 'month:2026-11' }));
    const counts = await budgets.counts('main', claims);
    expect(counts).toEqual(claims.map(() => ({ settledFemtoUsd: 3_060_000_000_000n, openFemtoUsd: 0n })));
  });
});

function nameOf(scope: { readonly type: string } & Partial<Record<string, string>>): string {
  const [, what] = Object.values(scope);
  return what === undefined ? scope.type : `${scope.type}:${what}`;
}
