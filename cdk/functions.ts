import type { FunctionName, needs } from '#contract/config.ts';
import type { UseCase } from '#contract/use-case.ts';
import type { BoundVariable, Verb } from './constructs/bindable.ts';

/** What a language model is called for. */
export type ModelUse = Extract<UseCase, 'chat' | 'recommendation' | 'description'>;

/** What a function is given beyond the defaults of every function. */
export interface FunctionDesign<Bound extends BoundVariable = BoundVariable> {
  /** How it uses each resource it needs. */
  readonly binds: Readonly<Record<Bound, Verb>>;
  /** Lambda gives CPU by memory: 1,769 MB is one whole core. */
  readonly memoryMb: number;
  /** What it may call the models of the deployment for; a guard judges what shoppers write before a chat. */
  readonly calls: readonly ModelUse[];
}

/**
 * The deployed functions. WHICH resources one needs is said by `needs` in the contract, HOW it uses them here:
 * a row that names more or fewer than it needs does not compile.
 */
export const functions: { readonly [F in FunctionName]: FunctionDesign<(typeof needs)[F][number]> } = {
  system: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write', SNAPSHOTS_BUCKET: 'read' },
    memoryMb: 512,
    calls: [],
  },
  guests: { binds: { GUEST_TOKEN_SECRET: 'read' }, memoryMb: 512, calls: [] },
  chat: {
    binds: {
      SHOP_TABLE: 'read',
      PEOPLE_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      DOCUMENTS_BUCKET: 'read',
      SNAPSHOTS_BUCKET: 'read',
    },
    memoryMb: 1024,
    calls: ['chat'],
  },
  conversations: {
    binds: { SHOP_TABLE: 'read', PEOPLE_TABLE: 'read-write', OPERATIONS_TABLE: 'read-write' },
    memoryMb: 512,
    calls: [],
  },
  knowledge: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write', SNAPSHOTS_BUCKET: 'read' },
    memoryMb: 1024,
    calls: [],
  },
  products: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write', SNAPSHOTS_BUCKET: 'read' },
    memoryMb: 1024,
    calls: [],
  },
  events: {
    binds: { SHOP_TABLE: 'read', PEOPLE_TABLE: 'read-write', OPERATIONS_TABLE: 'read-write' },
    memoryMb: 512,
    calls: [],
  },
  recommendations: {
    binds: {
      SHOP_TABLE: 'read-write',
      PEOPLE_TABLE: 'read',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
    },
    memoryMb: 1024,
    calls: ['recommendation'],
  },
  sources: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      ASSETS_BUCKET: 'write',
      SNAPSHOTS_BUCKET: 'read-write',
    },
    memoryMb: 1769,
    calls: [],
  },
  costs: { binds: { MONEY_TABLE: 'read-write' }, memoryMb: 1024, calls: [] },
  descriptions: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      SNAPSHOTS_BUCKET: 'read-write',
      ORDERS_BUCKET: 'write',
    },
    memoryMb: 1769,
    calls: ['description'],
  },
  authorizer: {
    binds: { GUEST_TOKEN_SECRET: 'read', ORIGIN_SECRET: 'read' },
    memoryMb: 512,
    calls: [],
  },
  ingest: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      DOCUMENTS_BUCKET: 'read-write',
      SNAPSHOTS_BUCKET: 'read-write',
    },
    memoryMb: 1769,
    calls: [],
  },
  describe: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      ORDERS_BUCKET: 'write',
    },
    memoryMb: 1769,
    calls: ['description'],
  },
  refresh: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      SNAPSHOTS_BUCKET: 'read-write',
    },
    memoryMb: 1769,
    calls: [],
  },
  fold: { binds: { MONEY_TABLE: 'read-write' }, memoryMb: 512, calls: [] },
  lake: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read', DOCUMENTS_BUCKET: 'write', LAKE_BUCKET: 'write' },
    memoryMb: 1024,
    calls: [],
  },
  learn: {
    binds: {
      SHOP_TABLE: 'read-write',
      PEOPLE_TABLE: 'read-write',
      DOCUMENTS_BUCKET: 'write',
      LAKE_BUCKET: 'read-write',
      LAKE_DATABASE: 'read',
      ATHENA_WORKGROUP: 'read',
    },
    memoryMb: 3008,
    calls: [],
  },
  tally: { binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write' }, memoryMb: 512, calls: [] },
  retain: {
    binds: { SHOP_TABLE: 'read', PEOPLE_TABLE: 'read-write', OPERATIONS_TABLE: 'read' },
    memoryMb: 512,
    calls: [],
  },
  audit: { binds: { SHOP_TABLE: 'read-write', PEOPLE_TABLE: 'read' }, memoryMb: 512, calls: [] },
  report: { binds: {}, memoryMb: 256, calls: [] },
};
