import type { Passage } from '../knowledge/passage.ts';
import type { LanguageModel, Ports, TurnRecord } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';
import { listingIndex } from './listing-index.ts';
import { memoryAnswerCache } from './memory-answer-cache.ts';
import { memoryAuditReports } from './memory-audit-reports.ts';
import { memoryBlobStore } from './memory-blob-store.ts';
import { memoryBudgets } from './memory-budgets.ts';
import { memoryCatalogueStore } from './memory-catalogue-store.ts';
import { memoryConversations } from './memory-conversations.ts';
import { memoryCostLedger } from './memory-cost-ledger.ts';
import { memoryDescriptionJobs } from './memory-description-jobs.ts';
import { memoryDescriptionStore } from './memory-description-store.ts';
import { memoryErasures } from './memory-erasures.ts';
import { memoryEventStore } from './memory-event-store.ts';
import { memoryItemTableStore } from './memory-item-table-store.ts';
import { memoryLake } from './memory-lake.ts';
import { memoryKnowledgeStore } from './memory-knowledge-store.ts';
import { memoryOwnPrices } from './memory-own-prices.ts';
import { memoryOwnTuning } from './memory-own-tuning.ts';
import { memoryQuota } from './memory-quota.ts';
import { memoryReportStore } from './memory-report-store.ts';
import { memoryRuleStore } from './memory-rule-store.ts';
import { memoryVoiceStore } from './memory-voice-store.ts';
import { memoryReplyStore } from './memory-reply-store.ts';
import { memoryRollups } from './memory-rollups.ts';
import { memorySignatureStore } from './memory-signature-store.ts';
import { memorySourceStore } from './memory-source-store.ts';
import { memoryWeb } from './memory-web.ts';
import { plainFileReader } from './plain-file-reader.ts';
import { plainLearner } from './plain-learner.ts';
import { sampleProfile } from './sample-profile.ts';
import { scriptedModel } from './scripted-model.ts';

/** Ports of fakes, and what they saw. */
export interface TestPorts extends Ports {
  readonly clock: FixedClock;
  readonly turnsSeen: readonly TurnRecord[];
  readonly degradations: readonly string[];
}

const tuning: Readonly<Record<string, object>> = {
  'prompts/answer': {
    version: 'test-1',
    instructions: ['Answer in {language} for {shop}. {canary}'],
    maxOutputTokens: { short: 100, long: 200 },
    temperature: 0,
  },
  'prompts/recommendation': {
    version: 'test-1',
    isOn: false,
    deadlineMs: 500,
    keptMinutes: 10,
    maxOutputTokens: 100,
    instructions: ['Phrase in {language}.'],
  },
  'answer-rules': { version: 'test-1', never: {}, topics: {}, founded: [], disclaimers: [] },
  'search-synonyms': { version: 'test-1', same: [['cagoule', 'jacket']] },
  'brand-voices/house': { id: 'house', name: 'House', tone: 'plain', person: 'neutral' },
  'guard-rules/topics': {
    about: 'One of each.',
    topics: {
      medical: { en: 'which medicine', pl: 'jaki lek' },
      legal: { en: 'can i sue' },
      financial: { en: 'should i invest' },
    },
    tenants: {},
  },
  'guard-rules/harm': {
    about: 'One of each.',
    clear: { en: 'make a bomb' },
    doubtful: { en: 'bomb|weapon' },
  },
  'guard-rules/attack-words': { about: 'None but the built-in ones.', languages: {} },
};

/** A small shop: its passages are all candidates of every search, so that a test is about what is done with them. */
export function testPorts(
  shop: {
    readonly passages?: readonly Passage[];
    readonly model?: LanguageModel;
    readonly extractive?: LanguageModel;
    readonly template?: LanguageModel;
  } = {},
): TestPorts {
  const {
    passages = [],
    model = scriptedModel([]),
    extractive = scriptedModel([], { name: 'test/extractive' }),
    template = scriptedModel([], { name: 'test/template' }),
  } = shop;
  const clock = fixedClock();
  const budgets = memoryBudgets();
  const catalogue = memoryCatalogueStore();
  const turnsSeen: TurnRecord[] = [];
  const degradations: string[] = [];
  const blobs = memoryBlobStore();
  return {
    model,
    extractive,
    template,
    embedder: { name: 'test', dimensions: 1, embed: async (texts) => texts.map(() => new Float32Array([1])) },
    guard: { name: 'test', judge: async () => ({ isBlocked: false, reasons: [] }) },
    index: listingIndex(passages),
    knowledge: memoryKnowledgeStore(sampleProfile('main')),
    sources: memorySourceStore(),
    files: plainFileReader,
    web: memoryWeb({}),
    catalogue,
    descriptions: memoryDescriptionStore(catalogue),
    descriptionJobs: memoryDescriptionJobs(),
    jobQueue: { send: async () => undefined },
    blobs,
    assets: memoryBlobStore(),
    lake: memoryLake(),
    learner: plainLearner(blobs),
    erasures: memoryErasures(clock),
    events: memoryEventStore(clock),
    itemTables: memoryItemTableStore(),
    signatures: memorySignatureStore(),
    rules: memoryRuleStore(),
    voices: memoryVoiceStore(),
    reports: memoryReportStore(),
    ...memoryConversations(clock),
    auditReports: memoryAuditReports(),
    answers: memoryAnswerCache(clock),
    ledger: memoryCostLedger(budgets),
    budgets,
    rollups: memoryRollups(),
    ownPrices: memoryOwnPrices(),
    notifier: { notify: async () => undefined },
    quota: memoryQuota(clock),
    replies: memoryReplyStore(clock),
    identity: {
      issueGuest: async () => ({ token: 't', expiresAt: clock.now() }),
      verify: async () => undefined,
      signIn: undefined,
    },
    tuning: { read: readTuning },
    ownTuning: memoryOwnTuning(),
    telemetry: {
      turnEnded: (record) => turnsSeen.push(record),
      costsFolded: () => undefined,
      degraded: (what) => degradations.push(what),
    },
    health: { check: async () => [] },
    clock,
    ids: countingIds(),
    turnsSeen,
    degradations,
  };
}

async function readTuning(name: string): Promise<object> {
  const data = tuning[name];
  if (data === undefined) throw new Error(`The test shop has no tuning data ${name}`);
  return data;
}
