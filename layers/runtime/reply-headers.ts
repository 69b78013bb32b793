/** To whom a reply goes. */
export interface Addressee {
  readonly requestId: string;
  /** The page that asks, if a browser says so, and the other sites that may read our replies. */
  readonly origin: string | undefined;
  readonly origins: readonly string[];
}

/** Headers of every reply. Another site reads it only if the shop has listed its origin. */
export function replyHeaders({ requestId, origin, origins }: Addressee): Record<string, string> {
  return {
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    vary: 'origin',
    ...(origin !== undefined &&
      origins.includes(origin) && {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'retry-after,x-request-id',
      }),
  };
}
