import * as z from 'zod';
import { Passage } from '#core/knowledge/passage.ts';
import type { IndexHit } from '#core/ports.ts';
import { refuseForeign } from './made-with.ts';

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is no JSON');
    return z.NEVER;
  }
});

const Match = z.object({
  score: z.number().default(0),
  metadata: z.object({ madeWith: z.string(), passage: Json.pipe(Passage) }),
});

/**
 * A reply to a search of one tenant. It has to name its namespace: of an empty namespace it may leave the matches out,
 * and so does a reply that is something else.
 */
export function Matches(tenant: string) {
  return z.object({ namespace: z.literal(tenant), matches: z.array(Match).default([]) });
}

/** What was found; fails with `unavailable` when another embedder made any of it. */
export function fromMatches(
  tenant: string,
  { matches }: z.infer<ReturnType<typeof Matches>>,
  madeWith: string,
): IndexHit[] {
  return matches.map(({ score, metadata }) => {
    refuseForeign(tenant, metadata.madeWith, madeWith);
    return { passage: metadata.passage, score };
  });
}
