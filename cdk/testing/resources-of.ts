import type * as z from 'zod';
import type { SynthesisedStack } from './synthesised.ts';

/** The properties of a stack's resources of one type, by logical id. */
export function resourcesOf<S extends z.ZodType>(
  stack: SynthesisedStack,
  type: string,
  schema: S,
): ReadonlyMap<string, z.infer<S>> {
  const found = Object.entries(stack.Resources).filter(([, resource]) => resource.Type === type);
  return new Map(found.map(([id, { Properties }]) => [id, schema.parse(Properties)]));
}
