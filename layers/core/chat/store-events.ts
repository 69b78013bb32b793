import type { ChatEvent } from '#contract/chat.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import type { ChatTurn } from './chat-turn.ts';
import { firstStoredId, type NumberedEvent } from './numbered-event.ts';

/** What an answer came to, and the id of the event that ends it. */
export interface StoredAnswer {
  readonly body: AnswerBody;
  readonly endId: number;
  readonly firstTextAt: number | undefined;
}

/**
 * Stores each step of an answer before it is sent, so that a reader who was cut off finds it again. What was found is
 * stored with the first words, to spare a write. A turn that may no longer speak fails with `interrupted`.
 */
export async function* storeEvents(
  ports: Pick<Ports, 'turns' | 'clock'>,
  turn: ChatTurn,
  events: AsyncGenerator<ChatEvent, AnswerBody>,
): AsyncGenerator<NumberedEvent, StoredAnswer> {
  const place = { conversationId: turn.conversation.id, number: turn.number };
  let stored = 0;
  let waiting: ChatEvent[] = [];
  let firstTextAt: number | undefined;
  for (;;) {
    const { done, value } = await events.next();
    if (done === true) return { body: value, endId: firstStoredId + stored, firstTextAt };
    waiting.push(value);
    const id = firstStoredId + stored + waiting.length - 1;
    if (value.type !== 'sources-found') {
      const isStored = await ports.turns.append(turn.tenant, place, { from: stored, events: waiting });
      if (!isStored)
        throw new ShopError(
          'interrupted',
          'A person has taken over, or the conversation was ended meanwhile: read it again',
        );
      stored += waiting.length;
      waiting = [];
    }
    if (value.type === 'text-delta') firstTextAt ??= ports.clock.now();
    yield { id, event: value };
  }
}
