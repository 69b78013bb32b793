import { describe, expect, it } from 'vitest';
import { estimateTokens } from '#core/models/estimate-tokens.ts';
import { cutAtSentence } from './cut-at-sentence.ts';

const characters = ({ length }: string): number => length;

describe('cutAtSentence', () => {
  it('leaves alone what fits', () => {
    expect(cutAtSentence('One. Two.', 9, characters)).toBe('One. Two.');
  });

  it('keeps whole sentences', () => {
    expect(cutAtSentence('First one. Second one. Third one.', 25, characters)).toBe('First one. Second one.');
  });

  it('keeps whole words of a sentence that is too long', () => {
    expect(cutAtSentence('a sentence that never comes to an end', 16, characters)).toBe('a sentence that');
  });

  it('never ends with half a letter, and always with something', () => {
    expect(cutAtSentence('🪑🪑🪑🪑', 5, characters)).toBe('🪑🪑');
  });

  it('measures as the model does', () => {
    const cut = cutAtSentence('Zażółć gęślą jaźń. '.repeat(1_000), 500, estimateTokens);
    expect(estimateTokens(cut)).toBeLessThanOrEqual(500);
    expect(estimateTokens(cut)).toBeGreaterThan(480);
    expect(cut).toMatch(/jaźń\.$/);
  });
});
