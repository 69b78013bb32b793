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

/** Columns are checked whole, not place by place: a personal list reads 30 rows of many columns. */
export const numberColumn = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'number'),
  'A column of numbers holds something else',
);
export const textColumn = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  'A column of ids holds something else',
);
