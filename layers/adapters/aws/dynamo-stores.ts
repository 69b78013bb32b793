import type { PortMakers } from '../lazy-ports.ts';
import { recentBudgets } from '../recent-budgets.ts';
import { recentItemTables } from '../recent-item-tables.ts';
import { recentOwnPrices } from '../recent-own-prices.ts';
import { recentOwnTuning } from '../recent-own-tuning.ts';
import { recentSales } from '../recent-sales.ts';
import { recentRules } from '../recent-rules.ts';
import { recentSheetNews } from '../recent-sheet-news.ts';
import { recentShop } from '../recent-shop.ts';
import { dynamoAnswerCache } from './dynamo/dynamo-answer-cache.ts';
import { dynamoBudgets } from './dynamo/dynamo-budgets.ts';
import { dynamoCatalogueStore } from './dynamo/dynamo-catalogue-store.ts';
import { dynamoConversationStore } from './dynamo/dynamo-conversation-store.ts';
import { dynamoCostLedger } from './dynamo/dynamo-cost-ledger.ts';
import { dynamoErasures } from './dynamo/dynamo-erasures.ts';
import { dynamoEventStore } from './dynamo/dynamo-event-store.ts';
import { dynamoKnowledgeStore } from './dynamo/dynamo-knowledge-store.ts';
import { dynamoOwnPrices } from './dynamo/dynamo-own-prices.ts';
import { dynamoOwnTuning } from './dynamo/dynamo-own-tuning.ts';
import { dynamoQuota } from './dynamo/dynamo-quota.ts';
import { dynamoTurnStore } from './dynamo/dynamo-turn-store.ts';
import { dynamoReplyStore } from './dynamo/dynamo-reply-store.ts';
import type { DynamoTable } from './dynamo/dynamo-table.ts';
import type { TableRole } from './dynamo/tables.ts';
import {
  lazyAuditReports,
  lazyDescriptionJobs,
  lazyDescriptionStore,
  lazyDoubtStore,
  lazyItemTableStore,
  lazyReportStore,
  lazyRollups,
  lazyRuleStore,
  lazySignatureStore,
  lazySourceStore,
  lazyVoiceStore,
} from './lazy-stores.ts';

/** The ports that both worlds keep in DynamoDB. */
export function dynamoStores(
  table: (role: TableRole) => DynamoTable,
): Pick<
  PortMakers,
  | 'knowledge'
  | 'sources'
  | 'catalogue'
  | 'descriptions'
  | 'descriptionJobs'
  | 'signatures'
  | 'voices'
  | 'erasures'
  | 'events'
  | 'itemTables'
  | 'rules'
  | 'reports'
  | 'conversations'
  | 'turns'
  | 'doubts'
  | 'auditReports'
  | 'answers'
  | 'ledger'
  | 'budgets'
  | 'rollups'
  | 'ownPrices'
  | 'quota'
  | 'ownTuning'
  | 'replies'
> {
  return {
    knowledge: ({ clock }) => recentShop(dynamoKnowledgeStore(table('shop')), clock),
    sources: () => lazySourceStore(table('shop')),
    catalogue: ({ clock }) => recentSheetNews(dynamoCatalogueStore(table('shop')), clock),
    descriptionJobs: () => lazyDescriptionJobs(table('operations')),
    descriptions: () => lazyDescriptionStore(table('shop')),
    signatures: () => lazySignatureStore(table('shop')),
    voices: () => lazyVoiceStore(table('shop')),
    itemTables: ({ clock }) => recentItemTables(lazyItemTableStore(table('shop')), clock),
    rules: ({ clock }) => recentRules(lazyRuleStore(table('shop')), clock),
    reports: () => lazyReportStore(table('shop')),
    erasures: ({ clock }) => dynamoErasures(table('operations'), clock),
    events: ({ clock }) => recentSales(dynamoEventStore(table('people'), clock), clock),
    conversations: ({ clock }) => dynamoConversationStore(table('people'), clock),
    doubts: ({ clock }) => lazyDoubtStore(table('people'), clock),
    auditReports: () => lazyAuditReports(table('shop')),
    turns: ({ clock }) => dynamoTurnStore(table('people'), clock),
    answers: ({ clock }) => dynamoAnswerCache(table('operations'), clock),
    ledger: () => dynamoCostLedger(table('money')),
    budgets: ({ clock }) => recentBudgets(dynamoBudgets(table('money')), clock),
    rollups: () => lazyRollups(table('money')),
    ownPrices: ({ clock }) => recentOwnPrices(dynamoOwnPrices(table('money')), clock),
    quota: ({ clock }) => dynamoQuota(table('operations'), clock),
    ownTuning: ({ clock }) => recentOwnTuning(dynamoOwnTuning(table('money')), clock),
    replies: ({ clock }) => dynamoReplyStore(table('operations'), clock),
  };
}
