/** What CloudFront hands to a function of ours, as far as it is read here. */
interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: Readonly<Record<string, { readonly value: string } | undefined>>;
}

interface EdgeReply {
  readonly statusCode: number;
  readonly statusDescription: string;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
}

/**
 * Tells a page of another site what it may send: something only if the shop has listed its origin, and only to paths of
 * the widget. Any other request goes on. Runs in CloudFront as it is written here, so it may use nothing from around it.
 */
export function answerPreflight(
  request: EdgeRequest,
  origins: readonly string[],
  paths: readonly string[],
): EdgeRequest | EdgeReply {
  if (request.method !== 'OPTIONS') return request;
  const headers: Record<string, { value: string }> = { vary: { value: 'origin' } };
  const asked = request.headers['origin'];
  const isOpen = paths.some((path) => new RegExp(path).test(request.uri));
  if (isOpen && asked !== undefined && origins.includes(asked.value)) {
    headers['access-control-allow-origin'] = { value: asked.value };
    headers['access-control-allow-methods'] = { value: 'GET,POST,DELETE' };
    headers['access-control-allow-headers'] = {
      value: 'authorization,content-type,idempotency-key,last-event-id',
    };
    // As long as Chromium remembers.
    headers['access-control-max-age'] = { value: '7200' };
  }
  return { statusCode: 204, statusDescription: 'No Content', headers };
}
