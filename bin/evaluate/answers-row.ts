import * as z from 'zod';

/** A question as a shopper asks it. */
export const AnswersRow = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  /** Of the page it is asked on; told from the question unless given. */
  language: z.string().optional(),
  /** What a right answer says, each word for word. */
  mustContain: z.array(z.string()).optional(),
  /** False when the shop's knowledge answers it not: then saying so is right. */
  answerable: z.boolean().optional(),
});
export type AnswersRow = z.infer<typeof AnswersRow>;
