import { describe, expect, it } from 'vitest';
import { confidenceQuestions } from '../calibrate/confidence-questions.ts';
import { confidenceMetrics } from './confidence-metrics.ts';
import { task } from './confidence-task.ts';

describe('of questions that the weights were not learnt from', () => {
  it('answers are right as often as Aisle says, and surer when they are right', async () => {
    const rows = await confidenceQuestions('judge');
    const predictions: object[] = [];
    const metrics = await task.run({
      read: (_, schema) => Promise.resolve(rows.map((row) => schema.parse(row))),
      nameOf: () => 'questions',
      predict: (prediction) => void predictions.push(prediction),
    });
    expect(predictions).toHaveLength(rows.length);
    expect(metrics['n']).toBeGreaterThan(80);
    expect(metrics['ece']).toBeLessThanOrEqual(0.1);
    expect(metrics['auroc']).toBeGreaterThanOrEqual(0.75);
  }, 60_000);
});

describe('confidenceMetrics', () => {
  it('finds no fault with scores that come true', () => {
    const rated = [1, 2, 3, 4].map((at) => ({ score: 0.75, isRight: at < 4 }));
    expect(confidenceMetrics(rated)).toMatchObject({ n: 4, right: 0.75, ece: 0, auroc: 0.5 });
  });

  it('tells how far scores are off, and whether they rank', () => {
    const rated = [
      { score: 0.95, isRight: true },
      { score: 0.55, isRight: false },
    ];
    expect(confidenceMetrics(rated)).toMatchObject({ ece: 0.3, auroc: 1, brier: 0.1525 });
  });

  it('has nothing to say of nothing', () => {
    expect(confidenceMetrics([])).toEqual({ n: 0, right: null, ece: null, brier: null, auroc: null });
  });
});
