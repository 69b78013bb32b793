import type { Api } from '../shared/api.ts';
import type { ChatAction } from './chat-state.ts';

const lookEveryMs = 5_000;

/** Looks for what people of the shop say while a conversation is theirs, until it is called off. A failed look is made good by the next. */
export async function listenToPerson(
  api: Api,
  conversationId: string,
  {
    dispatch,
    signal,
    everyMs = lookEveryMs,
  }: {
    readonly dispatch: (action: ChatAction) => void;
    readonly signal: AbortSignal;
    readonly everyMs?: number;
  },
): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    if (signal.aborted) return;
    const read = await api.call('GET /v1/conversations/{conversationId}', { path: { conversationId } });
    if (signal.aborted) return;
    if (read.ok) dispatch({ type: 'person-heard', conversation: read.reply });
  }
}
