import { describe, expect, it } from 'vitest';
import { learnComplexity } from './learn-complexity.ts';
import { strengthOf } from './strength-of.ts';

const examples = Array.from({ length: 40 }, (_, at) => [
  { text: `What colour is lamp ${at}?`, weak: true, strong: true },
  { text: `Prove the theorem about prime numbers below ${at}, then count them.`, weak: false, strong: true },
]).flat();
const model = learnComplexity(examples);

describe('strength', () => {
  it('is higher for questions like those that only the strong model answered', () => {
    const hard = strengthOf(model, 'Prove a theorem about even numbers.');
    expect(hard).toBeGreaterThan(strengthOf(model, 'What colour is the vase?') + 0.2);
  });

  it('is a probability for any text', () => {
    for (const text of ['', '🙂', 'constructor __proto__ toString', 'x'.repeat(10_000)]) {
      const strength = strengthOf(model, text);
      expect(strength).toBeGreaterThanOrEqual(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  });

  it('is low where only the weak model is right', () => {
    const reversed = learnComplexity(
      examples.map(({ text, weak, strong }) => ({ text, weak: strong, strong: weak })),
    );
    expect(strengthOf(reversed, 'Prove a theorem.')).toBeLessThan(strengthOf(reversed, 'What colour is it?'));
  });
});

describe('a model', () => {
  it('is the same each time it is learned', () => {
    expect(learnComplexity(examples)).toEqual(model);
  });

  it('answers the same after a trip through JSON', () => {
    const stored: typeof model = JSON.parse(JSON.stringify(model));
    for (const { text } of examples) expect(strengthOf(stored, text)).toBe(strengthOf(model, text));
  });

  it('of no examples can be asked', () => {
    expect(strengthOf(learnComplexity([]), 'Is it free?')).toBe(0);
  });
});
