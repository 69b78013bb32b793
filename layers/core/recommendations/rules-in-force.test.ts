import { expect, it } from 'vitest';
import { rulesInForce } from './merchant-rules.ts';

const from = '2026-11-20T00:00:00Z';
const until = '2026-11-21T00:00:00Z';
const [first, end] = [Date.parse(from), Date.parse(until)];
const rule = { id: 'r1', type: 'exclude', target: { brand: 'Nordlys' } } as const;
const isInForce = (window: { readonly from?: string; readonly until?: string }, now: number) =>
  rulesInForce([{ ...rule, ...window }], { placement: 'home', kind: 'personal', now }).length === 1;

it('holds from its first moment until the moment before its end', () => {
  const moments = [first - 1, first, end - 1, end];
  expect(moments.map((now) => isInForce({ from, until }, now))).toEqual([false, true, true, false]);
});

it('has no end where none is told, and no beginning', () => {
  expect([first - 1, first, end].map((now) => isInForce({ from }, now))).toEqual([false, true, true]);
  expect([first - 1, end - 1, end].map((now) => isInForce({ until }, now))).toEqual([true, true, false]);
});

it('tells times of another zone by the moment they mean', () => {
  const warsaw = { from: '2026-11-20T01:00:00+01:00' };
  expect([first - 1, first].map((now) => isInForce(warsaw, now))).toEqual([false, true]);
});
