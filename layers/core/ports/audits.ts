import type { AuditReport } from '#contract/audits.ts';
import type { Confidence, ConfidenceReason } from '#contract/chat.ts';
import type { TurnPlace } from './conversations.ts';
import type { Page, PageRequest } from './operations.ts';

/** A turn whose answer is doubtful. It says where the turn is and what kind of answer it got, and nothing of its text. */
export interface Doubt extends TurnPlace {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly category: string;
  readonly language: string;
  readonly confidence: Confidence['level'];
  readonly reasons: readonly ConfidenceReason[];
  readonly handedOver: boolean;
  readonly rating?: 'up' | 'down' | undefined;
}

/** Doubtful turns by the week of their question. One is kept as long as its turn, and erased with its conversation. */
export interface DoubtStore {
  /** Again for the same turn: what is said last counts. Nothing is kept of a conversation that was erased. */
  note(tenant: string, doubt: Doubt): Promise<void>;
  /** It is doubtful no more. May be repeated. */
  withdraw(tenant: string, turn: TurnPlace & Pick<Doubt, 'askedAt'>): Promise<void>;
  /** Of a week such as `2026-W47`, oldest first. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, week: string, page: PageRequest): Promise<Page<Doubt>>;
}

/** What the audits of weeks that are over came to. */
export interface AuditReports {
  /** Replaces that of the same week. */
  save(tenant: string, report: AuditReport): Promise<void>;
  /** Undefined when the week was never summed up. */
  read(tenant: string, week: string): Promise<AuditReport | undefined>;
}
