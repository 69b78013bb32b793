import type { Rollup } from '../costs/rollup.ts';
import type { Rollups } from '../ports.ts';

/** Rollups that live as long as the process. */
export function memoryRollups(): Rollups {
  const rollups = new Map<string, Rollup>();
  const folded = new Map<string, number>();
  const keyOf = (tenant: string, quarter: number) => JSON.stringify([tenant, quarter]);
  return {
    async read(tenant, { from, to }) {
      const found = [...rollups]
        .filter(([key, { quarter }]) => key === keyOf(tenant, quarter) && quarter >= from && quarter < to)
        .map(([, rollup]) => rollup);
      return {
        rollups: found.toSorted((a, b) => a.quarter - b.quarter),
        asOf: folded.get(tenant) ?? 0,
      };
    },
    async write(tenant, rollup) {
      const key = keyOf(tenant, rollup.quarter);
      if ((rollups.get(key)?.version ?? 0) !== rollup.version - 1) return false;
      rollups.set(key, rollup);
      return true;
    },
    async note(tenant, asOf) {
      folded.set(tenant, Math.max(asOf, folded.get(tenant) ?? 0));
    },
    async compact() {},
  };
}
