import * as z from 'zod';

/** An amount of money as it travels: a decimal string, never a float. */
export const Money = z.strictObject({
  amount: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .describe('A decimal number, for example "899.00"'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
});
export type Money = z.infer<typeof Money>;

/** What one answer cost. `unpriced`: a model or meter is not in the price book, so the amount is only what is known. */
export const Cost = z.strictObject({
  ...Money.shape,
  unpriced: z.boolean(),
  estimated: z.boolean().describe('The provider reported no usage; it was estimated from the delivered text'),
});
export type Cost = z.infer<typeof Cost>;
