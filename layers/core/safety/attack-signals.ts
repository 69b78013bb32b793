import type { AttackSignal } from './attack/attack-signal.ts';
import type { GuardRules } from './guard-rules.ts';
import { judgeAttack } from './judge-attack.ts';

export type { AttackSignal } from './attack/attack-signal.ts';

/** The signs that make a message look like an attack; none when it does not. */
export function findAttackSignals(text: string, rules?: GuardRules): readonly AttackSignal[] {
  return judgeAttack(text, rules).signals;
}
