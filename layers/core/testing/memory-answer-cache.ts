import type { AnswerCache, Clock } from '../ports.ts';

/** Answers that live as long as the process. */
export function memoryAnswerCache(clock: Clock): AnswerCache {
  const answers = new Map<string, { value: string; expiresAt: number }>();
  return {
    async find(tenant, key) {
      const found = answers.get(JSON.stringify([tenant, key]));
      return found !== undefined && found.expiresAt > clock.now() ? found.value : undefined;
    },
    async save(tenant, key, value, expiresAt) {
      answers.set(JSON.stringify([tenant, key]), { value, expiresAt });
    },
  };
}
