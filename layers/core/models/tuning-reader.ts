import type { ZodType } from 'zod';
import type { Ports } from '../ports.ts';

/** A reader of one piece of tuning data that checks it once, not at every request. */
export function tuningReader<T>(
  name: string,
  schema: ZodType<T>,
): (ports: Pick<Ports, 'tuning'>) => Promise<T> {
  const checked = new WeakMap<object, T>();
  return async (ports) => {
    const data = await ports.tuning.read(name);
    const known = checked.get(data) ?? schema.parse(data);
    checked.set(data, known);
    return known;
  };
}
