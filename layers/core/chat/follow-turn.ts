import type { ChatEvent } from '#contract/chat.ts';
import { ShopError } from '../errors.ts';
import type { KnownRequest, Ports, Turn } from '../ports.ts';
import type { ChatCommand } from './chat-turn.ts';
import { messageIdOf } from './message-id.ts';
import { firstStoredId, type NumberedEvent, startId } from './numbered-event.ts';
import { phrasesIn } from './phrases.ts';

/** How long until a running turn is looked at again, ms: soon after news, and ever later while there is none. */
const firstPause = 150;
const longestPause = 1_000;

/**
 * Gives a repeated request the stored steps of its turn after the last it saw, and those to come until the turn's
 * end. No model is called. Fails with `interrupted` when the turn was cut off and its lease is over.
 */
export async function* followTurn(
  ports: Pick<Ports, 'turns' | 'clock'>,
  command: ChatCommand,
  request: KnownRequest,
): AsyncGenerator<NumberedEvent> {
  let seen = command.lastEventId ?? 0;
  let pause = firstPause;
  for (;;) {
    const turn = await ports.turns.read(command.caller.tenant, request);
    if (turn === undefined) throw new ShopError('not-found', 'This conversation was erased: begin a new one');
    for (const numbered of eventsOf(request, turn)) {
      if (numbered.id <= seen) continue;
      seen = numbered.id;
      pause = firstPause;
      yield numbered;
    }
    if (turn.answer !== undefined) return;
    if (ports.clock.now() >= turn.leaseUntil) {
      throw new ShopError('interrupted', 'The answer broke off before its end: ask again');
    }
    if (command.deadline.aborted) {
      throw new ShopError('deadline-exceeded', 'The answer is still being written: ask for it again', {
        retryAfterSeconds: 1,
      });
    }
    await ports.clock.sleep(pause);
    pause = Math.min(longestPause, pause * 1.5);
  }
}

function eventsOf({ conversationId, number }: KnownRequest, turn: Turn): readonly NumberedEvent[] {
  const start: ChatEvent = {
    type: 'answer-start',
    conversationId,
    messageId: messageIdOf(conversationId, number),
    notice: phrasesIn(turn.language).notice,
  };
  const stored = turn.events.map((event, position) => ({ id: firstStoredId + position, event }));
  const end: ChatEvent | undefined = turn.answer && { type: 'answer-end', ...turn.answer };
  return [
    { id: startId, event: start },
    ...stored,
    ...(end === undefined ? [] : [{ id: firstStoredId + stored.length, event: end }]),
  ];
}
