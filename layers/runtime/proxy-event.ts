import * as z from 'zod';
import { accessRules } from '#contract/access.ts';

const optionalRecord = z.record(z.string(), z.string().optional()).nullish();

/** What the authorizer passes on. API Gateway makes every value a string. */
const AuthorizerContext = z.object({
  tenant: z.string().min(1),
  callerId: z.string().min(1),
  roles: z
    .string()
    .transform((roles) => roles.split(','))
    .pipe(z.array(z.enum(accessRules).exclude(['public']))),
});

/** The parts of API Gateway's proxy event (REST, payload 1.0) that Aisle reads. */
export const ProxyEvent = z.object({
  httpMethod: z.string(),
  resource: z.string(),
  headers: optionalRecord,
  queryStringParameters: optionalRecord,
  pathParameters: optionalRecord,
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    // Public routes have none, or an empty one; whatever else is not whole identifies nobody.
    authorizer: AuthorizerContext.optional().catch(undefined),
  }),
});
export type ProxyEvent = z.infer<typeof ProxyEvent>;

/** What API Gateway wants back from a Lambda that does not stream. */
export interface ProxyReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A header by its lower-case name. */
export function headerOf(event: ProxyEvent, name: string): string | undefined {
  const entry = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return entry?.[1];
}
