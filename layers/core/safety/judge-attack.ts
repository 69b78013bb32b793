import { weighEvidence } from './attack/weigh-evidence.ts';
import type { AttackSignal } from './attack/attack-signal.ts';
import { collectEvidence } from './attack/collect-evidence.ts';
import { cutChunks } from './cut-chunks.ts';
import { builtInGuardRules, type GuardRules } from './guard-rules.ts';

/** What a text looks like to a guard. */
export interface AttackVerdict {
  /** What speaks for an attack; empty unless flagged. */
  readonly signals: readonly AttackSignal[];
  /** 0 to 1: how likely it is an attack. */
  readonly score: number;
  /** To be answered with more care. */
  readonly isFlagged: boolean;
  /** To be refused. */
  readonly isBlocked: boolean;
}

const flaggedFrom = 0.5;
const blockedFrom = 0.9;

/**
 * Judges a text by what it says in the languages of the rules, by its shape in any, and by what is encoded in it.
 * Of a long text the worst part counts.
 */
export function judgeAttack(text: string, rules: GuardRules = builtInGuardRules): AttackVerdict {
  const parts = cutChunks(text).map((chunk) => collectEvidence(chunk.text, rules.phrases));
  const scores = parts.map(weighEvidence);
  const score = Math.max(...scores);
  const isFlagged = score >= flaggedFrom;
  const worst = parts[scores.indexOf(score)] ?? [];
  return {
    signals: isFlagged ? [...new Set(worst.map(({ signal }) => signal))] : [],
    score,
    isFlagged,
    isBlocked: score >= blockedFrom,
  };
}
