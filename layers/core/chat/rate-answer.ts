import type { FeedbackRequest } from '#contract/conversation.ts';
import { ShopError } from '../errors.ts';
import { noteRating } from '../insights/note-doubt.ts';
import type { Caller, Ports } from '../ports.ts';
import { redact } from '../safety/personal-data.ts';
import { parseMessageId } from './message-id.ts';

/** Records what a shopper thinks of an answer in a conversation of their own. The last word counts. */
export async function rateAnswer(
  ports: Pick<Ports, 'conversations' | 'turns' | 'doubts' | 'telemetry'>,
  request: { readonly caller: Caller; readonly messageId: string; readonly feedback: FeedbackRequest },
): Promise<void> {
  const { caller, feedback } = request;
  const message = parseMessageId(request.messageId);
  const thread =
    message === undefined
      ? undefined
      : await ports.conversations.read(caller.tenant, message.conversationId, 1);
  if (message === undefined || thread === undefined || thread.conversation.owner !== caller.id) {
    throw new ShopError('not-found', 'There is no such answer: it may have been erased or have expired');
  }
  await ports.conversations.rate(caller.tenant, message.conversationId, message.turn, {
    rating: feedback.rating,
    comment: feedback.comment === undefined ? undefined : redact(feedback.comment),
  });
  const { conversationId, turn: number } = message;
  await noteRating(ports, caller.tenant, { conversationId, number });
}
