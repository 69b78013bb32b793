import { ShopError } from '#core/errors.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import type { IndexChange } from '#core/ports.ts';
import { denseValues } from './dense-values.ts';
import { recordId } from './record-id.ts';
import { type SparseValues, sparsePassage } from './sparse-values.ts';

/** A passage as Pinecone keeps it. */
export interface PassageRecord {
  readonly id: string;
  readonly values: number[];
  readonly sparseValues: SparseValues;
  readonly metadata: RecordMetadata;
}

interface RecordMetadata extends Record<string, string> {
  readonly kind: string;
  readonly source: string;
  /** The id once more: filters see only metadata. */
  readonly record: string;
  readonly madeWith: string;
  /** As JSON, since metadata has no lists of lists and no absent values. */
  readonly passage: string;
}

/** Pinecone's limit on the metadata of a record is 40 KB. */
const mostMetadataBytes = 40_000;

/** A passage and its vector as a record; fails with `invalid-request` when the passage is too long for Pinecone. */
export function toRecord(
  { passage, vector }: IndexChange['entries'][number],
  madeWith: string,
): PassageRecord {
  const id = recordId(passage);
  const metadata = {
    kind: passage.kind,
    source: passage.sourceId,
    record: id,
    madeWith,
    passage: JSON.stringify(passage),
  };
  refuseLong(passage, metadata);
  return { id, values: denseValues(vector), sparseValues: sparsePassage(passage), metadata };
}

function refuseLong({ id, sourceId }: Passage, metadata: RecordMetadata): void {
  const bytes = Buffer.byteLength(JSON.stringify(metadata));
  if (bytes <= mostMetadataBytes) return;
  throw new ShopError(
    'invalid-request',
    `The passage ${id} takes ${bytes} bytes and Pinecone keeps ${mostMetadataBytes}: divide the source ${sourceId} into shorter parts`,
  );
}
