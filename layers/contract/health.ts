import * as z from 'zod';

/** Live: this reply came. Ready: every component is. Degraded: Aisle answers without the components that are not. */
export const HealthReply = z.strictObject({
  status: z.enum(['ready', 'degraded', 'unready']),
  components: z.array(
    z.strictObject({
      name: z.string(),
      ready: z.boolean(),
      required: z.boolean().describe('Aisle cannot answer at all without it'),
      detail: z.string(),
    }),
  ),
});
export type HealthReply = z.infer<typeof HealthReply>;
