import type {
  AuditReports,
  Clock,
  DescriptionJobs,
  DescriptionStore,
  DoubtStore,
  ItemTableStore,
  ReportStore,
  Rollups,
  RuleStore,
  SignatureStore,
  SourceStore,
  VoiceStore,
} from '#core/ports.ts';
import { lazy } from '../lazy.ts';
import type { DynamoTable } from './dynamo/dynamo-table.ts';

// Stores that a first turn of the chat does not touch: their schemas take its start-up time, so each is loaded with
// its first call.

export function lazyDescriptionStore(table: DynamoTable): DescriptionStore {
  const store = lazy(async () =>
    (await import('./dynamo/dynamo-description-store.ts')).dynamoDescriptionStore(table),
  );
  return {
    head: async (...of) => await (await store()).head(...of),
    find: async (...of) => await (await store()).find(...of),
    list: async (...of) => await (await store()).list(...of),
    drafts: async (...of) => await (await store()).drafts(...of),
    change: async (...of) => await (await store()).change(...of),
  };
}

export function lazyDescriptionJobs(table: DynamoTable): DescriptionJobs {
  const store = lazy(async () =>
    (await import('./dynamo/dynamo-description-jobs.ts')).dynamoDescriptionJobs(table),
  );
  return {
    create: async (...of) => await (await store()).create(...of),
    find: async (...of) => await (await store()).find(...of),
    list: async (...of) => await (await store()).list(...of),
    open: async (...of) => await (await store()).open(...of),
    change: async (...of) => await (await store()).change(...of),
    add: async (...of) => await (await store()).add(...of),
    items: async (...of) => await (await store()).items(...of),
    settle: async (...of) => await (await store()).settle(...of),
    counts: async (...of) => await (await store()).counts(...of),
    usage: async (...of) => await (await store()).usage(...of),
    learn: async (...of) => await (await store()).learn(...of),
  };
}

export function lazySignatureStore(table: DynamoTable): SignatureStore {
  const store = lazy(async () =>
    (await import('./dynamo/dynamo-signature-store.ts')).dynamoSignatureStore(table),
  );
  return {
    sharing: async (...of) => await (await store()).sharing(...of),
    keep: async (...of) => await (await store()).keep(...of),
  };
}

export function lazyVoiceStore(table: DynamoTable): VoiceStore {
  const store = lazy(async () => (await import('./dynamo/dynamo-voice-store.ts')).dynamoVoiceStore(table));
  return {
    find: async (...of) => await (await store()).find(...of),
    list: async (...of) => await (await store()).list(...of),
    save: async (...of) => await (await store()).save(...of),
    remove: async (...of) => await (await store()).remove(...of),
  };
}

export function lazyItemTableStore(table: DynamoTable): ItemTableStore {
  const store = lazy(async () =>
    (await import('./dynamo/dynamo-item-table-store.ts')).dynamoItemTableStore(table),
  );
  return {
    current: async (...of) => await (await store()).current(...of),
    rows: async (...of) => await (await store()).rows(...of),
    segments: async (...of) => await (await store()).segments(...of),
    publish: async (...of) => await (await store()).publish(...of),
  };
}

export function lazyRuleStore(table: DynamoTable): RuleStore {
  const store = lazy(async () => (await import('./dynamo/dynamo-rule-store.ts')).dynamoRuleStore(table));
  return {
    read: async (...of) => await (await store()).read(...of),
    save: async (...of) => await (await store()).save(...of),
  };
}

export function lazyReportStore(table: DynamoTable): ReportStore {
  const store = lazy(async () => (await import('./dynamo/dynamo-report-store.ts')).dynamoReportStore(table));
  return {
    save: async (...of) => await (await store()).save(...of),
    list: async (...of) => await (await store()).list(...of),
  };
}

export function lazyRollups(table: DynamoTable): Rollups {
  const store = lazy(async () => (await import('./dynamo/dynamo-rollups.ts')).dynamoRollups(table));
  return {
    read: async (...of) => await (await store()).read(...of),
    write: async (...of) => await (await store()).write(...of),
    note: async (...of) => await (await store()).note(...of),
    compact: async (...of) => await (await store()).compact(...of),
  };
}

export function lazySourceStore(table: DynamoTable): SourceStore {
  const store = lazy(async () => (await import('./dynamo/dynamo-source-store.ts')).dynamoSourceStore(table));
  return {
    find: async (...of) => await (await store()).find(...of),
    list: async (...of) => await (await store()).list(...of),
    save: async (...of) => await (await store()).save(...of),
    remove: async (...of) => await (await store()).remove(...of),
  };
}

export function lazyDoubtStore(table: DynamoTable, clock: Clock): DoubtStore {
  const store = lazy(async () =>
    (await import('./dynamo/dynamo-doubt-store.ts')).dynamoDoubtStore(table, clock),
  );
  return {
    note: async (...of) => await (await store()).note(...of),
    withdraw: async (...of) => await (await store()).withdraw(...of),
    list: async (...of) => await (await store()).list(...of),
  };
}

export function lazyAuditReports(table: DynamoTable): AuditReports {
  const store = lazy(async () =>
    (await import('./dynamo/dynamo-audit-reports.ts')).dynamoAuditReports(table),
  );
  return {
    save: async (...of) => await (await store()).save(...of),
    read: async (...of) => await (await store()).read(...of),
  };
}
