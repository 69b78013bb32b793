import type { Evidence } from './attack-signal.ts';

/** What the shape of a text says, in any language. */
export function structuralEvidence(text: string): readonly Evidence[] {
  return shapes.flatMap(({ signal, weight, holds }) => (holds(text) ? [{ signal, weight }] : []));
}

interface Shape extends Evidence {
  readonly holds: (text: string) => boolean;
}

/** The marks that models and their programs put around turns and instructions. */
const chatMarks =
  /<\|?\/?(?:im_start|im_end|system|assistant|sources?|instructions?|endoftext|begin_of_text)\b|\[\/?(?:INST|SYS)\]|<<\/?SYS>>|^ {0,9}#{2,} {0,9}(?:instructions?|system|response)\b|^ {0,9}(?:system|assistant) ?:|\{\{.{1,40}\}\}|<[^<>\n]{0,20}(?:mode|override)[^<>\n]{0,20}>/imu;
const markup =
  /<!--|<\/?(?:html|head|body|title|table|td|tr|code|script|style|div|img|p|h1|caption|form|a href)\b|<\/\p{L}{2,20}>|```/iu;
const longQuote = /(?<![\p{L}\p{N}])(?:["“„«「『][^"”»」』]{240,}|['‘](?:[^'’]|['’](?=\p{L})){240,})/u;
const code =
  /^[ \t]{0,40}(?:def|import|from|function|class|const|let|var|#include)[ \t]+[\w{*"<.]+|\bprint\(|\b\w{1,40}\(\w{0,40}\) ?[;{]|=>\s*\{/mu;
const letteredPart =
  /(?<![\p{L}\p{N}])\p{L}(?:\s*=\s*|\s*[:：]\s*|\s+\p{L}{1,4}\s+)["“'「]|(?<!\p{L})\p{L}\s*=\s*\p{L}\s*\+\s*\p{L}(?!\p{L})/gu;
const question = /(?<=[\p{L}\p{M}\p{N}][)"'」』”]?)[?？؟]/gu;
const speaker = /(?:^|[\s.?!。？])(\p{L}[\p{L}\p{M}]{0,10})\s?(?:[:：]|ঃ)\s?/gu;

const shapes: readonly Shape[] = [
  { signal: 'forges-markup', weight: 0.7, holds: (text) => chatMarks.test(text) },
  { signal: 'carries-document', weight: 0.5, holds: (text) => markup.test(text) },
  { signal: 'carries-document', weight: 0.3, holds: (text) => code.test(text) },
  { signal: 'carries-document', weight: 0.4, holds: (text) => longQuote.test(text) },
  { signal: 'splits-its-text', weight: 0.6, holds: (text) => (text.match(letteredPart) ?? []).length >= 2 },
  { signal: 'forges-dialogue', weight: 0.6, holds: isDialogue },
  { signal: 'repeats-itself', weight: 0.6, holds: repeatsItself },
  { signal: 'floods-with-questions', weight: 0.5, holds: (text) => (text.match(question) ?? []).length >= 4 },
  { signal: 'floods-with-questions', weight: 0.3, holds: (text) => (text.match(question) ?? []).length >= 6 },
];

/** "Q: ...? A: ... Q: ...": somebody asks, somebody answers, and asks again. */
function isDialogue(text: string): boolean {
  const speakers = [...text.matchAll(speaker)].map((match) => ({ name: match[1] ?? '', at: match.index }));
  return speakers.some(({ name, at }, index) => {
    const answer = speakers[index + 1];
    const again = speakers[index + 2];
    if (answer === undefined || again === undefined) return false;
    return name === again.name && name !== answer.name && /[?？؟।]/u.test(text.slice(at, answer.at));
  });
}

/** The same few words over and over, or most words said before. */
function repeatsItself(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length >= 40 && new Set(words).size < words.length * 0.3) return true;
  return [1, 2, 3, 4, 5, 6].some((period) => longestEcho(words, period) >= 4 * period + 1);
}

/** How many words in a row are the same as the one so many words before. */
function longestEcho(words: readonly string[], period: number): number {
  let longest = 0;
  let run = 0;
  for (let index = period; index < words.length; index += 1) {
    run = words[index] === words[index - period] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
