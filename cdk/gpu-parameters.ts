import * as z from 'zod';
import { artifactsPattern } from './artifacts.ts';
import { splitAtCommas } from './split-at-commas.ts';

/** Hours of working days, as in `8-20`. */
const Hours = z
  .string()
  .regex(/^\d{1,2}-\d{1,2}$/, 'Name two hours of the day, as in 8-20')
  .transform((text) => {
    const [from = 0, to = 0] = text.split('-').map(Number);
    return { from, to };
  })
  .refine(
    ({ from, to }) => from < to && to <= 23,
    'The first hour has to be before the second, both 0 to 23',
  );

/** What a deployment may say of the shop's own model on GPUs. */
export const gpuShape = {
  gpuArtifacts: z
    .string()
    .regex(artifactsPattern, 'Name a folder of a bucket with a slash at its end, as in s3://my-models/v3/')
    .optional()
    .describe(
      'Where the shop’s own model lies: base/ with Mistral-7B-Instruct-v0.2, adapters/USE.tar.gz; absent: no GPU',
    ),
  gpuAdapters: z
    .preprocess(splitAtCommas, z.array(z.enum(['chat', 'recommendation', 'description'])))
    .default(['chat', 'description'])
    .describe('For which uses there is an adapter; others are served by the base'),
  gpuInstance: z
    .enum(['ml.g5.xlarge', 'ml.g5.2xlarge', 'ml.g6.xlarge', 'ml.g6e.xlarge'])
    .default('ml.g5.xlarge')
    .describe('A kind whose price the price book knows and whose GPU holds the model'),
  gpuMaxInstances: z.coerce.number().int().min(1).max(10).default(1),
  gpuWarmHours: Hours.optional().describe(
    'Hours of working days in which one copy is held, as in 8-20; absent: none is while nobody asks',
  ),
  timezone: z
    .string()
    .refine(isTimezone, 'Name a time zone such as Europe/Warsaw')
    .default('Europe/Warsaw')
    .describe('Of the hours'),
};

/** The shop's own model, where a deployment has one. */
export interface GpuParameters {
  /** Ends with a slash. */
  readonly artifacts: string;
  readonly adapters: z.infer<typeof gpuShape.gpuAdapters>;
  readonly instance: string;
  readonly maxInstances: number;
  readonly warmHours: z.infer<typeof gpuShape.gpuWarmHours>;
  readonly timezone: string;
}

/** What a deployment says of GPUs; undefined where it has none. */
export function gpuOf(parameters: z.infer<z.ZodObject<typeof gpuShape>>): GpuParameters | undefined {
  const { gpuArtifacts, gpuAdapters, gpuInstance, gpuMaxInstances, gpuWarmHours, timezone } = parameters;
  if (gpuArtifacts === undefined) return undefined;
  return {
    artifacts: gpuArtifacts,
    adapters: gpuAdapters,
    instance: gpuInstance,
    maxInstances: gpuMaxInstances,
    warmHours: gpuWarmHours,
    timezone,
  };
}

function isTimezone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}
