import type * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON reply by its schema; fails with `interrupted` when it is cut off, garbled or of another shape. */
export function parseReply<T>(vendor: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(strictUtf8.decode(bytes)));
  } catch (cause) {
    throw new ModelError('interrupted', `${vendor} sent something that is no reply of it`, { cause });
  }
}
