import { expect, it } from 'vitest';
import { logNotifier } from './log-notifier.ts';

it('writes one line with the amounts as decimals', async () => {
  const lines: string[] = [];
  const notice = { type: 'budget-reached', budget: 'tenant', window: 'day:2026-11-20', percent: 80 } as const;
  await logNotifier((line) => void lines.push(line)).notify('main', {
    ...notice,
    spentFemtoUsd: 8_500_000_000_000_000n,
    limitFemtoUsd: 10_000_000_000_000_000n,
  });
  const told = {
    level: 'WARN',
    message: 'budget reached',
    tenant: 'main',
    ...notice,
    spentUsd: '8.5',
    limitUsd: '10',
  };
  expect(lines.map((line) => [line.endsWith('\n'), JSON.parse(line)])).toEqual([[true, told]]);
});
