import type { BrandVoice } from '#contract/brand-voice.ts';
import type { DescriptionDraft, DescriptionVersion } from '#contract/description-versions.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { ItemCounts, JobItem, JobOrder, JobRecord } from '../descriptions/jobs/job-record.ts';
import type { TextUsage } from '../descriptions/jobs/text-usage.ts';
import type { Page, PageRequest } from './operations.ts';

export type { TextUsage };

/** How the versions of a product stand. */
export interface DescriptionHead {
  /** Goes up with every change: who changes something says what they have seen. */
  readonly revision: number;
  /** The newest version. */
  readonly latest: number;
  /** The one that waits to be reviewed, and the one that shoppers read. */
  readonly draft?: number | undefined;
  readonly published?: number | undefined;
  /** What the newest written version was made of. */
  readonly inputHash?: string | undefined;
}

/** A change of a product's versions: all of it, or nothing where somebody else came first. */
export interface DescriptionChange {
  readonly productId: string;
  /** The head as it was read; undefined where there was none. */
  readonly before: DescriptionHead | undefined;
  readonly after: DescriptionHead;
  /** Versions that are new, or whose state is. */
  readonly versions: readonly DescriptionVersion[];
  /** The draft that waits after it, if any does. */
  readonly draft: DescriptionDraft | undefined;
  /** The product as it becomes, if it still is as it was read. */
  readonly product?: ProductSwap | undefined;
}

/** A product in the place of the one that was read under a stamp. */
export interface ProductSwap {
  readonly product: CatalogueProduct;
  readonly stamp: string;
  readonly sourceId: string;
  /** How search took it in; undefined before it has. */
  readonly indexed?: string | undefined;
}

/** What was written of products, version by version. */
export interface DescriptionStore {
  /** As it is this moment; undefined where nothing was ever written of the product. */
  head(tenant: string, productId: string): Promise<DescriptionHead | undefined>;
  find(tenant: string, productId: string, version: number): Promise<DescriptionVersion | undefined>;
  /** Newest first. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, productId: string, page: PageRequest): Promise<Page<DescriptionVersion>>;
  /** What waits to be reviewed, by product. */
  drafts(tenant: string, page: PageRequest): Promise<Page<DescriptionDraft>>;
  /** False where the head or the product is no longer as it was read: then nothing has changed. */
  change(tenant: string, change: DescriptionChange): Promise<boolean>;
}

/** An item before and after it was worked on. */
export interface ItemChange {
  readonly before: JobItem;
  readonly after: JobItem;
}

/** Jobs that write of many products. */
export interface DescriptionJobs {
  create(tenant: string, job: JobRecord): Promise<void>;
  /** As it is this moment. */
  find(tenant: string, id: string): Promise<JobRecord | undefined>;
  /** Newest first. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, page: PageRequest): Promise<Page<JobRecord>>;
  /** The ids of jobs that are neither finished nor cancelled. */
  open(tenant: string): Promise<readonly string[]>;
  /** Puts a job in the place of the one that was read; false where somebody else did so since. */
  change(tenant: string, before: JobRecord, after: JobRecord): Promise<boolean>;
  /** Adds items. May be repeated: what is in their places already stays. */
  add(tenant: string, id: string, items: readonly JobItem[]): Promise<void>;
  /** The items from a place on, in order, as they are this moment. */
  items(tenant: string, id: string, from: number, limit: number): Promise<readonly JobItem[]>;
  /** Changes items and counts them, all or none: false where one of them is not as it was. At most `itemsAtOnce`. */
  settle(tenant: string, id: string, changes: readonly ItemChange[]): Promise<boolean>;
  counts(tenant: string, id: string): Promise<ItemCounts>;
  /** What texts took so far, by kind. */
  usage(tenant: string): Promise<readonly TextUsage[]>;
  /** Adds to what is known. It is for estimates: of two at once, one may be forgotten. */
  learn(tenant: string, usage: readonly TextUsage[]): Promise<void>;
}

/** What is to be done without a request, once at least. */
export interface JobQueue {
  send(orders: readonly JobOrder[]): Promise<void>;
}

/** A text without its words: what tells whether another is nearly the same. */
export interface KeptSignature {
  readonly productId: string;
  readonly language: string;
  /** Numbers of 32 bits, ascending. */
  readonly shingles: readonly number[];
  /** Texts that are alike share one. */
  readonly buckets: readonly string[];
}

/** A brand voice as it is kept; the revision goes up with every change. */
export interface KeptVoice {
  readonly voice: BrandVoice;
  readonly revision: number;
}

/** How a shop's brands speak. */
export interface VoiceStore {
  /** As it is this moment. */
  find(tenant: string, id: string): Promise<KeptVoice | undefined>;
  /** By id. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, page: PageRequest): Promise<Page<KeptVoice>>;
  /** Keeps a voice over the revision that was read, 0 where there was none; false where somebody else came first. */
  save(tenant: string, revision: number, voice: BrandVoice): Promise<boolean>;
  /** Forgets a voice of the revision that was read; false where it is another one, or gone. */
  remove(tenant: string, id: string, revision: number): Promise<boolean>;
}

/** The signatures of a shop’s texts, one for each product and language. */
export interface SignatureStore {
  /** Texts in one of the buckets: of each bucket a few that came last, so that no look-up grows with the shop. */
  sharing(tenant: string, language: string, buckets: readonly string[]): Promise<readonly KeptSignature[]>;
  /** Takes the place of the product’s signature before. */
  keep(tenant: string, signature: KeptSignature): Promise<void>;
}
