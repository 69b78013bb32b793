import type { ServerResponse } from 'node:http';

/** Tells a page of another site what it may send: something only if the shop has listed its origin. */
export function answerPreflight(
  methods: readonly string[],
  origin: string | undefined,
  origins: readonly string[],
  response: ServerResponse,
): void {
  response.writeHead(204, {
    vary: 'origin',
    ...(origin !== undefined &&
      origins.includes(origin) && {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': methods.join(','),
        'access-control-allow-headers': 'authorization,content-type,idempotency-key,last-event-id',
        'access-control-max-age': '600',
      }),
  });
  response.end();
}
