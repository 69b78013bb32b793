import type { KeptVoice, VoiceStore } from '../ports.ts';
import { memoryPage } from './memory-page.ts';

/** Brand voices that live as long as the process. */
export function memoryVoiceStore(): VoiceStore {
  const kept = new Map<string, Map<string, KeptVoice>>();
  const voicesOf = (tenant: string) => kept.get(tenant) ?? new Map<string, KeptVoice>();
  return {
    find: async (tenant, id) => voicesOf(tenant).get(id),
    async list(tenant, page) {
      const voices = [...voicesOf(tenant).values()].toSorted((a, b) => (a.voice.id < b.voice.id ? -1 : 1));
      return memoryPage(voices, ({ voice }) => voice.id, page);
    },
    async save(tenant, revision, voice) {
      const voices = voicesOf(tenant);
      if ((voices.get(voice.id)?.revision ?? 0) !== revision) return false;
      kept.set(tenant, voices.set(voice.id, { voice, revision: revision + 1 }));
      return true;
    },
    async remove(tenant, id, revision) {
      const voices = voicesOf(tenant);
      return voices.get(id)?.revision === revision && voices.delete(id);
    },
  };
}
