import type { Passage } from '../knowledge/passage.ts';
import { findPersonalData } from '../safety/personal-data.ts';
import { withoutPlaceholders } from './fill-facts.ts';
import { numbersIn } from './numbers-in.ts';

/** Why a sentence of a model may not be shown. */
export type SentenceFault =
  | 'gives-away-instructions'
  | 'personal-data'
  | 'unknown-number'
  | 'foreign-link'
  | 'unknown-source'
  | 'unknown-product';

/** What a sentence is held against. */
export interface Grounds {
  /** The source cited as [n] is `passages[n - 1]`. */
  readonly passages: readonly Passage[];
  /** Hosts that links may lead to. */
  readonly hosts: readonly string[];
  /** What the model was told, and a secret in it: text that gives either away is never shown. */
  readonly instructions: string;
  readonly canary: string;
}

const marker = /\s*\[(\d{1,2})\]/gu;
const link = /https?:\/\/[^\s)\]]+|www\.[^\s)\]]+/giu;

/** The numbers of the sources a sentence cites. */
export function citedNumbers(sentence: string): readonly number[] {
  return [...new Set([...sentence.matchAll(marker)].map(([, n]) => Number(n)))];
}

/** The words of a sentence: without citation marks and placeholders. */
export function wordsOf(sentence: string): string {
  return withoutPlaceholders(sentence.replace(marker, '')).trim();
}

/**
 * Holds a sentence of a model against its sources: every number must stand in a cited passage (a product's
 * price never does, so a literal one fails), every link must lead to the shop, personal data must be the shop's own.
 */
export function faultOf(sentence: string, evidence: Grounds): SentenceFault | undefined {
  if (sentence.includes(evidence.canary) || repeats(sentence, evidence.instructions))
    return 'gives-away-instructions';
  const cited = citedNumbers(sentence);
  if (cited.some((n) => evidence.passages[n - 1] === undefined)) return 'unknown-source';
  const passages = cited.flatMap((n) => evidence.passages[n - 1] ?? []);
  const source = passages.map((passage) => `${passage.title}\n${passage.text}`).join('\n');
  const words = wordsOf(sentence);
  if (findPersonalData(words).some(({ start, end }) => !source.includes(words.slice(start, end)))) {
    return 'personal-data';
  }
  if ([...words.matchAll(link)].some(([url]) => !isOurs(url, evidence.hosts) && !source.includes(url))) {
    return 'foreign-link';
  }
  const known = new Set(numbersIn(source));
  return numbersIn(words).every((number) => known.has(number)) ? undefined : 'unknown-number';
}

/** Whether six words in a row stand so in the instructions. */
function repeats(sentence: string, instructions: string): boolean {
  const told = plainWords(instructions).join(' ');
  const words = plainWords(sentence);
  return words.some(
    (_, start) => start + 6 <= words.length && told.includes(words.slice(start, start + 6).join(' ')),
  );
}

function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isOurs(url: string, hosts: readonly string[]): boolean {
  const address = URL.parse(url.startsWith('www.') ? `https://${url}` : url);
  return address !== null && hosts.includes(address.host);
}
