import type { FunctionName, needs } from '#contract/config.ts';
import type { BoundVariable, Verb } from './constructs/bindable.ts';

/** What a function is given beyond the defaults of every function. */
export interface FunctionDesign<Bound extends BoundVariable = BoundVariable> {
  /** How it uses each resource it needs. */
  readonly binds: Readonly<Record<Bound, Verb>>;
  /** Lambda gives CPU by memory: 1,769 MB is one whole core. */
  readonly memoryMb: number;
  /** Whether it may call the model of the deployment. */
  readonly callsModel: boolean;
}

/**
 * The deployed functions. WHICH resources one needs is said by `needs` in the contract, HOW it uses them here:
 * a row that names more or fewer than it needs does not compile.
 */
export const functions: { readonly [F in FunctionName]: FunctionDesign<(typeof needs)[F][number]> } = {
  system: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write', SNAPSHOTS_BUCKET: 'read' },
    memoryMb: 512,
    callsModel: false,
  },
  guests: { binds: { GUEST_TOKEN_SECRET: 'read' }, memoryMb: 512, callsModel: false },
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
    callsModel: true,
  },
  conversations: {
    binds: { PEOPLE_TABLE: 'read-write', OPERATIONS_TABLE: 'read-write' },
    memoryMb: 512,
    callsModel: false,
  },
  knowledge: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write', SNAPSHOTS_BUCKET: 'read' },
    memoryMb: 1024,
    callsModel: false,
  },
  products: {
    binds: { SHOP_TABLE: 'read', MONEY_TABLE: 'read-write', SNAPSHOTS_BUCKET: 'read' },
    memoryMb: 1024,
    callsModel: false,
  },
  events: {
    binds: { SHOP_TABLE: 'read', PEOPLE_TABLE: 'read-write', OPERATIONS_TABLE: 'read-write' },
    memoryMb: 512,
    callsModel: false,
  },
  recommendations: {
    binds: { SHOP_TABLE: 'read-write', PEOPLE_TABLE: 'read', OPERATIONS_TABLE: 'read-write' },
    memoryMb: 1024,
    callsModel: false,
  },
  sources: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      SNAPSHOTS_BUCKET: 'read-write',
    },
    memoryMb: 1769,
    callsModel: false,
  },
  costs: { binds: { MONEY_TABLE: 'read-write' }, memoryMb: 1024, callsModel: false },
  authorizer: {
    binds: { GUEST_TOKEN_SECRET: 'read', ORIGIN_SECRET: 'read' },
    memoryMb: 512,
    callsModel: false,
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
    callsModel: false,
  },
  refresh: {
    binds: {
      SHOP_TABLE: 'read-write',
      MONEY_TABLE: 'read-write',
      OPERATIONS_TABLE: 'read-write',
      SNAPSHOTS_BUCKET: 'read-write',
    },
    memoryMb: 1769,
    callsModel: false,
  },
  fold: { binds: { MONEY_TABLE: 'read-write' }, memoryMb: 512, callsModel: false },
  learn: {
    binds: { SHOP_TABLE: 'read-write', PEOPLE_TABLE: 'read-write', DOCUMENTS_BUCKET: 'write' },
    memoryMb: 3008,
    callsModel: false,
  },
  tally: { binds: { MONEY_TABLE: 'read-write' }, memoryMb: 512, callsModel: false },
};
