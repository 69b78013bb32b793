/** One server-sent event (WHATWG HTML, 9.2) with its id, so that a reader can say how far it got. */
export function serverSentEvent(id: number, event: { readonly type: string }): string {
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** A comment: keeps proxies from closing a stream that waits. */
export const heartbeat = ': still here\n\n';
export const heartbeatEveryMs = 10_000;
