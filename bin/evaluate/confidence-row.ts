import * as z from 'zod';

/** A question and how its right answer is told: by the source it cites, by what it says, or by not being given. */
export const ConfidenceRow = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  language: z.string().optional(),
  /** Sources of which a right answer cites one, with or without their language. */
  relevant: z.array(z.string()).optional(),
  /** What a right answer says, each word for word. */
  mustContain: z.array(z.string()).optional(),
});
export type ConfidenceRow = z.infer<typeof ConfidenceRow>;
