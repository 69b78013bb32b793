import type { HandoverReason } from '#contract/chat.ts';
import type { Mood } from '#contract/conversation.ts';
import type { Turn } from '../ports.ts';

/** The steps of sentiment as numbers, so that a trend can be seen. */
const scale: Readonly<Record<Mood['sentiment'], number>> = {
  'very-negative': -2,
  negative: -1,
  neutral: 0,
  positive: 1,
  'very-positive': 2,
};

/** What is heard of a message: what it asks for and how it sounds. */
interface Heard {
  readonly wish: string;
  readonly mood: Mood;
}

/**
 * Why a message goes to a person before anything is looked up, if it does. `earlier` are the conversation's turns, oldest
 * first. One angry message is answered: it may well have an answer; a second one, or a mood that falls and falls, is not.
 */
export function decideHandover(
  { wish, mood }: Heard,
  earlier: readonly Turn[],
  now: number,
): HandoverReason | undefined {
  if (wish === 'human') return 'asked';
  if (isUpset([...earlier.flatMap((turn) => turn.mood ?? []), mood])) return 'upset';
  return isFailing(earlier, now) ? 'failing' : undefined;
}

/** Whether the last answer admitted ignorance too: twice in a row is enough. */
export function wasUnsure(earlier: readonly Turn[]): boolean {
  return earlier.at(-1)?.answer?.finish === 'no-answer';
}

function isUpset(moods: readonly Mood[]): boolean {
  const [third = 0, second = 0, last = 0] = [
    0,
    0,
    0,
    ...moods.map(({ sentiment }) => scale[sentiment]),
  ].slice(-3);
  const falls = last < second && second < third && last < 0;
  return falls || (last === -2 && second < 0) || (last < 0 && second < 0 && third < 0);
}

/** The last two answers broke off. */
function isFailing(earlier: readonly Turn[], now: number): boolean {
  const last = earlier.slice(-2);
  return last.length === 2 && last.every((turn) => turn.answer === undefined && turn.leaseUntil <= now);
}
