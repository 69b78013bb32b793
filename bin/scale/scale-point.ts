import * as z from 'zod';

/** What one run of learning took, as `npm run bench -- learn` measures it. */
export const ScalePoint = z.object({
  events: z.number(),
  dayFileBytes: z.number(),
  items: z.number(),
  rowBytes: z.number().describe('Of all published rows together'),
  seconds: z.number(),
  cpuSeconds: z.number().describe('Of all threads: what a busy machine tells most truly'),
  peakMb: z.number(),
});
export type ScalePoint = z.infer<typeof ScalePoint>;
