import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';

/** A relevance as rerankers send it; rounding may carry it a little beyond 0 or 1. */
export const Relevance = z
  .number()
  .min(-0.001)
  .max(1.001)
  .transform((value) => Math.min(1, Math.max(0, value)));

/** Puts judgements in the order of the passages; fails with `interrupted` unless there is exactly one for each. */
export function relevanceByPlace(
  vendor: string,
  judgements: readonly { readonly index: number; readonly relevance: number }[],
  passages: number,
): number[] {
  const known = new Map(judgements.map(({ index, relevance }) => [index, relevance]));
  const ordered = Array.from({ length: passages }, (_, place) => known.get(place));
  const complete = ordered.filter((relevance) => relevance !== undefined);
  if (complete.length === passages && judgements.length === passages) return complete;
  throw new ModelError(
    'interrupted',
    `${vendor} judged ${judgements.length} passages of ${passages}, or some twice`,
  );
}
