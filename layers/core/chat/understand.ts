import type { Mood } from '#contract/conversation.ts';
import { foldText } from '../knowledge/fold-text.ts';
import { findForbiddenTopic, type ForbiddenTopic, type TopicRules } from '../safety/forbidden-topics.ts';
import type { ScreenedMessage } from '../safety/screen-message.ts';
import { complexityOf } from '../understanding/complexity/complexity-of.ts';
import { classifyIntent } from '../understanding/intents/classify-intent.ts';
import type { IntentModel } from '../understanding/intents/intent-model.ts';
import { moodOf } from '../understanding/mood/mood-of.ts';
import { detectLanguage } from './detect-language.ts';

/** What a message is about, before anything is looked up. */
export interface Understanding {
  readonly language: string;
  readonly wish: 'knowledge' | 'human' | 'greeting' | 'thanks' | 'internals' | 'forbidden';
  /** What the message wants advice on and must not get; set where `wish` is `forbidden`. */
  readonly topic?: ForbiddenTopic | undefined;
  readonly mood: Mood;
  /** What the shop calls this kind of message; absent where no example speaks clearly. */
  readonly intent?: string | undefined;
  /** The message is hardly like any of the shop's examples: it may not be for the shop at all. */
  readonly isStrange: boolean;
  /** 1 (one short question) to 10 (several long ones), with decimals: which model plan it deserves. */
  readonly complexity: number;
}

const humanWish =
  /\b(?:(?:talk|speak|chat|connect|write)\b.{0,20}\b(?:to|with)\b.{0,20}\b(?:person|human|someone|agent|consultant|representative)|(?:real|live) (?:person|human|agent)|human (?:agent|please|support)|(?:(?:po)?rozmawia|pogada|polacz|napisa)\p{L}*.{0,25}(?:czlowiek|konsultant|osob|pracownik|doradc)\p{L}*|(?:zywy|zywym) (?:czlowiek|konsultant)\p{L}*|(?:mit|zu) (?:einem|einer|eurem|ihrem|jemandem)\b.{0,20}\b(?:menschen|mitarbeiter|berater)\p{L}*|(?:parler|discuter) (?:a|avec) .{0,12}\b(?:humain|personne|quelqu|conseiller)\p{L}*|hablar con .{0,12}\b(?:persona|alguien|agente|humano)|parlare con .{0,12}\b(?:persona|qualcuno|operatore|umano)|(?:mluvit|hovorit) s .{0,12}\b(?:clovek|operator)\p{L}*)/iu;
const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|czesc|hej|witam|dzien dobry|dobry wieczor)[\s!.,]*$/iu;
const thanks =
  /^(?:ok(?:ay)?|great|perfect|super|dobrze|jasne)?[\s!.,]*(?:thanks?|thx|thank you|many thanks|dzieki|dziekuje|wielkie dzieki)(?: (?:so much|a lot|very much|bardzo|you))?[\s!.,]*$/iu;

/** What a message is understood by: `knownLanguage` is the conversation's or the page's. */
export interface Hearing {
  readonly knownLanguage: string;
  readonly tenant?: string | undefined;
  readonly intents?: IntentModel | undefined;
  readonly topics?: TopicRules | undefined;
  /** The screen or the guard refuses it. */
  readonly isForbidden?: boolean;
}

/** Of questions in other words about the demo shop one in eight scores less, of those about anything else half. */
const strangeBelow = 0.1;

/** Understands a screened message. */
export async function understand(message: ScreenedMessage, hearing: Hearing): Promise<Understanding> {
  const { tenant = '', topics } = hearing;
  const topic = topics && findForbiddenTopic(message.text, tenant, topics);
  const guess = hearing.intents && classifyIntent(hearing.intents, message.text);
  return {
    language: await detectLanguage(message.text, hearing.knownLanguage),
    wish: wishOf(message, hearing.isForbidden === true, topic),
    topic,
    mood: moodOf(message.text),
    intent: guess?.isKnown === true ? guess.intent : undefined,
    isStrange: guess !== undefined && guess.score < strangeBelow,
    complexity: complexityOf(message.text),
  };
}

function wishOf(
  message: ScreenedMessage,
  isForbidden: boolean,
  topic: ForbiddenTopic | undefined,
): Understanding['wish'] {
  const folded = foldText(message.text);
  if (humanWish.test(folded)) return 'human';
  if (greeting.test(folded)) return 'greeting';
  if (thanks.test(folded)) return 'thanks';
  if (isForbidden || message.attack.isBlocked || message.attackSignals.includes('asks-for-instructions'))
    return 'internals';
  return topic === undefined ? 'knowledge' : 'forbidden';
}
