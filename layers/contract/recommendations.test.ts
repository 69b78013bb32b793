import { expect, it } from 'vitest';
import { RuleSet } from './recommendations.ts';

const rulesWith = (times: { readonly from?: string; readonly until?: string }) =>
  RuleSet.safeParse({ rules: [{ id: 'r', type: 'exclude', target: { brand: 'Vale' }, ...times }] });

it('takes a rule for some time, in any time zone', () => {
  const times = { from: '2026-12-01T09:00:00+01:00', until: '2026-12-01T08:00:01Z' };
  expect(rulesWith(times).success).toBe(true);
});

it.each([
  [{ from: '2026-12-01' }, 'rules.0.from', 'Write a moment with its zone'],
  [{ until: '2026-12-01T08:00:00' }, 'rules.0.until', 'Write a moment with its zone'],
  [
    { from: '2026-12-01T09:00:00+01:00', until: '2026-12-01T08:00:00Z' },
    'rules.0.until',
    'ends before it begins',
  ],
])('refuses %j and says what to write', (times, path, message) => {
  const [issue] = rulesWith(times).error?.issues ?? [];
  expect([issue?.path.join('.'), issue?.message]).toEqual([path, expect.stringContaining(message)]);
});
