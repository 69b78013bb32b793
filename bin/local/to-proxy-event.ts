import type { IncomingMessage } from 'node:http';
import type { AuthorizerReply } from '#runtime/authorize.ts';

/** The event API Gateway makes of a request (REST, Lambda proxy): a JSON body is binary to it, so it arrives as base64. */
export function toProxyEvent(
  request: IncomingMessage,
  part: {
    readonly key: string;
    readonly url: URL;
    readonly params: Readonly<Record<string, string>>;
    readonly body: Buffer;
    readonly requestId: string;
    readonly authorizer: AuthorizerReply['context'] | undefined;
  },
): unknown {
  const [httpMethod, resource] = part.key.split(' ');
  const isBase64Encoded = part.body.length > 0 && isJson(request);
  return {
    httpMethod,
    resource,
    path: part.url.pathname,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    queryStringParameters: part.url.search === '' ? null : Object.fromEntries(part.url.searchParams),
    pathParameters: Object.keys(part.params).length === 0 ? null : part.params,
    body: part.body.length === 0 ? null : part.body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
    requestContext: {
      requestId: part.requestId,
      identity: { sourceIp: request.socket.remoteAddress },
      ...(part.authorizer && { authorizer: part.authorizer }),
    },
  };
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/json\b/iu.test(request.headers['content-type'] ?? '');
}
