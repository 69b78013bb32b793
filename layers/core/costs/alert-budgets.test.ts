import { expect, it } from 'vitest';
import { costPorts } from '../testing/cost-ports.ts';
import { sampleAttempt, sampleOpenAttempt } from '../testing/sample-attempt.ts';
import { alertBudgets } from './alert-budgets.ts';
import { femtoOf } from './femto.ts';

const budget = { scope: { type: 'tenant' }, period: 'day', softUsd: '10', hardUsd: '20' } as const;

async function spend(ports: ReturnType<typeof costPorts>, id: string, usd: string): Promise<void> {
  const claims = [{ budget: 'tenant', window: 'day:2026-11-20', hardFemtoUsd: undefined }];
  await ports.ledger.reserve(sampleOpenAttempt({ id, claims, worstFemtoUsd: femtoOf('15') }));
  await ports.ledger.settle(
    sampleAttempt({ id, claims, worstFemtoUsd: femtoOf('15'), femtoUsd: femtoOf(usd) }),
  );
}

it('tells of each step once, and only of what is settled', async () => {
  const ports = costPorts();
  await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget] });
  const tell = async () => (await alertBudgets(ports, 'main')).map((notice) => notice.percent);
  await spend(ports, 'a', '4.99');
  expect(await tell()).toEqual([]);
  await spend(ports, 'b', '0.01');
  expect(await tell()).toEqual([50]);
  expect(await tell()).toEqual([]);
  await spend(ports, 'c', '6');
  expect(await tell()).toEqual([80, 100]);
  expect(ports.notices.at(-1)).toEqual({
    type: 'budget-reached',
    budget: 'tenant',
    window: 'day:2026-11-20',
    percent: 100,
    spentFemtoUsd: femtoOf('11'),
    limitFemtoUsd: femtoOf('10'),
  });
});

it('begins anew with the next day, and when the limit is changed', async () => {
  const ports = costPorts();
  await ports.budgets.save('main', { timezone: 'UTC', budgets: [budget] });
  await spend(ports, 'a', '6');
  expect(await alertBudgets(ports, 'main')).toHaveLength(1);
  await ports.budgets.save('main', { timezone: 'UTC', budgets: [{ ...budget, softUsd: '12' }] });
  expect(await alertBudgets(ports, 'main')).toHaveLength(1);
  ports.clock.advance(86_400_000);
  expect(await alertBudgets(ports, 'main')).toEqual([]);
});
