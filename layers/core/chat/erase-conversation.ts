import { eraseConversationOf } from '../accounts/erase.ts';
import type { Caller, Ports } from '../ports.ts';
import { ownConversation } from './read-conversation.ts';

/** Erases a conversation of the caller's own. A turn that is still running cannot bring it back. */
export async function eraseConversation(
  ports: Pick<Ports, 'conversations' | 'erasures' | 'events' | 'clock'>,
  request: { readonly caller: Caller; readonly conversationId: string },
): Promise<void> {
  await ownConversation(ports, request);
  await eraseConversationOf(ports, request.caller.tenant, request.conversationId);
}
