import type { AgentConversation, StateChangeRequest } from '#contract/conversation.ts';
import { ShopError } from '../errors.ts';
import type { Caller, ConversationThread, Ports } from '../ports.ts';
import { nextState } from './conversation-state.ts';
import { conversationReply, readTurns } from './read-conversation.ts';
import { summariseConversation } from './summarise-conversation.ts';

type AgentPorts = Pick<Ports, 'conversations' | 'clock'>;

/** Which conversation of the shop, and who looks at it: somebody whose role lets them. */
interface AgentRequest {
  readonly caller: Caller;
  readonly conversationId: string;
}

/** Shows a person of the shop any conversation of the shop. */
export async function showToAgent(ports: AgentPorts, request: AgentRequest): Promise<AgentConversation> {
  const thread = await shopConversation(ports, request);
  return { ...conversationReply(thread, ports.clock.now()), summary: summariseConversation(thread) };
}

/** Passes a conversation on. What the bot is saying at that moment ends there, if a person takes over. */
export async function changeState(
  ports: AgentPorts,
  request: AgentRequest & StateChangeRequest,
): Promise<AgentConversation> {
  const { state } = (await shopConversation(ports, request)).conversation;
  const to = nextState(state, request.change);
  if (to !== state) await intervene(ports, request, { from: state, to });
  return await showToAgent(ports, request);
}

/** Says something to the shopper, in a conversation that was taken. */
export async function speakAsAgent(
  ports: AgentPorts,
  request: AgentRequest & { readonly text: string },
): Promise<AgentConversation> {
  await shopConversation(ports, request);
  await intervene(ports, request, { from: 'human', to: 'human', text: request.text });
  return await showToAgent(ports, request);
}

async function intervene(
  { conversations, clock }: AgentPorts,
  { caller, conversationId }: AgentRequest,
  what: Pick<Parameters<AgentPorts['conversations']['intervene']>[2], 'from' | 'to' | 'text'>,
): Promise<void> {
  const isDone = await conversations.intervene(caller.tenant, conversationId, { ...what, at: clock.now() });
  if (!isDone)
    throw new ShopError('conflict', 'Somebody else has this conversation now: read it, and take it first');
}

async function shopConversation(
  { conversations }: AgentPorts,
  { caller, conversationId }: AgentRequest,
): Promise<ConversationThread> {
  const thread = await readTurns({ conversations }, caller.tenant, conversationId);
  if (thread === undefined)
    throw new ShopError(
      'not-found',
      'There is no such conversation: it may have been erased or have expired',
    );
  return thread;
}
