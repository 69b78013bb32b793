import type { Passage } from '#core/knowledge/passage.ts';
import { seededRandom } from '#core/testing/seeded-random.ts';

/** A made-up shop: the same passages and questions on every run. */
export interface BenchShop {
  passage(number: number): Passage;
  /** A question about some passage: a few of its words in another form, and words that most passages have. */
  question(number: number): string;
}

const onsets = 'b bl c ch cz d dr f g gr h j k kl kr l m n p pl pr r s sh sk st str sz t tr w wr z ż'.split(
  ' ',
);
const vowels = 'a e i o u y ó ą ę ea ou'.split(' ');
const codas = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'k', 'nt', 'rd'];
const endings = ['', 'a', 'y', 'ą', 'ie', 'ów', 'ami', 'ing', 's', 'ed', 'er', 'tion'];
const common = 'the a is of and to in for with i w z na do się nie jest oraz dla czy'.split(' ');
const vocabulary = 60_000;
/** Mandelbrot's correction: below this rank words are about equally common. */
const mostCommon = 50;

/** Passages of about 500 characters whose words follow Zipf's law, one in three of them common ones. */
export function benchShop(size: number): BenchShop {
  return {
    passage(number) {
      const next = seededRandom(number + 1);
      return {
        id: `p${number}`,
        sourceId: `s${number}`,
        kind: 'product',
        language: number % 2 === 0 ? 'en' : 'pl',
        title: textOf(next, 6),
        text: `${textOf(next, 70)}.`,
        questions: [],
        category: 'bench',
      };
    },
    question(number) {
      const next = seededRandom(-number - 1);
      const { text } = this.passage(Math.floor(next() * size));
      const words = text.split(' ').filter((word) => !common.includes(word));
      const asked = Array.from({ length: 1 + (number % 4) }, () => pick(next, words) + pick(next, endings));
      return ['czy', ...asked, pick(next, common), wordOf(next)].join(' ');
    },
  };
}

function textOf(next: () => number, words: number): string {
  return Array.from({ length: words }, () => wordOf(next)).join(' ');
}

function wordOf(next: () => number): string {
  if (next() < 1 / 3) return pick(next, common);
  const rank = Math.floor(mostCommon * (vocabulary / mostCommon + 1) ** next() - mostCommon);
  const stem = seededRandom(rank * 7919);
  const parts = Array.from({ length: 1 + (rank % 2) }, () => [onsets, vowels, codas]).flat();
  const word = parts.map((letters) => pick(stem, letters)).join('');
  return word + pick(next, endings);
}

function pick(next: () => number, from: readonly string[]): string {
  return from[Math.floor(next() * from.length)] ?? '';
}
