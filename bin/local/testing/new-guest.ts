import { Answer } from '#contract/chat.ts';
import { ConversationReply } from '#contract/conversation.ts';
import { GuestSessionReply } from '#contract/guest-session.ts';

type Headers = Readonly<Record<string, string>>;

/** A shopper without an account, with a token of their own. `address` is asked each time: a world may move. */
export async function newGuest(address: () => string) {
  const session = await fetch(`${address()}/v1/guest-sessions`, { method: 'POST' });
  const { token } = GuestSessionReply.parse(await session.json());
  const send = async (method: string, target: string, json?: unknown, headers: Headers = {}) =>
    await fetch(address() + target, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  return {
    token,
    send,
    ask: async (json: object, headers: Headers = {}) => {
      const reply = await send('POST', '/v1/chat', json, { accept: 'application/json', ...headers });
      return Answer.parse(await reply.json());
    },
    read: async (conversationId: string) =>
      ConversationReply.parse(await (await send('GET', `/v1/conversations/${conversationId}`)).json()),
  };
}
