import { afterAll, beforeAll, describe } from 'vitest';
import { answerCacheContract } from '#core/testing/answer-cache-contract.ts';
import { auditReportsContract } from '#core/testing/audit-reports-contract.ts';
import { doubtStoreContract } from '#core/testing/doubt-store-contract.ts';
import { catalogueChangesContract } from '#core/testing/catalogue-changes-contract.ts';
import { catalogueSheetContract } from '#core/testing/catalogue-sheet-contract.ts';
import { catalogueStoreContract } from '#core/testing/catalogue-store-contract.ts';
import type { MakeConversations } from '#core/testing/conversation-scene.ts';
import { conversationStoreContract } from '#core/testing/conversation-store-contract.ts';
import { turnStoreContract } from '#core/testing/turn-store-contract.ts';
import { descriptionJobsContract } from '#core/testing/description-jobs-contract.ts';
import { descriptionStoreContract } from '#core/testing/description-store-contract.ts';
import { erasuresContract } from '#core/testing/erasures-contract.ts';
import { eventStoreContract } from '#core/testing/event-store-contract.ts';
import { itemTableStoreContract } from '#core/testing/item-table-store-contract.ts';
import { knowledgeStoreContract } from '#core/testing/knowledge-store-contract.ts';
import { ownTuningContract } from '#core/testing/own-tuning-contract.ts';
import { quotaContract } from '#core/testing/quota-contract.ts';
import { replyStoreContract } from '#core/testing/reply-store-contract.ts';
import { reportStoreContract } from '#core/testing/report-store-contract.ts';
import { ruleStoreContract } from '#core/testing/rule-store-contract.ts';
import { signatureStoreContract } from '#core/testing/signature-store-contract.ts';
import { sourceStoreContract } from '#core/testing/source-store-contract.ts';
import { dynamoAnswerCache } from './dynamo-answer-cache.ts';
import { dynamoAuditReports } from './dynamo-audit-reports.ts';
import { dynamoDoubtStore } from './dynamo-doubt-store.ts';
import { dynamoCatalogueStore } from './dynamo-catalogue-store.ts';
import { dynamoConversationStore } from './dynamo-conversation-store.ts';
import { dynamoDescriptionJobs } from './dynamo-description-jobs.ts';
import { dynamoDescriptionStore } from './dynamo-description-store.ts';
import { dynamoErasures } from './dynamo-erasures.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import { dynamoItemTableStore } from './dynamo-item-table-store.ts';
import { dynamoKnowledgeStore } from './dynamo-knowledge-store.ts';
import { dynamoOwnTuning } from './dynamo-own-tuning.ts';
import { dynamoQuota } from './dynamo-quota.ts';
import { dynamoReportStore } from './dynamo-report-store.ts';
import { voiceStoreContract } from '#core/testing/voice-store-contract.ts';
import { dynamoRuleStore } from './dynamo-rule-store.ts';
import { dynamoReplyStore } from './dynamo-reply-store.ts';
import { dynamoSignatureStore } from './dynamo-signature-store.ts';
import { dynamoVoiceStore } from './dynamo-voice-store.ts';
import { dynamoSourceStore } from './dynamo-source-store.ts';
import { dynamoTurnStore } from './dynamo-turn-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import type { TableRole } from './tables.ts';
import { dynamoWorlds } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

describe.each(dynamoWorlds())('on $name', ({ start }) => {
  let tables: Record<TableRole, DynamoTable>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await start();
    close = world.close;
    tables = await testTables(world.endpoint);
  });
  afterAll(() => close());

  describe('dynamoAnswerCache', () =>
    answerCacheContract((clock) => dynamoAnswerCache(tables.operations, clock)));
  describe('dynamoCatalogueStore', () => {
    catalogueStoreContract(() => dynamoCatalogueStore(tables.shop));
    catalogueChangesContract(() => dynamoCatalogueStore(tables.shop));
    catalogueSheetContract(() => dynamoCatalogueStore(tables.shop));
  });
  describe('dynamoConversationStore and dynamoTurnStore', () => {
    const make: MakeConversations = (clock) => ({
      conversations: dynamoConversationStore(tables.people, clock),
      turns: dynamoTurnStore(tables.people, clock),
    });
    conversationStoreContract(make);
    turnStoreContract(make);
  });
  describe('dynamoDescriptionJobs', () =>
    descriptionJobsContract(() => dynamoDescriptionJobs(tables.operations)));
  describe('dynamoDescriptionStore', () =>
    descriptionStoreContract(() => ({
      catalogue: dynamoCatalogueStore(tables.shop),
      descriptions: dynamoDescriptionStore(tables.shop),
    })));
  describe('dynamoAuditReports', () => auditReportsContract(() => dynamoAuditReports(tables.shop)));
  describe('dynamoDoubtStore', () =>
    doubtStoreContract((clock) => ({
      conversations: dynamoConversationStore(tables.people, clock),
      turns: dynamoTurnStore(tables.people, clock),
      doubts: dynamoDoubtStore(tables.people, clock),
    })));
  describe('dynamoErasures', () => erasuresContract((clock) => dynamoErasures(tables.operations, clock)));
  describe('dynamoEventStore', () => eventStoreContract((clock) => dynamoEventStore(tables.people, clock)));
  describe('dynamoSignatureStore', () => signatureStoreContract(() => dynamoSignatureStore(tables.shop)));
  describe('dynamoItemTableStore', () => itemTableStoreContract(() => dynamoItemTableStore(tables.shop)));
  describe('dynamoKnowledgeStore', () => knowledgeStoreContract(() => dynamoKnowledgeStore(tables.shop)));
  describe('dynamoOwnTuning', () => ownTuningContract(() => dynamoOwnTuning(tables.money)));
  describe('dynamoQuota', () => quotaContract((clock) => dynamoQuota(tables.operations, clock)));
  describe('dynamoReplyStore', () =>
    replyStoreContract((clock) => dynamoReplyStore(tables.operations, clock)));
  describe('dynamoReportStore', () => reportStoreContract(() => dynamoReportStore(tables.shop)));
  describe('dynamoRuleStore', () => ruleStoreContract(() => dynamoRuleStore(tables.shop)));
  describe('dynamoSourceStore', () => sourceStoreContract(() => dynamoSourceStore(tables.shop)));
  describe('dynamoVoiceStore', () => voiceStoreContract(() => dynamoVoiceStore(tables.shop)));
});
