import { ShopError } from '../errors.ts';
import type { KnownRequest, Ports } from '../ports.ts';
import { screenMessage } from '../safety/screen-message.ts';
import { acknowledge } from './acknowledge.ts';
import { admit } from './admit.ts';
import type { ChatCommand, ChatTurn } from './chat-turn.ts';
import { recall } from './recall.ts';
import { understand } from './understand.ts';

/** A question that was accepted, or a request whose turn is known already. */
export type AcceptedQuestion =
  | { readonly type: 'new'; readonly turn: ChatTurn }
  | { readonly type: 'known'; readonly request: KnownRequest };

/** Admits, screens, recalls and understands a question, and stores it. A repeated request spends no quota. */
export async function acceptQuestion(ports: Ports, command: ChatCommand): Promise<AcceptedQuestion> {
  const { tenant } = command.caller;
  const repeated = command.idempotency && (await ports.turns.find(tenant, command.idempotency.key));
  if (repeated !== undefined) return known(command, repeated);

  const now = ports.clock.now();
  const [shop, recollection] = await Promise.all([
    ports.knowledge.shop(tenant),
    recall(ports, command, now),
    admit(ports, command.caller),
  ]);
  const message = screenMessage(command.body.message);
  const language = recollection.thread?.turns.at(-1)?.language ?? command.body.language;
  const understanding = await understand(message, language ?? shop.profile.languages[0]);
  const begun = await acknowledge(ports, { command, shop, message, understanding, recollection, now });
  return begun.type === 'new' ? begun : known(command, begun.request);
}

function known({ idempotency }: ChatCommand, request: KnownRequest): AcceptedQuestion {
  if (request.fingerprint === idempotency?.fingerprint) return { type: 'known', request };
  throw new ShopError('idempotency-mismatch', 'Send a new Idempotency-Key with a new question');
}
