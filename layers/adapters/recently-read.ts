import type { Clock } from '#core/ports.ts';

/** A reader by tenant that asks again only after so many ms, and how to make it forget. */
export function recentlyRead<T>(
  read: (tenant: string) => Promise<T>,
  freshMs: number,
  clock: Clock,
): { readonly read: (tenant: string) => Promise<T>; readonly forget: (tenant: string) => void } {
  const recent = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
  return {
    async read(tenant) {
      const known = recent.get(tenant);
      if (known !== undefined && clock.now() - known.at < freshMs) return await known.value;
      const value = read(tenant);
      recent.set(tenant, { at: clock.now(), value });
      return await value.catch((error: unknown) => {
        recent.delete(tenant);
        throw error;
      });
    },
    forget: (tenant) => void recent.delete(tenant),
  };
}
