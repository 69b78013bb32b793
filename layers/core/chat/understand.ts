import { foldText } from '../knowledge/fold-text.ts';
import type { ScreenedMessage } from '../safety/screen-message.ts';
import { detectLanguage } from './detect-language.ts';

/** What a message is about, before anything is looked up. */
export interface Understanding {
  readonly language: string;
  readonly wish: 'knowledge' | 'human' | 'greeting' | 'internals';
  /** 1 (one short question) to 10 (several long ones): which model plan it deserves. */
  readonly complexity: number;
}

const humanWish =
  /\b(?:(?:talk|speak|chat|connect|write)\b.{0,20}\b(?:to|with)\b.{0,20}\b(?:person|human|someone|agent|consultant|representative)|(?:real|live) (?:person|human|agent)|human (?:agent|please|support)|(?:(?:po)?rozmawia|pogada|polacz|napisa)\p{L}*.{0,25}(?:czlowiek|konsultant|osob|pracownik|doradc)\p{L}*|(?:zywy|zywym) (?:czlowiek|konsultant)\p{L}*)/iu;
const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|czesc|hej|witam|dzien dobry|dobry wieczor|dzieki|dziekuje)[\s!.,]*$/iu;

/** Understands a screened message. `knownLanguage` is the conversation's or the page's. */
export async function understand(message: ScreenedMessage, knownLanguage: string): Promise<Understanding> {
  return {
    language: await detectLanguage(message.text, knownLanguage),
    wish: wishOf(message),
    complexity: complexityOf(message.text),
  };
}

function wishOf(message: ScreenedMessage): Understanding['wish'] {
  const folded = foldText(message.text);
  if (humanWish.test(folded)) return 'human';
  if (greeting.test(folded)) return 'greeting';
  return message.attack.isBlocked || message.attackSignals.includes('asks-for-instructions')
    ? 'internals'
    : 'knowledge';
}

function complexityOf(text: string): number {
  const questions = (text.match(/\?/gu) ?? []).length;
  const words = text.split(/\s+/u).length;
  return Math.min(10, 1 + Math.floor(words / 15) + Math.max(0, questions - 1) * 2);
}
