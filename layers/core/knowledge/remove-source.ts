import type { Ports } from '../ports.ts';
import type { Intake } from './intake.ts';

/** Takes all of a source out of the shop's knowledge, once the intake is flushed, and says how many documents that are. */
export async function removeSource(
  ports: Pick<Ports, 'knowledge'>,
  intake: Intake,
  { tenant, sourceId }: { readonly tenant: string; readonly sourceId: string },
): Promise<number> {
  const documents = await ports.knowledge.documents(tenant, sourceId);
  for (const document of documents) await intake.remove(document);
  await intake.forget(sourceId);
  return documents.length;
}
