import { expect, it } from 'vitest';
import { routeMetrics } from './route-metrics.ts';

const easy = { weak: true, strong: true };
const hard = { weak: false, strong: true };

it('needs half of the hard calls when they come first', () => {
  const questions = [
    { ...hard, strength: 0.9 },
    { ...hard, strength: 0.8 },
    { ...easy, strength: 0.2 },
    { ...easy, strength: 0.1 },
  ];
  expect(routeMetrics(questions).cpt50).toBe(25);
  expect(routeMetrics(questions).apgr).toBe(0.75);
});

it('needs half of all calls when nothing tells the questions apart', () => {
  const questions = [hard, easy, hard, easy].map((answers) => ({ ...answers, strength: 0.5 }));
  expect(routeMetrics(questions)).toEqual({ cpt50: 50, apgr: 0.5 });
});

it('says nothing where the strong model is no better', () => {
  expect(routeMetrics([{ ...easy, strength: 1 }])).toEqual({ cpt50: null, apgr: null });
  expect(routeMetrics([])).toEqual({ cpt50: null, apgr: null });
});
