import { weekOf } from '../insights/iso-week.ts';
import type { Clock, Doubt, DoubtStore } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

const retention = 30 * 24 * 60 * 60_000;

/** Doubtful turns that live as long as the process, and as the conversations they are of. */
export function memoryDoubtStore(
  clock: Clock,
  isThere: (tenant: string, conversationId: string) => boolean,
): DoubtStore {
  const kept = new Map<string, { readonly tenant: string; readonly doubt: Doubt }>();
  return {
    async note(tenant, doubt) {
      if (isThere(tenant, doubt.conversationId)) kept.set(`${tenant} ${nameOf(doubt)}`, { tenant, doubt });
    },
    async withdraw(tenant, turn) {
      kept.delete(`${tenant} ${nameOf(turn)}`);
    },
    async list(tenant, week, page) {
      const doubts = [...kept.values()]
        .filter((one) => one.tenant === tenant && isThere(tenant, one.doubt.conversationId))
        .map(({ doubt }) => doubt)
        .filter(({ askedAt }) => weekOf(askedAt) === week && askedAt + retention > clock.now());
      return memoryPage(
        doubts.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)),
        nameOf,
        page,
      );
    },
  };
}

function nameOf({ askedAt, conversationId, number }: Pick<Doubt, 'askedAt' | 'conversationId' | 'number'>) {
  return JSON.stringify([askedAt, conversationId, number]);
}
