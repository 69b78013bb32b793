import type { Check } from './finding.ts';

/** Whether a server that speaks OpenAI's protocol lets us in, by its list of models, which costs nothing. */
export function checkServer(
  what: string,
  server: { readonly baseUrl: string; readonly key?: string | undefined },
): Check {
  return {
    what,
    look: async () => {
      const reply = await fetch(`${server.baseUrl.replace(/\/$/u, '')}/models`, {
        headers: server.key === undefined ? {} : { authorization: `Bearer ${server.key}` },
        signal: AbortSignal.timeout(5000),
      });
      await reply.body?.cancel();
      if (reply.ok) return [{ type: 'good', what, says: 'lets us in' }];
      const isKey = reply.status === 401 || reply.status === 403;
      return [
        {
          type: 'wrong',
          what,
          says: `answers ${reply.status} at ${server.baseUrl}`,
          mend: isKey
            ? 'Its key is not accepted: make a new one'
            : 'Is the address right, with its version (…/v1)?',
        },
      ];
    },
  };
}
