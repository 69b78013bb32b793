import type { Ports } from '#core/ports.ts';

/** Does a job for each shop that has a profile. One that fails stops no other, and fails the run in the end, so that all come again. */
export async function forEachShop(
  ports: Pick<Ports, 'knowledge' | 'telemetry'>,
  job: string,
  run: (tenant: string) => Promise<void>,
): Promise<void> {
  const tenants = await ports.knowledge.tenants();
  let failed = 0;
  for (const tenant of tenants) {
    try {
      await run(tenant);
    } catch (cause) {
      ports.telemetry.degraded(`${job} of ${tenant}`, cause);
      failed += 1;
    }
  }
  if (failed > 0) throw new Error(`The ${job} of ${failed} of ${tenants.length} shops failed`);
}
