import { ShopError } from '#core/errors.ts';

/** What the vectors of an index are made with. */
export interface MadeWith {
  readonly name: string;
  readonly dimensions: number;
}

/** Changes whenever stored records would be searched or read wrongly by newer code. */
const recordFormat = 1;

/** Stands in every record, so that vectors of different embedders are told apart. */
export function inWords({ name, dimensions }: MadeWith): string {
  return `embedder ${name}, ${dimensions} dimensions, format ${recordFormat}`;
}

/** Refuses records that something else made, saying how to go on. */
export function refuseForeign(tenant: string, theirs: string, ours: string): void {
  if (theirs === ours) return;
  throw new ShopError(
    'unavailable',
    `The namespace ${tenant} of the Pinecone index was made with ${theirs}; Aisle now runs with ${ours}. ` +
      'Use the embedder it was made with, or make a new index with `npm run pinecone:init` and take the knowledge in again.',
  );
}
