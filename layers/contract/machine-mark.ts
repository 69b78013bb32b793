import * as z from 'zod';
import { Cost } from './money.ts';

/**
 * Says to machines that a text was written by one (EU AI Act, art. 50). `digitalSourceType` is a term of IPTC's
 * vocabulary: http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export const MachineMark = z.strictObject({
  aiGenerated: z.literal(true),
  digitalSourceType: z.enum([
    'trainedAlgorithmicMedia',
    'compositeWithTrainedAlgorithmicMedia',
    'algorithmicMedia',
  ]),
  model: z.string(),
  promptVersion: z.string(),
  cost: Cost,
  writtenAt: z.iso.datetime(),
});
export type MachineMark = z.infer<typeof MachineMark>;
