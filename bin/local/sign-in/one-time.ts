import { randomBytes } from 'node:crypto';

/** Things that can be taken once, by a secret, for a while. */
export interface OneTime<T> {
  readonly put: (value: T) => string;
  /** Undefined when there is none, or it was taken before, or its time is over. */
  readonly take: (secret: string) => T | undefined;
}

/** Keeps things in memory, `most` at a time: the oldest make room. */
export function oneTime<T>({
  lifetimeMs,
  most,
}: {
  readonly lifetimeMs: number;
  readonly most: number;
}): OneTime<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    put(value) {
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
      const secret = randomBytes(32).toString('base64url');
      kept.set(secret, { value, until: Date.now() + lifetimeMs });
      return secret;
    },
    take(secret) {
      const found = kept.get(secret);
      kept.delete(secret);
      return found !== undefined && Date.now() < found.until ? found.value : undefined;
    },
  };
}
