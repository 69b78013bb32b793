import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

test.each([
  ['Short.', 20, 'Short.'],
  ['One sentence. Another sentence.', 20, 'One sentence.'],
  ['A lamp of oak and linen', 18, 'A lamp of oak'],
  ['Lampa z drewna dębowego, kremowa', 25, 'Lampa z drewna dębowego'],
  ['Unbreakableword', 5, ''],
  ['Zażółć gęślą jaźń 🪔🪔', 18, 'Zażółć gęślą jaźń'],
])('"%s" in %i', (text, most, cut) => expect(cutText(text, most)).toBe(cut));
