import type { Role } from '#contract/access.ts';
import type { Answer, Finish, HandoverReason, Usage } from '#contract/chat.ts';
import type { ConversationState } from '#contract/conversation.ts';
import type { HealthReply } from '#contract/health.ts';
import type { PassageKind } from '#contract/knowledge.ts';
import type { CatalogueProduct } from './catalogue/catalogue-product.ts';
import type { Attempt } from './costs/attempt.ts';
import type { Passage } from './knowledge/passage.ts';
import type { ShopProfile } from './accounts/shop-profile.ts';
import type { ModelCall, ModelPart, ModelRequest } from './models/language-model.ts';

/** Everything a use case may reach. Made by `wire.ts`, once per world; always the first argument. */
export interface Ports {
  readonly model: LanguageModel;
  readonly embedder: Embedder;
  readonly index: VectorIndex;
  readonly knowledge: KnowledgeStore;
  readonly catalogue: CatalogueStore;
  readonly conversations: ConversationStore;
  readonly answers: AnswerCache;
  readonly ledger: CostLedger;
  readonly quota: Quota;
  readonly replies: ReplyStore;
  readonly identity: Identity;
  readonly tuning: Tuning;
  readonly telemetry: Telemetry;
  readonly health: Health;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Writes text. Cancelled through `call.signal`; fails with a `ModelError`. */
export interface LanguageModel {
  /** Provider and model, for example `bedrock/eu.amazon.nova-lite-v1:0`. */
  readonly name: string;
  stream(request: ModelRequest, call: ModelCall): AsyncIterable<ModelPart>;
}

/** Turns texts into unit vectors of `dimensions` numbers. */
export interface Embedder {
  readonly name: string;
  readonly dimensions: number;
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}

export interface IndexQuery {
  readonly vector: Float32Array;
  /** Search terms as `searchTerms` makes them. */
  readonly terms: readonly string[];
  readonly kind: PassageKind;
  readonly language: string;
  readonly limit: number;
}

export interface IndexHit {
  readonly passage: Passage;
  /** Fused rank score; comparable within one reply only. */
  readonly score: number;
}

/** Finds passages by meaning and by words at once. A query sees one tenant only. */
export interface VectorIndex {
  search(tenant: string, query: IndexQuery, signal: AbortSignal): Promise<readonly IndexHit[]>;
  /** Replaces the passages of the sources named; a source without passages is removed. */
  replace(tenant: string, change: IndexChange): Promise<void>;
}

export interface IndexChange {
  readonly sourceIds: readonly string[];
  readonly entries: readonly { readonly passage: Passage; readonly vector: Float32Array }[];
}

/** What is known of a source that was taken in. `hash` tells whether it changed. */
export interface KnowledgeSource {
  readonly id: string;
  readonly kind: PassageKind;
  readonly language: string;
  readonly title: string;
  readonly hash: string;
  readonly passages: number;
}

/** The shop's profile and the register of its knowledge. */
export interface KnowledgeStore {
  profile(tenant: string): Promise<ShopProfile>;
  saveProfile(profile: ShopProfile): Promise<void>;
  sources(tenant: string): Promise<readonly KnowledgeSource[]>;
  /** Registers sources taken in and removed, and gives the knowledge a new version. */
  register(
    tenant: string,
    change: { saved: readonly KnowledgeSource[]; removed: readonly string[] },
  ): Promise<void>;
}

export interface CatalogueStore {
  find(tenant: string, ids: readonly string[]): Promise<readonly CatalogueProduct[]>;
  list(tenant: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<CatalogueProduct>>;
  save(tenant: string, products: readonly CatalogueProduct[]): Promise<void>;
}

/** A page of a list; `cursor` is absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string | undefined;
}

/** A conversation without its messages. */
export interface Conversation {
  readonly id: string;
  readonly owner: string;
  readonly state: ConversationState;
  readonly language: string;
  readonly startedAt: number;
}

/** One question and its answer. `answer` is absent while the turn runs, or when it was cut off. */
export interface Turn {
  readonly number: number;
  readonly question: string;
  readonly language: string;
  readonly askedAt: number;
  /** Epoch milliseconds; a turn without an answer past this moment was interrupted. */
  readonly leaseUntil: number;
  readonly answer?: Answer | undefined;
  readonly answeredAt?: number | undefined;
  readonly rating?: 'up' | 'down' | undefined;
}

export interface ConversationThread {
  readonly conversation: Conversation;
  /** Oldest first. */
  readonly turns: readonly Turn[];
}

export interface TurnEnd {
  readonly answer: Answer;
  readonly answeredAt: number;
  readonly state: ConversationState;
}

/** Conversations by tenant and id; what is past its retention is not there. */
export interface ConversationStore {
  /** The conversation with its newest turns; undefined when there is none. */
  read(tenant: string, conversationId: string, newest: number): Promise<ConversationThread | undefined>;
  /** Acknowledges a question. Fails with `conflict` when the turn's number is taken. */
  beginTurn(tenant: string, conversation: Conversation, turn: Turn): Promise<void>;
  /** Stores the answer, unless the conversation was erased meanwhile. */
  endTurn(tenant: string, conversationId: string, number: number, end: TurnEnd): Promise<void>;
  rate(tenant: string, conversationId: string, number: number, feedback: Feedback): Promise<void>;
  erase(tenant: string, conversationId: string): Promise<void>;
}

export interface Feedback {
  readonly rating: 'up' | 'down';
  readonly comment?: string | undefined;
}

/** Answers that depend on nothing but the shop's knowledge, by a key that holds all they depend on. */
export interface AnswerCache {
  find(tenant: string, key: string): Promise<string | undefined>;
  save(tenant: string, key: string, value: string, expiresAt: number): Promise<void>;
}

/** One row per call to a provider. */
export interface CostLedger {
  record(attempt: Attempt): Promise<void>;
}

/** Counts what somebody does. Exceeding the limit fails with `too-many-requests`. */
export interface Quota {
  spend(tenant: string, spender: string, limit: { perMinute: number }): Promise<void>;
}

/** A stored reply under an idempotency key. */
export type StoredReply =
  | { readonly type: 'claimed' }
  | { readonly type: 'running' }
  | { readonly type: 'other-request' }
  | { readonly type: 'done'; readonly status: number; readonly body: string };

/** Executes a request once per idempotency key, as Stripe does. */
export interface ReplyStore {
  /** Takes the key for this request, unless it is taken. A claim that was never settled lapses at `leaseUntil`. */
  claim(key: string, fingerprint: string, leaseUntil: number): Promise<StoredReply>;
  settle(key: string, reply: { status: number; body: string }): Promise<void>;
  release(key: string): Promise<void>;
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
}

/** Default tuning data by name, for example `prompts/answer`. */
export interface Tuning {
  read(name: string): Promise<unknown>;
}

/** What a turn did, for metrics. Never any text. */
export interface TurnRecord {
  readonly model: string;
  readonly usage: Usage;
  readonly femtoUsd: bigint;
  readonly finish: Finish;
  readonly cached: boolean;
  readonly latencyMs: number;
  readonly firstTextMs: number | undefined;
  readonly handover: HandoverReason | undefined;
}

export interface Telemetry {
  turnEnded(record: TurnRecord): void;
  /** Something failed and the request went on without it. */
  degraded(what: string, cause: unknown): void;
}

export interface Health {
  check(): Promise<HealthReply['components']>;
}

/** Epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** 128 random bits as 26 lower-case letters and digits. */
export interface Ids {
  next(): string;
}
