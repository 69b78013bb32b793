import type { HealthReply } from '#contract/health.ts';
import type { Ports } from '../ports.ts';

/** Tells what is ready. Aisle is unready without a required component, degraded without another. */
export async function checkHealth(ports: Pick<Ports, 'health'>): Promise<HealthReply> {
  const components = await ports.health.check();
  const missing = components.filter((component) => !component.ready);
  if (missing.some((component) => component.required)) return { status: 'unready', components };
  return { status: missing.length > 0 ? 'degraded' : 'ready', components };
}
