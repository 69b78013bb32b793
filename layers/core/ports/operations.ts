import type { SignInReply } from '#contract/sign-in.ts';
import type { Role } from '#contract/access.ts';
import type { Finish, HandoverReason, Usage } from '#contract/chat.ts';
import type { HealthReply } from '#contract/health.ts';

/** Which page of a list: the first, or the one after `cursor`. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of a list; `cursor` is absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string | undefined;
}

/** Counts what somebody does in each minute of the clock. Exceeding the limit fails with `too-many-requests`. */
export interface Quota {
  spend(tenant: string, spender: string, limit: { perMinute: number }): Promise<void>;
}

/** A stored reply under an idempotency key. */
export type StoredReply =
  | { readonly type: 'claimed' }
  | { readonly type: 'running' }
  | { readonly type: 'other-request' }
  | { readonly type: 'done'; readonly status: number; readonly body: string };

/** A request that wants to be executed once under its idempotency key. */
export interface ReplyClaim {
  readonly tenant: string;
  readonly key: string;
  /** Tells requests apart: another one under the same key is a mistake of the client. */
  readonly fingerprint: string;
  /** Epoch milliseconds; a claim that was neither settled nor released by then lapses. */
  readonly leaseUntil: number;
}

/** Executes a request once per idempotency key, as Stripe does. */
export interface ReplyStore {
  /** Takes the key for this request, unless it is taken. */
  claim(claim: ReplyClaim): Promise<StoredReply>;
  /** Keeps the reply for 24 hours, if the claim still holds its key. Bodies of up to 350,000 bytes. */
  settle(claim: ReplyClaim, reply: { status: number; body: string }): Promise<void>;
  /** Frees the key, if the claim still holds it. */
  release(claim: ReplyClaim): Promise<void>;
}

/** Who calls: from a verified token. */
export interface Caller {
  readonly tenant: string;
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Issues and verifies tokens. */
export interface Identity {
  issueGuest(tenant: string, guestId: string): Promise<{ token: string; expiresAt: number }>;
  /** Undefined when the token is missing a claim, expired, forged or of another use. */
  verify(token: string): Promise<Caller | undefined>;
  /** Who signs staff in; undefined where nobody does. */
  readonly signIn: SignInReply | undefined;
}

/** Default tuning data by name, for example `prompts/answer`; the same object each time. */
export interface Tuning {
  read(name: string): Promise<object>;
}

/** A tenant's own versions of tuning data: they win over what is shipped. */
export interface OwnTuning {
  /** Undefined where the tenant has none; the same object for a while. */
  read(tenant: string, name: string): Promise<object | undefined>;
  save(tenant: string, name: string, data: object): Promise<void>;
}

/** What a turn did, for metrics. Never any text. */
export interface TurnRecord {
  readonly model: string;
  readonly modelPlan?: string | undefined;
  readonly rule?: string | undefined;
  readonly usage: Usage;
  readonly femtoUsd: bigint;
  readonly finish: Finish;
  readonly cached: boolean;
  readonly latencyMs: number;
  readonly firstTextMs: number | undefined;
  readonly handover: HandoverReason | undefined;
}

/** What came to a model's costs since its calls were last added up. Amounts are femto-dollars. */
export interface FoldedCosts {
  readonly model: string;
  readonly femtoUsd: bigint;
  readonly savedFemtoUsd: bigint;
  readonly calls: number;
  readonly errors: number;
  readonly cacheHits: number;
  readonly unpricedCalls: number;
  /** Without an end long after they should have had one. */
  readonly overdueCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Telemetry {
  turnEnded(record: TurnRecord): void;
  costsFolded(costs: FoldedCosts): void;
  /** Something failed and the request went on without it. */
  degraded(what: string, cause: unknown): void;
}

export interface Health {
  check(): Promise<HealthReply['components']>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** 128 random bits as 26 lower-case letters and digits. */
export interface Ids {
  next(): string;
}
