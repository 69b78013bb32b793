import type { Page, PageRequest } from './operations.ts';

/** Somebody's data that was erased. It names what is gone, and nothing that was in it. */
export interface Erasure {
  readonly type: 'conversation' | 'shopper';
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What was erased of late: kept longer than any backup, so that one that is restored can be cleaned again. */
export interface Erasures {
  note(tenant: string, erasure: Erasure): Promise<void>;
  /** Each once, with the time of its last. Fails with `invalid-request` on a cursor that is not ours. */
  list(tenant: string, page: PageRequest): Promise<Page<Erasure>>;
}
