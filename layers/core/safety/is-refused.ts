import type { Payer } from '../models/provider-usage.ts';
import type { Ports } from '../ports.ts';
import { findHarm, type HarmRules } from './harm-rules.ts';
import type { ScreenedMessage } from './screen-message.ts';

/**
 * Whether a message is not to be answered. What is plainly an attack or plainly harm is known without asking; where our
 * own rules are unsure the guard decides, and where it does not answer either the message is answered with care.
 */
export async function isRefused(
  ports: Pick<Ports, 'guard' | 'telemetry'>,
  { text, attack }: ScreenedMessage,
  asked: {
    readonly rules: HarmRules | undefined;
    readonly deadline: AbortSignal;
    readonly payer: Payer;
  },
): Promise<boolean> {
  const harm = asked.rules === undefined ? 'none' : findHarm(text, asked.rules);
  if (attack.isBlocked || harm === 'clear') return true;
  if (!attack.isFlagged && harm === 'none') return false;
  try {
    return (await ports.guard.judge(text, asked.deadline, { payer: asked.payer })).isBlocked;
  } catch (error) {
    ports.telemetry.degraded('guard', error);
    return false;
  }
}
