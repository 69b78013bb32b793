import type { AnswerCache, ConversationStore, TurnStore } from './ports/conversations.ts';
import type { Budgets, CostLedger, Notifier, OwnPrices, Rollups } from './ports/costs.ts';
import type {
  BlobStore,
  CatalogueStore,
  FileReader,
  KnowledgeStore,
  SourceStore,
  VectorIndex,
  WebReader,
} from './ports/knowledge.ts';
import type {
  DescriptionJobs,
  DescriptionStore,
  JobQueue,
  SignatureStore,
  VoiceStore,
} from './ports/descriptions.ts';
import type { Embedder, Guard, LanguageModel, Reranker } from './ports/models.ts';
import type {
  Clock,
  Health,
  Identity,
  Ids,
  OwnTuning,
  Quota,
  ReplyStore,
  Telemetry,
  Tuning,
} from './ports/operations.ts';
import type { AuditReports, DoubtStore } from './ports/audits.ts';
import type { Erasures } from './ports/erasures.ts';
import type { Lake } from './ports/lake.ts';
import type { EventStore, ItemTableStore, Learner, ReportStore, RuleStore } from './ports/shelf.ts';

export type * from './ports/models.ts';
export type * from './ports/knowledge.ts';
export type * from './ports/conversations.ts';
export type * from './ports/costs.ts';
export type * from './ports/operations.ts';
export type * from './ports/shelf.ts';
export type * from './ports/audits.ts';
export type * from './ports/erasures.ts';
export type * from './ports/lake.ts';
export type * from './ports/descriptions.ts';

/** Everything a use case may reach. Made by `wire.ts`, once per world; always the first argument. */
export interface Ports {
  readonly model: LanguageModel;
  /** Answers from quotes alone when no sentence of `model` holds. */
  readonly extractive: LanguageModel;
  /** Writes descriptions from attributes alone when nothing of `model` can stand. */
  readonly template: LanguageModel;
  readonly embedder: Embedder;
  /** Asked about messages that our own rules are unsure of. */
  readonly guard: Guard;
  /** Judges what was found once more, where the shop pays for it. */
  readonly reranker?: Reranker | undefined;
  readonly index: VectorIndex;
  readonly knowledge: KnowledgeStore;
  readonly sources: SourceStore;
  readonly files: FileReader;
  readonly web: WebReader;
  readonly blobs: BlobStore;
  /** Pictures of products, public to read. */
  readonly assets: BlobStore;
  readonly catalogue: CatalogueStore;
  readonly descriptions: DescriptionStore;
  readonly descriptionJobs: DescriptionJobs;
  readonly jobQueue: JobQueue;
  readonly signatures: SignatureStore;
  readonly voices: VoiceStore;
  readonly events: EventStore;
  readonly learner: Learner;
  readonly lake: Lake;
  readonly itemTables: ItemTableStore;
  readonly rules: RuleStore;
  readonly reports: ReportStore;
  readonly erasures: Erasures;
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
  readonly doubts: DoubtStore;
  readonly auditReports: AuditReports;
  readonly answers: AnswerCache;
  readonly ledger: CostLedger;
  readonly budgets: Budgets;
  readonly rollups: Rollups;
  readonly ownPrices: OwnPrices;
  readonly notifier: Notifier;
  readonly quota: Quota;
  readonly replies: ReplyStore;
  readonly identity: Identity;
  readonly tuning: Tuning;
  readonly ownTuning: OwnTuning;
  readonly telemetry: Telemetry;
  readonly health: Health;
  readonly clock: Clock;
  readonly ids: Ids;
}
