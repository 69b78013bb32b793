import type { DescriptionDraftsReply, DescriptionListQuery } from '#contract/description-versions.ts';
import type { Ports } from '../../ports.ts';

/** The drafts that wait to be reviewed, by product. */
export async function listDrafts(
  ports: Pick<Ports, 'descriptions'>,
  { tenant, query }: { readonly tenant: string; readonly query: DescriptionListQuery },
): Promise<DescriptionDraftsReply> {
  const { items, cursor } = await ports.descriptions.drafts(tenant, query);
  return { drafts: [...items], ...(cursor !== undefined && { cursor }) };
}
