import type { ChatEvent } from '#contract/chat.ts';
import type { Turn } from '../../ports.ts';
import { resolveFollowUp } from './resolve-follow-up.ts';

/** What a follow-up may lean on. */
export interface FollowUpContext {
  /** The last question as it would be asked alone; empty when there was none. */
  readonly query: string;
  /** The products of the last answer that named any, in its order. */
  readonly products: readonly string[];
}

/** Nothing was said yet. */
export const noContext: FollowUpContext = { query: '', products: [] };

/** Small talk and refusals are nothing to lean on: what was asked before them still is. */
const passing: ReadonlySet<string> = new Set(['small-talk', 'human-wanted']);

/** What the turns of a conversation, oldest first, leave to lean on: each question is resolved by those before it. */
export function followUpContext(turns: readonly Turn[]): FollowUpContext {
  let context = noContext;
  for (const turn of turns) {
    if (turn.answer === undefined || passing.has(turn.answer.category) || turn.answer.finish === 'refused')
      continue;
    const named = productsIn(turn);
    context = {
      query: resolveFollowUp({ text: turn.question, language: turn.language }, context),
      products: named.length > 0 ? named : context.products,
    };
  }
  return context;
}

function productsIn({ answer, events }: Turn): readonly string[] {
  const kinds = new Map(events.flatMap(sourcesIn).map(({ sourceId, kind }) => [sourceId, kind]));
  const cited = (answer?.citations ?? []).filter(
    ({ sourceId }) => (kinds.get(sourceId) ?? kindByName(sourceId)) === 'product',
  );
  return [...new Set(cited.map(({ title }) => title))];
}

function sourcesIn(event: ChatEvent) {
  return event.type === 'sources-found' ? event.sources : [];
}

/** An answer that was kept tells no kinds; ids of products begin so. */
function kindByName(sourceId: string): string {
  return /(?:^|[^\p{L}\p{N}])product-/u.test(sourceId) ? 'product' : 'other';
}
