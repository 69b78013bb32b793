import { reasoningWords } from './reasoning-words.ts';
import { countText } from './text-counts.ts';

/**
 * How much thought a message asks for, 1 (one short question) to 10 (a long task of many parts), with decimals. Needs
 * nothing learned and no particular language. Each part adds effort; half of the scale is reached at an effort of 3.
 */
export function complexityOf(text: string): number {
  const { words, numbers, questions, lines, commas, operators, gaps } = countText(text);
  const reasons = words.filter((word) => reasoningWords.has(word)).length;
  const effort =
    words.length / 25 +
    Math.max(0, questions - 1) * 0.8 +
    Math.max(0, lines.length - 1) * 0.15 +
    Math.max(0, numbers.length - 1) * 0.3 +
    Math.max(0, commas - 1) * 0.1 +
    Math.min(20, operators) * 0.08 +
    Math.min(3, gaps) * 0.2 +
    reasons * 0.15;
  return Math.round((1 + 9 * (1 - 2 ** (-effort / 3))) * 100) / 100;
}
