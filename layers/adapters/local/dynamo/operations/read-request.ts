import { validationError } from 'dynalite/db/index.js';
import type * as z from 'zod';

/** Reads the input of an operation of ours; throws a ValidationException that names the wrong field. */
export function readRequest<T>(schema: z.ZodType<T>, raw: unknown): T {
  const { success, data, error } = schema.safeParse(raw);
  if (success) return data;
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  throw validationError(
    `1 validation error detected: Value at '${field}' failed to satisfy constraint: ${issue?.message}`,
  );
}
