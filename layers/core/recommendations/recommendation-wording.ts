import * as z from 'zod';
import { ownTuningReader } from '../models/own-tuning.ts';
import { tuningReader } from '../models/tuning-reader.ts';
import type { Ports } from '../ports.ts';

/** How a model is asked to order a list and to phrase its reasons; off unless a shop switches it on. */
const RecommendationWording = z.strictObject({
  version: z.string(),
  isOn: z.boolean(),
  deadlineMs: z.int().min(50).max(5_000).describe('Who asks waits no longer; then the plain list is shown'),
  keptMinutes: z.int().min(1).max(1_440).describe('How long what a model made of a list is used again'),
  maxOutputTokens: z.int().min(50).max(2_000),
  instructions: z.array(z.string()).min(1),
});
export type RecommendationWording = z.infer<typeof RecommendationWording>;

const name = 'prompts/recommendation';
const readShipped = tuningReader(name, RecommendationWording);
const readOwn = ownTuningReader(name, RecommendationWording);

/** The wording in force for a shop: its own, else the shipped one. */
export async function wordingFor(
  ports: Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>,
  tenant: string,
): Promise<RecommendationWording> {
  return (await readOwn(ports, tenant)) ?? (await readShipped(ports));
}
