import { hiddenAmong } from '../catalogue/hidden-among.ts';
import { answerability } from '../knowledge/answerability.ts';
import { findPassages } from '../knowledge/find-passages.ts';
import type { FoundKnowledge } from '../knowledge/find-passages.ts';
import { estimateTokens } from '../models/estimate-tokens.ts';
import type { Ports } from '../ports.ts';
import type { ChatTurn } from './chat-turn.ts';

/** What may go into a prompt: enough for a good answer, little enough to be cheap and read closely. */
const evidence = { passages: 6, tokens: 2000, perKind: 8, read: 16 } as const;

/** The evidence for a turn, best first. */
export interface Retrieval {
  readonly found: readonly FoundKnowledge[];
  /** How likely it is that the shop's knowledge answers, 0..1. */
  readonly answerability: number;
  /** The index's reserve answered, or the search was by words alone: what was found may be old or not the best. */
  readonly isDegraded: boolean;
}

/** Looks in FAQ, policies and products at once and keeps the best that fit the token budget. */
export async function retrieve(
  ports: Pick<Ports, 'catalogue' | 'embedder' | 'index' | 'reranker' | 'telemetry'>,
  turn: ChatTurn,
): Promise<Retrieval> {
  let isDegraded = false;
  const all = await findPassages(ports, {
    tenant: turn.tenant,
    text: turn.query,
    language: turn.understanding.language,
    kinds: ['faq', 'policy', 'product'],
    perKind: evidence.perKind,
    signal: turn.deadline,
    turn: { requestId: turn.requestId, conversationId: turn.conversation.id, messageId: turn.messageId },
    onDegraded: () => {
      isDegraded = true;
    },
    onWordsOnly: (cause) => {
      isDegraded = true;
      ports.telemetry.degraded('embedder', cause);
    },
    onOwnOrder: (cause) => ports.telemetry.degraded('reranker', cause),
  });
  const found = await withoutHidden(ports, turn.tenant, all.slice(0, evidence.read));
  const kept: FoundKnowledge[] = [];
  let tokens = 0;
  for (const candidate of found.slice(0, evidence.passages)) {
    tokens += estimateTokens(candidate.passage.title) + estimateTokens(candidate.passage.text);
    if (tokens > evidence.tokens && kept.length > 0) break;
    kept.push(candidate);
  }
  return { found: kept, answerability: answerability(found), isDegraded };
}

/** Without what is told of products that shoppers may not see now. */
async function withoutHidden(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  found: readonly FoundKnowledge[],
): Promise<readonly FoundKnowledge[]> {
  const hidden = await hiddenAmong(
    ports,
    tenant,
    found.flatMap(({ passage }) => passage.productId ?? []),
  );
  return hidden.size === 0 ? found : found.filter(({ passage }) => !hidden.has(passage.productId ?? ''));
}
