import { beginIntake, type IngestPorts } from './intake.ts';
import { knownSource } from './known-source.ts';
import { removeSource } from './remove-source.ts';

/** Takes a source and all that came from it out of the shop's knowledge. Fails with `not-found`. */
export async function deleteSource(
  ports: IngestPorts,
  request: { readonly tenant: string; readonly sourceId: string; readonly deadline: AbortSignal },
): Promise<void> {
  const { tenant, sourceId, deadline } = request;
  await knownSource(ports, tenant, sourceId);
  const intake = beginIntake(ports, tenant, deadline);
  await removeSource(ports, intake, { tenant, sourceId });
  await intake.flush();
}
