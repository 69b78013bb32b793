import { ShopError } from '../errors.ts';
import type { KnownRequest, Ports } from '../ports.ts';
import { acknowledge } from './acknowledge.ts';
import { admit, admitAgain } from './admit.ts';
import type { ChatCommand, ChatTurn } from './chat-turn.ts';
import { listen } from './listen.ts';
import { recall } from './recall.ts';

/** A question that was accepted, or a request whose turn is known already. */
export type AcceptedQuestion =
  | { readonly type: 'new'; readonly turn: ChatTurn }
  | { readonly type: 'known'; readonly request: KnownRequest };

/** Admits, screens, recalls and understands a question, and stores it. A repeated request is no new question, and may come often. */
export async function acceptQuestion(ports: Ports, command: ChatCommand): Promise<AcceptedQuestion> {
  const { tenant } = command.caller;
  const repeated = command.idempotency && (await ports.turns.find(tenant, command.idempotency.key));
  if (repeated !== undefined) {
    await admitAgain(ports, command.caller);
    return known(command, repeated);
  }

  const now = ports.clock.now();
  const [shop, recollection] = await Promise.all([
    ports.knowledge.shop(tenant),
    recall(ports, command, now),
    admit(ports, command.caller),
  ]);
  if (recollection.thread?.conversation.state === 'closed')
    throw new ShopError(
      'conflict',
      'This conversation is closed: leave conversationId out to begin a new one',
    );
  const language = recollection.thread?.turns.at(-1)?.language ?? command.body.language;
  const { message, understanding } = await listen(ports, { command, shop, language });
  const begun = await acknowledge(ports, { command, shop, message, understanding, recollection, now });
  return begun.type === 'new' ? begun : known(command, begun.request);
}

function known({ idempotency }: ChatCommand, request: KnownRequest): AcceptedQuestion {
  if (request.fingerprint === idempotency?.fingerprint) return { type: 'known', request };
  throw new ShopError('idempotency-mismatch', 'Send a new Idempotency-Key with a new question');
}
