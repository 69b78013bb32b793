import { expect, it } from 'vitest';
import { localTime, quarterHour } from '../local-time.ts';
import { localClock } from './local-clock.ts';

it.each(['UTC', 'Europe/Warsaw', 'Asia/Kolkata', 'America/Los_Angeles', 'Australia/Lord_Howe'])(
  'reads every quarter-hour around the changes of the clocks in %s as localTime does',
  (timezone) => {
    const clock = localClock(timezone);
    for (const start of [
      Date.UTC(2026, 2, 6),
      Date.UTC(2026, 2, 27),
      Date.UTC(2026, 9, 3),
      Date.UTC(2026, 9, 30),
    ]) {
      for (let at = start; at < start + 288 * quarterHour; at += quarterHour) {
        expect(clock(at)).toBe(localTime(at, timezone));
      }
    }
  },
);
