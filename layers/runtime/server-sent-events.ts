/** One server-sent event (WHATWG HTML, 9.2), with the id by which a reader can say how far it got, if it has one. */
export function serverSentEvent(event: { readonly type: string }, id?: number): string {
  const named = id === undefined ? '' : `id: ${id}\n`;
  return `${named}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** A comment: keeps proxies from closing a stream that waits. */
export const heartbeat = ': still here\n\n';
export const heartbeatEveryMs = 10_000;
