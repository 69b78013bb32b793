import type { ShopProfile } from '../accounts/shop-profile.ts';
import { ShopError } from '../errors.ts';
import type { DocumentKey, KnowledgeStore, KnownDocument } from '../ports.ts';

/** Profiles and registers that live as long as the process; it may begin with some profiles. */
export function memoryKnowledgeStore(...known: readonly ShopProfile[]): KnowledgeStore {
  const profiles = new Map(known.map((profile) => [profile.tenant, profile]));
  const registers = new Map<string, ReadonlyMap<string, KnownDocument>>();
  const versions = new Map(known.map((profile) => [profile.tenant, 1]));
  const raise = (tenant: string) => versions.set(tenant, (versions.get(tenant) ?? 0) + 1);

  return {
    async shop(tenant) {
      const profile = profiles.get(tenant);
      if (profile === undefined) {
        throw new ShopError('not-found', 'There is no such shop: save its profile first');
      }
      return { profile, version: versions.get(tenant) ?? 0 };
    },

    async saveProfile(profile) {
      profiles.set(profile.tenant, profile);
      raise(profile.tenant);
    },

    async tenants() {
      return [...profiles.keys()].toSorted();
    },

    async documents(tenant, sourceId) {
      const register = registers.get(tenant)?.values() ?? [];
      return [...register].filter((document) => document.sourceId === sourceId);
    },

    async register(tenant, { saved, removed }) {
      const register = new Map(registers.get(tenant));
      for (const key of removed) register.delete(nameOf(key));
      for (const document of saved) register.set(nameOf(document), document);
      registers.set(tenant, register);
      raise(tenant);
    },
  };
}

function nameOf({ sourceId, id }: DocumentKey): string {
  return JSON.stringify([sourceId, id]);
}
