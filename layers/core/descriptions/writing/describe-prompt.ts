import * as z from 'zod';
import { DescriptionChannel, DescriptionLength } from '#contract/descriptions.ts';
import { tuningReader } from '../../models/tuning-reader.ts';

/** The prompt of descriptions as tuning data; `{shop}`, `{language}` and `{canary}` are filled in. */
export const DescribePrompt = z.strictObject({
  version: z.string(),
  instructions: z.array(z.string()),
  again: z.array(z.string()).describe('What is said of a text that did not stand; `{faults}` is filled in'),
  channels: z.record(DescriptionChannel, z.string()),
  lengths: z.record(DescriptionLength, z.string()),
  maxOutputTokens: z.record(DescriptionLength, z.int().min(1)),
  temperature: z.number().min(0).max(1),
});
export type DescribePrompt = z.infer<typeof DescribePrompt>;

export const readDescribePrompt = tuningReader('prompts/describe', DescribePrompt);
