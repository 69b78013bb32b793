import * as z from 'zod';
import type { Segment } from './segment.ts';

/** A blob comes in memory of its own: it is read in place as numbers, little-endian as on all hosts of Node. */
const Blob = z.instanceof(Uint8Array);
const Integers16 = Blob.transform((blob) => new Int16Array(blob.buffer, blob.byteOffset, blob.length / 2));
const Counts = Blob.transform((blob) => new Uint8ClampedArray(blob.buffer, blob.byteOffset, blob.length));
const Words16 = Blob.transform((blob) => new Uint16Array(blob.buffer, blob.byteOffset, blob.length / 2));
const Integers32 = Blob.transform((blob) => new Int32Array(blob.buffer, blob.byteOffset, blob.length / 4));
const Words32 = Blob.transform((blob) => new Uint32Array(blob.buffer, blob.byteOffset, blob.length / 4));
const Floats32 = Blob.transform((blob) => new Float32Array(blob.buffer, blob.byteOffset, blob.length / 4));
const Floats64 = Blob.transform((blob) => new Float64Array(blob.buffer, blob.byteOffset, blob.length / 8));

/** A row of the table `segments`, read as a segment. */
export const SegmentRow = z
  .object({
    ids: Floats64,
    languages: Words16,
    lengths: Words16,
    terms: Words32,
    starts: Words32,
    postings: Words32,
    counts: Counts,
    numbers: Integers16,
    scales: Floats32,
    columns: Integers32,
  })
  .transform(
    ({ ids, languages, lengths, terms, starts, postings, counts, numbers, scales, columns }): Segment => ({
      ids,
      languages,
      words: { lengths, terms, starts, postings, counts },
      codes: { numbers, scales },
      columns: { words: columns, height: Math.ceil(ids.length / 4) },
    }),
  );
