import type { ZodType } from 'zod';
import type { Ports } from '../ports.ts';

/**
 * A reader of a tenant's own version of tuning data, which wins over what is shipped; undefined where it has none. One
 * that is no longer right is told of and left aside: what is shipped does better than nothing.
 */
export function ownTuningReader<T>(
  name: string,
  schema: ZodType<T>,
): (ports: Pick<Ports, 'ownTuning' | 'telemetry'>, tenant: string) => Promise<T | undefined> {
  const checked = new WeakMap<object, T>();
  return async ({ ownTuning, telemetry }, tenant) => {
    const data = await ownTuning.read(tenant, name);
    if (data === undefined) return undefined;
    const known = checked.get(data);
    if (known !== undefined) return known;
    const { data: right, error } = schema.safeParse(data);
    if (right === undefined) telemetry.degraded(`own ${name}`, error);
    else checked.set(data, right);
    return right;
  };
}
