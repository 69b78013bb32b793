import type { Ports, Turn, TurnPlace } from '../ports.ts';
import { type AnsweredTurn, doubtOf } from './doubt-of.ts';

/** The Lambda stays awake so long for a note, ms; a slow store must not hold an answer back. */
const longestWaitMs = 300;

/** Notes an answer that is doubtful, for the weekly audit. Never fails, and takes its time of nobody. */
export async function noteDoubt(
  ports: Pick<Ports, 'doubts' | 'telemetry' | 'clock'>,
  tenant: string,
  turn: AnsweredTurn,
): Promise<void> {
  const doubt = doubtOf(turn);
  if (doubt === undefined) return;
  const noted = ports.doubts.note(tenant, doubt).catch((cause: unknown) => degraded(ports, cause));
  await Promise.race([noted, ports.clock.sleep(longestWaitMs)]);
}

/** Notes what a rating says of an answer: a thumb down makes it doubtful, its withdrawal perhaps not. Never fails. */
export async function noteRating(
  ports: Pick<Ports, 'doubts' | 'turns' | 'telemetry'>,
  tenant: string,
  place: TurnPlace,
): Promise<void> {
  try {
    const turn = await ports.turns.read(tenant, place);
    if (!isAnswered(turn) || turn.hasConsent !== true) return;
    const doubt = doubtOf({ ...place, ...turn });
    if (doubt !== undefined) await ports.doubts.note(tenant, doubt);
    else await ports.doubts.withdraw(tenant, { ...place, askedAt: turn.askedAt });
  } catch (cause) {
    degraded(ports, cause);
  }
}

function isAnswered(turn: Turn | undefined): turn is Turn & Pick<AnsweredTurn, 'answer' | 'answeredAt'> {
  return turn?.answer !== undefined && turn.answeredAt !== undefined;
}

function degraded({ telemetry }: Pick<Ports, 'telemetry'>, cause: unknown): void {
  telemetry.degraded('the audit of answers', cause);
}
