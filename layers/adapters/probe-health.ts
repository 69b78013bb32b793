import type { HealthReply } from '#contract/health.ts';
import type { Health, Ports } from '#core/ports.ts';

/** Finds out whether a component works: its promise tells what was seen, or fails. */
export interface Probe {
  readonly name: string;
  readonly required: boolean;
  readonly look: () => Promise<string>;
  /** How long what was seen holds, ms; a second unless told: what costs money is not looked at so often. */
  readonly freshMs?: number;
}

/** A component that works, but not as it should: its reserve answers. What it says is public. */
export class Degraded extends Error {
  override readonly name = 'Degraded';
}

/** Anybody may ask, as often as they like: the components are not asked each time, ms. */
const usuallyFreshMs = 1_000;

/** Longest a probe may take, ms. */
const patienceMs = 2000;

/** Health by looking at each component, all at once. The reply is public: it says that a component fails, telemetry why. */
export function probeHealth(
  { telemetry, clock }: Pick<Ports, 'telemetry' | 'clock'>,
  probes: readonly Probe[],
): Health {
  const seen = new Map<Probe, { readonly at: number; readonly component: Promise<Component> }>();
  const probe = async ({ name, required, look }: Probe): Promise<Component> => {
    try {
      return { name, required, ready: true, detail: await inTime(look()) };
    } catch (error) {
      telemetry.degraded(name, error);
      const detail = error instanceof Degraded ? error.message : 'does not answer';
      return { name, required, ready: false, detail };
    }
  };
  const lookAgain = (one: Probe): Promise<Component> => {
    const last = seen.get(one);
    const now = clock.now();
    if (last !== undefined && now - last.at < (one.freshMs ?? usuallyFreshMs)) return last.component;
    const component = probe(one);
    seen.set(one, { at: now, component });
    return component;
  };
  return { check: () => Promise.all(probes.map(lookAgain)) };
}

type Component = HealthReply['components'][number];

async function inTime(looking: Promise<string>): Promise<string> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
  try {
    return await Promise.race([looking, promise]);
  } finally {
    clearTimeout(timer);
  }
}
