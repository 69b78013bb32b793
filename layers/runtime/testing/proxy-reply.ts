import * as z from 'zod';

/** The reply of a function that does not stream. */
export const ProxyReply = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
