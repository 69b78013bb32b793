import type { AnswerCache, Clock } from '#core/ports.ts';

/** Answers kept: what one process is asked again and again fits, what nobody asks again leaves. */
const mostAnswers = 2000;

/** Answers in the memory of one process, the least lately kept leaving first: on a laptop there is one process only. */
export function memoryAnswerCache(clock: Clock): AnswerCache {
  const answers = new Map<string, { readonly value: string; readonly expiresAt: number }>();
  const keyOf = (tenant: string, key: string) => JSON.stringify([tenant, key]);
  return {
    async find(tenant, key) {
      const found = answers.get(keyOf(tenant, key));
      return found !== undefined && found.expiresAt > clock.now() ? found.value : undefined;
    },
    async save(tenant, key, value, expiresAt) {
      answers.delete(keyOf(tenant, key));
      answers.set(keyOf(tenant, key), { value, expiresAt: Math.floor(expiresAt / 1000) * 1000 });
      const [oldest] = answers.keys();
      if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
    },
  };
}
