import { expect, it } from 'vitest';
import { isTimezone, localTime, quarterHour, startOfDay } from './local-time.ts';

const zones = [
  'UTC',
  'Europe/Warsaw',
  'Asia/Kolkata',
  'America/Los_Angeles',
  'Pacific/Apia',
  'America/Havana',
];

it('reads the clock of a time zone', () => {
  const noon = Date.UTC(2026, 10, 20, 12);
  expect(localTime(noon, 'Europe/Warsaw')).toBe('2026-11-20T13:00');
  expect(localTime(noon, 'Asia/Kolkata')).toBe('2026-11-20T17:30');
});

it.each([
  ['2026-11-20', 'UTC', '2026-11-20T00:00Z'],
  ['2026-03-29', 'Europe/Warsaw', '2026-03-28T23:00Z'],
  ['2026-03-30', 'Europe/Warsaw', '2026-03-29T22:00Z'],
  ['2026-11-02', 'America/Los_Angeles', '2026-11-02T08:00Z'],
  ['2026-11-01', 'America/Los_Angeles', '2026-11-01T07:00Z'],
])('finds where %s begins in %s', (date, zone, moment) => {
  expect(startOfDay(date, zone)).toBe(Date.parse(moment));
});

it('begins every day of a year exactly where the one before ends', () => {
  for (const zone of zones) {
    for (let n = 0; n < 366; n += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      const start = startOfDay(date, zone);
      expect(localTime(start, zone).slice(0, 10)).toBe(date);
      expect(localTime(start - quarterHour, zone) < date).toBe(true);
    }
  }
});

it('tells time zones from other words', () => {
  expect(zones.every(isTimezone)).toBe(true);
  for (const name of ['Europe/Krakow', '', '+05:37', '-03:00', '__proto__', ' UTC'])
    expect(isTimezone(name), name).toBe(false);
});
