import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type ProblemCode, problems } from '#contract/problem.ts';
import { problemText } from '../problem-text.ts';

/** What the gateway refuses by itself, as the problem a caller sees. Those not named fall under the two defaults. */
const refusals: readonly (readonly [ResponseType, ProblemCode, detail: string])[] = [
  [ResponseType.UNAUTHORIZED, 'unauthenticated', 'Send a valid token in the Authorization header.'],
  [ResponseType.ACCESS_DENIED, 'forbidden', 'The token does not allow this.'],
  // An unknown route or method: the gateway takes it for a request that was not signed.
  [ResponseType.MISSING_AUTHENTICATION_TOKEN, 'not-found', 'There is no such route.'],
  [ResponseType.RESOURCE_NOT_FOUND, 'not-found', 'There is no such route.'],
  [ResponseType.REQUEST_TOO_LARGE, 'body-too-large', 'Send a smaller request.'],
  [ResponseType.UNSUPPORTED_MEDIA_TYPE, 'unsupported-media-type', 'Send application/json.'],
  [ResponseType.THROTTLED, 'too-many-requests', 'Wait a moment, then try again.'],
  [ResponseType.INTEGRATION_TIMEOUT, 'deadline-exceeded', 'Try again.'],
  [ResponseType.INTEGRATION_FAILURE, 'deadline-exceeded', 'Try again.'],
  [ResponseType.DEFAULT_4XX, 'malformed-request', 'Check the request against GET /v1/openapi.json.'],
  [ResponseType.DEFAULT_5XX, 'internal-error', 'Try again; if it persists, report the request id.'],
];

/** Makes the gateway's own refusals problem details like all others, readable by the widget. */
export function addGatewayProblems(api: RestApi, widgetOrigins: readonly string[]): void {
  for (const [type, code, detail] of refusals) {
    api.addGatewayResponse(type.responseType, {
      type,
      statusCode: String(problems[code].status),
      // The gateway replaces `$context` variables in the text and knows no other template language here.
      templates: { 'application/problem+json': problemText(code, detail, '$context.requestId') },
      responseHeaders: quoted({ ...headersOf(code), ...corsHeaders(widgetOrigins) }),
    });
  }
}

function headersOf(code: ProblemCode): Record<string, string> {
  if (code === 'unauthenticated') return { 'WWW-Authenticate': 'Bearer' };
  if (code === 'too-many-requests') return { 'Retry-After': '1' };
  return {};
}

/**
 * A gateway response has one fixed origin or any. With several it is any: a refusal holds nothing of the shop, and
 * no cookie travels. Which origins may read real replies is decided by the Lambdas and the preflight.
 */
function corsHeaders(widgetOrigins: readonly string[]): Record<string, string> {
  const [first, second] = widgetOrigins;
  if (first === undefined) return {};
  return {
    'Access-Control-Allow-Origin': second === undefined ? first : '*',
    'Access-Control-Expose-Headers': 'Retry-After',
  };
}

/** API Gateway takes static values in single quotation marks. */
function quoted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`]));
}
