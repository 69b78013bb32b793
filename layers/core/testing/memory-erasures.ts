import { erasuresKept } from '../accounts/erase.ts';
import type { Clock, Erasure, Erasures } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

/** Erasures that live as long as the process. */
export function memoryErasures(clock: Clock): Erasures {
  const kept = new Map<string, ReadonlyMap<string, Erasure>>();
  return {
    async note(tenant, erasure) {
      kept.set(tenant, new Map([...(kept.get(tenant) ?? []), [nameOf(erasure), erasure]]));
    },
    async list(tenant, page) {
      const live = [...(kept.get(tenant) ?? new Map<string, Erasure>()).values()].filter(
        ({ at }) => at + erasuresKept > clock.now(),
      );
      return memoryPage(
        live.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
        nameOf,
        page,
      );
    },
  };
}

function nameOf({ type, id }: Erasure): string {
  return `${type} ${id}`;
}
