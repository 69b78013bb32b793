import type { AttackSignal } from './attack/attack-signal.ts';
import type { GuardRules } from './guard-rules.ts';
import { type AttackVerdict, judgeAttack } from './judge-attack.ts';
import { normaliseText } from './normalise-text.ts';
import { redact } from './personal-data.ts';

/** A message made safe to search, store and send on. */
export interface ScreenedMessage {
  readonly text: string;
  readonly attackSignals: readonly AttackSignal[];
  readonly attack: AttackVerdict;
}

/**
 * Normalises a message, takes personal data out and judges what it may want, before anything else sees it.
 * Without the rules of `readGuardRules` attacks are understood in English and Polish only.
 */
export function screenMessage(message: string, rules?: GuardRules): ScreenedMessage {
  // As it came: characters that normalising takes away may be the attack.
  const attack = judgeAttack(message, rules);
  return { text: redact(normaliseText(message)), attackSignals: attack.signals, attack };
}
