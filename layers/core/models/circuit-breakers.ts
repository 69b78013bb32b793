import type { Clock } from '../ports.ts';

/** So many failures in a row open a breaker. */
const failuresToOpen = 3;
/** How long it stays open, ms: twice as long after each probe that fails. */
const firstRestMs = 10_000;
const longestRestMs = 120_000;
/** A model that sleeps takes minutes to wake, ms. */
const sleepRestMs = 60_000;

/** What is known of a model's health: closed, open until a moment, or due for a probe. */
interface Breaker {
  failures: number;
  restMs: number;
  openUntil: number;
  isProbed: boolean;
}

/** Leave to call a model once; how it went has to be told, also when it was called off. */
export interface Passage {
  succeeded(): void;
  failed(hint: { readonly isAsleep: boolean; readonly retryAfterMs: number | undefined }): void;
  left(): void;
}

export interface CircuitBreakers {
  /** The one model among these that may be probed now: of those due the one that failed longest ago. */
  due(models: readonly string[]): string | undefined;
  /** Leave to call a model; undefined while it rests. `mayProbe`: it is the one that is due. */
  enter(model: string, mayProbe: boolean): Passage | undefined;
}

/**
 * A breaker per provider and model, for as long as the process lives. A turn probes one model at most: with everything
 * down it is one call a turn at the very most, and each model gets its turn to be found well again.
 */
export function circuitBreakers(clock: Pick<Clock, 'now'>): CircuitBreakers {
  const breakers = new Map<string, Breaker>();
  const isOpen = ({ failures }: Breaker): boolean => failures >= failuresToOpen;

  function passage(breaker: Breaker, isProbe: boolean): Passage {
    return {
      succeeded() {
        Object.assign(breaker, closed());
      },
      failed({ isAsleep, retryAfterMs = 0 }) {
        // Calls that were under way when it opened say nothing new.
        if (isOpen(breaker) && !isProbe) return;
        breaker.failures = isAsleep ? failuresToOpen : breaker.failures + 1;
        breaker.isProbed = false;
        if (!isOpen(breaker)) return;
        const rest = isProbe ? breaker.restMs * 2 : isAsleep ? sleepRestMs : firstRestMs;
        breaker.restMs = Math.min(longestRestMs, rest);
        breaker.openUntil = clock.now() + Math.max(breaker.restMs, retryAfterMs);
      },
      left() {
        if (isProbe) breaker.isProbed = false;
      },
    };
  }

  return {
    due(models) {
      const known = models.flatMap((model): readonly (readonly [string, Breaker])[] => {
        const breaker = breakers.get(model);
        return breaker !== undefined && isOpen(breaker) && !breaker.isProbed ? [[model, breaker]] : [];
      });
      const ready = known.filter(([, { openUntil }]) => openUntil <= clock.now());
      return ready.toSorted(([, a], [, b]) => a.openUntil - b.openUntil)[0]?.[0];
    },
    enter(model, mayProbe) {
      const breaker = breakers.get(model) ?? closed();
      breakers.set(model, breaker);
      if (!isOpen(breaker)) return passage(breaker, false);
      if (!mayProbe || breaker.isProbed || breaker.openUntil > clock.now()) return undefined;
      breaker.isProbed = true;
      return passage(breaker, true);
    },
  };
}

function closed(): Breaker {
  return { failures: 0, restMs: 0, openUntil: 0, isProbed: false };
}
