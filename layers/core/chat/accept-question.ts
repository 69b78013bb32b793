import { ShopError } from '../errors.ts';
import type { KnownRequest, Ports } from '../ports.ts';
import { type GuardRules, readGuardRules } from '../safety/guard-rules.ts';
import { screenMessage } from '../safety/screen-message.ts';
import { shopIntents } from '../understanding/shop-intents/shop-intents.ts';
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
  const [shop, recollection, rules] = await Promise.all([
    ports.knowledge.shop(tenant),
    recall(ports, command, now),
    guardRules(ports),
    admit(ports, command.caller),
  ]);
  if (recollection.thread?.conversation.state === 'closed')
    throw new ShopError(
      'conflict',
      'This conversation is closed: leave conversationId out to begin a new one',
    );
  const message = screenMessage(command.body.message, rules);
  const language = recollection.thread?.turns.at(-1)?.language ?? command.body.language;
  const understanding = await understand(message, {
    knownLanguage: language ?? shop.profile.languages[0],
    intents: await shopIntents(ports, { tenant, version: shop.version }),
  });
  const begun = await acknowledge(ports, { command, shop, message, understanding, recollection, now });
  return begun.type === 'new' ? begun : known(command, begun.request);
}

/** Without its tuning data a guard still understands English and Polish. */
async function guardRules(ports: Pick<Ports, 'tuning' | 'telemetry'>): Promise<GuardRules | undefined> {
  return await readGuardRules(ports).catch((error: unknown) => {
    ports.telemetry.degraded('guard-rules', error);
    return undefined;
  });
}

function known({ idempotency }: ChatCommand, request: KnownRequest): AcceptedQuestion {
  if (request.fingerprint === idempotency?.fingerprint) return { type: 'known', request };
  throw new ShopError('idempotency-mismatch', 'Send a new Idempotency-Key with a new question');
}
