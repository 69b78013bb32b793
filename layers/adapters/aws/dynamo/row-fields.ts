import * as z from 'zod';

/** A whole number that a double holds exactly: a time, a count. Money stays a bigint. */
export const wholeNumber = z
  .bigint()
  .min(BigInt(Number.MIN_SAFE_INTEGER))
  .max(BigInt(Number.MAX_SAFE_INTEGER))
  .transform(Number);

/** A document kept as JSON text in one attribute. */
export function jsonText<S extends z.ZodType>(schema: S) {
  return z.string().transform((text): z.output<S> => schema.parse(JSON.parse(text)));
}
