import { foldText } from '../../knowledge/fold-text.ts';
import { sentencesOf } from '../../knowledge/sentences.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import { wordRoot } from './word-root.ts';

/** How texts are written. Shares are of sentences. */
export interface Style {
  /** Words, on average. */
  readonly sentenceLength: number;
  /** Nine of ten sentences are no longer. */
  readonly longSentence: number;
  readonly we: number;
  readonly you: number;
  readonly formal: number;
  readonly contracted: number;
  readonly exclaiming: number;
  readonly asking: number;
  /** A hundred letters. */
  readonly emoji: number;
  /** Of all words. */
  readonly adjectives: number;
  /** Words that come back from text to text. */
  readonly words: readonly string[];
}

const persons: Readonly<
  Record<string, { readonly we: RegExp; readonly you: RegExp; readonly formal: RegExp }>
> = {
  en: {
    we: /\b(?:we|our|ours|us)\b/u,
    you: /\b(?:you|your|yours)\b/u,
    formal: /\b(?:kindly|one may|furthermore|hereby|shall|esteemed|valued customers?)\b/u,
  },
  pl: {
    we: /\b(?:my|nasz\p{L}*|nas|nam|nami|\p{L}{3,}(?:ujemy|amy|imy|ymy|emy))(?!\p{L})/u,
    you: /\b(?:ty|ci|cie|ciebie|tobie|twoj\p{L}*|twego|\p{L}{3,}(?:esz|isz|ysz|asz))(?!\p{L})/u,
    formal: /\b(?:panstw\p{L}*|pan|pani|pana|panu|panie|szanown\p{L}*|uprzejmie)(?!\p{L})/u,
  },
};
const contraction = /\b\p{L}+['’](?:s|re|ll|ve|d|t|m)\b/u;
const emoji = /\p{Extended_Pictographic}/gu;
const adjective: Readonly<Record<string, RegExp>> = {
  en: /(?:ful|ous|ive|less|able|ible|ish|soft|warm|fine|rich|bold|calm|pure)$/u,
  pl: /(?:n|w|k|l|t)(?:y|a|e|ego|ej|ym|ych|ymi)$/u,
};
const fewestTexts = 2;
const mostWords = 12;

/** Measures texts of one language. */
export function measureStyle(texts: readonly string[], language: string): Style {
  const sentences = texts.flatMap((text) => sentencesOf(text));
  const lengths = sentences.map((sentence) => splitWords(sentence).length).toSorted((a, b) => a - b);
  const folded = sentences.map(foldText);
  const shareOf = (pattern: RegExp | undefined) =>
    pattern === undefined
      ? 0
      : share(folded.filter((sentence) => pattern.test(sentence)).length, folded.length);
  const person = persons[language];
  const words = texts.flatMap(splitWords);
  const letters = texts.join('');
  return {
    sentenceLength: rounded(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)),
    longSentence: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    we: shareOf(person?.we),
    you: shareOf(person?.you),
    formal: shareOf(person?.formal),
    contracted: shareOf(contraction),
    exclaiming: shareOf(/!/u),
    asking: shareOf(/\?/u),
    emoji: rounded(((letters.match(emoji)?.length ?? 0) * 100) / Math.max(1, letters.length)),
    adjectives: share(words.filter((word) => adjective[language]?.test(word) === true).length, words.length),
    words: wordsOfMost(texts, language),
  };
}

/** Adjectives that several texts use, the commonest first, as they are written most often. */
function wordsOfMost(texts: readonly string[], language: string): readonly string[] {
  const forms = new Map<string, { readonly texts: Set<number>; readonly written: Map<string, number> }>();
  for (const [at, text] of texts.entries()) {
    for (const written of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      const word = foldText(written);
      if (word.length < 4 || stopWords.has(word) || adjective[language]?.test(word) !== true) continue;
      const root = wordRoot(word);
      const known = forms.get(root) ?? { texts: new Set(), written: new Map<string, number>() };
      known.texts.add(at);
      known.written.set(written, (known.written.get(written) ?? 0) + 1);
      forms.set(root, known);
    }
  }
  return [...forms.values()]
    .filter(({ texts: of }) => of.size >= fewestTexts)
    .toSorted((a, b) => b.texts.size - a.texts.size)
    .slice(0, mostWords)
    .flatMap(({ written }) => [...written].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? []);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : rounded(part / whole);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
