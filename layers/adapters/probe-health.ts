import type { HealthReply } from '#contract/health.ts';
import type { Health, Ports } from '#core/ports.ts';

/** Finds out whether a component works: its promise tells what was seen, or fails. */
export interface Probe {
  readonly name: string;
  readonly required: boolean;
  readonly look: () => Promise<string>;
}

/** Longest a probe may take, ms. */
const patienceMs = 2000;

/** Health by looking at each component, all at once. The reply is public: it says that a component fails, telemetry why. */
export function probeHealth({ telemetry }: Pick<Ports, 'telemetry'>, probes: readonly Probe[]): Health {
  const probe = async ({ name, required, look }: Probe): Promise<HealthReply['components'][number]> => {
    try {
      return { name, required, ready: true, detail: await inTime(look()) };
    } catch (error) {
      telemetry.degraded(name, error);
      return { name, required, ready: false, detail: 'does not answer' };
    }
  };
  return { check: () => Promise.all(probes.map(probe)) };
}

async function inTime(looking: Promise<string>): Promise<string> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
  try {
    return await Promise.race([looking, promise]);
  } finally {
    clearTimeout(timer);
  }
}
