import { expect, it } from 'vitest';
import { lastClosedWeek, weekOf } from './iso-week.ts';

it.each([
  ['2026-11-16T00:00:00.000Z', '2026-W47'],
  ['2026-11-22T23:59:59.999Z', '2026-W47'],
  ['2026-11-23T00:00:00.000Z', '2026-W48'],
  ['2026-01-01T12:00:00.000Z', '2026-W01'],
  ['2026-12-31T12:00:00.000Z', '2026-W53'],
  ['2027-01-03T23:00:00.000Z', '2026-W53'],
  ['2027-01-04T00:00:00.000Z', '2027-W01'],
  ['2024-12-30T00:00:00.000Z', '2025-W01'],
  ['2021-01-01T00:00:00.000Z', '2020-W53'],
])('%s lies in %s', (moment, week) => {
  expect(weekOf(Date.parse(moment))).toBe(week);
});

it.each([
  ['2026-11-22T23:59:59.999Z', '2026-W46'],
  ['2026-11-23T00:00:00.000Z', '2026-W47'],
  ['2027-01-05T12:00:00.000Z', '2026-W53'],
])('at %s the last week that is over is %s', (moment, week) => {
  expect(lastClosedWeek(Date.parse(moment))).toBe(week);
});
