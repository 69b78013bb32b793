import { expect, it } from 'vitest';
import { learnPulse } from './learn-pulse.ts';
import { shopHistory } from './shop-history.ts';

it('tells what sells now from what is out of season', () => {
  const day = 86_400_000;
  const past = Array.from({ length: 100 }, (_, at) => ({
    time: at * day,
    items: [at < 50 ? 'ski' : 'tent', 'water'],
  }));
  const history = shopHistory(past, 100 * day);
  const pulse = learnPulse(history, 100 * day);
  const [ski = 1, water = 0, tent = 0] = ['ski', 'water', 'tent'].map((item) =>
    pulse(history.items.indexOf(item)),
  );
  expect(ski).toBeLessThan(0.5);
  expect(water).toBeCloseTo(1, 2);
  expect(tent).toBeGreaterThan(1.5);
});
