import type { OwnTuning } from '../ports.ts';

/** Own tuning data in memory. */
export function memoryOwnTuning(): OwnTuning {
  const kept = new Map<string, object>();
  const keyOf = (tenant: string, name: string): string => JSON.stringify([tenant, name]);
  return {
    read: async (tenant, name) => kept.get(keyOf(tenant, name)),
    async save(tenant, name, data) {
      kept.set(keyOf(tenant, name), structuredClone(data));
    },
  };
}
