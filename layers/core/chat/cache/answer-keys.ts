import { hash } from 'node:crypto';
import type { FoundKnowledge } from '../../knowledge/find-passages.ts';
import { foldText } from '../../knowledge/fold-text.ts';
import { personalDataTypes } from '../../safety/personal-data/found-data.ts';
import type { Ports } from '../../ports.ts';
import { promptVersion } from '../answer-prompt.ts';
import type { ChatTurn } from '../chat-turn.ts';
import { readAnswerRules } from '../verify/answer-rules.ts';

/** What every answer of a turn's kind depends on besides its question and its sources. */
export interface CacheTerms {
  readonly terms: readonly unknown[];
  readonly question: string;
  readonly knowledge: number;
}

const redacted = new RegExp(String.raw`\[(?:${personalDataTypes.join('|')})\]`, 'u');
/** An order, an account, a parcel: what is asked is about somebody's own. */
const longNumber = /\d{5,}/u;

/**
 * What a turn's answer may be kept under; undefined when the turn leans on its conversation, on personal data, on a
 * number that is somebody's own, or looks like an attack.
 */
export async function cacheTerms(
  ports: Pick<Ports, 'tuning'>,
  turn: ChatTurn,
): Promise<CacheTerms | undefined> {
  const { text, attackSignals } = turn.message;
  const isPersonal = redacted.test(text) || longNumber.test(text);
  if (turn.memory.length > 0 || attackSignals.length > 0 || isPersonal) return undefined;
  const { profile, version } = turn.shop;
  const rules = await readAnswerRules(ports, profile.answerRules);
  return {
    terms: [turn.understanding.language, await promptVersion(ports), rules.version, profile],
    question: foldText(text).replace(/\s+/gu, ' ').trim(),
    knowledge: version,
  };
}

/** Under this an answer is found before anything is looked up, while the shop's knowledge is the same. */
export function questionKey({ terms, question, knowledge }: CacheTerms): string {
  return keyOf('question', terms, [question, knowledge]);
}

/**
 * Under this it is found once the knowledge has changed elsewhere: the same passages, word for word, in the same order
 * make the same prompt. A changed, a removed and a new entry that is found now make another.
 */
export function evidenceKey(turnTerms: CacheTerms, found: readonly FoundKnowledge[]): string {
  const known = evidenceKeys.get(turnTerms);
  if (known?.found === found) return known.key;
  const { terms, question } = turnTerms;
  const key = keyOf('evidence', terms, [question, found.map(({ passage }) => passage)]);
  evidenceKeys.set(turnTerms, { found, key });
  return key;
}

/** Of one turn: looked for first, kept under later. */
const evidenceKeys = new WeakMap<
  CacheTerms,
  { readonly found: readonly FoundKnowledge[]; readonly key: string }
>();

/** Under this are the questions lately answered from the same best passage, while the shop's knowledge is the same. */
export function neighboursKey({ terms, knowledge }: CacheTerms, { passage }: FoundKnowledge): string {
  return keyOf('neighbours', terms, [passage, knowledge]);
}

function keyOf(kind: string, terms: readonly unknown[], more: readonly unknown[]): string {
  return hash('sha256', JSON.stringify([kind, terms, more]), 'base64url');
}
