import type { Ports } from '../ports.ts';
import type { CatalogueDefaults } from './catalogue-part.ts';

/** What a file leaves unsaid: the shop's own language, and the currency of the products it has. */
export async function importDefaults(
  ports: Pick<Ports, 'knowledge' | 'catalogue'>,
  tenant: string,
  stated: { readonly language?: string | undefined; readonly currency?: string | undefined },
): Promise<CatalogueDefaults> {
  const { profile } = await ports.knowledge.shop(tenant);
  const [first] = (await ports.catalogue.list(tenant, { limit: 1 })).items;
  return {
    language: stated.language ?? profile.languages[0],
    currency: stated.currency ?? first?.price.currency,
  };
}
