import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueDefaults } from './catalogue-part.ts';

/** What a file leaves unsaid: the shop's own language, and the currency of the products it has. A dry run needs no shop. */
export async function importDefaults(
  ports: Pick<Ports, 'knowledge' | 'catalogue'>,
  tenant: string,
  stated: {
    readonly language?: string | undefined;
    readonly currency?: string | undefined;
    readonly dryRun: boolean;
  },
): Promise<CatalogueDefaults> {
  const language = await ownLanguage(ports, tenant).catch((error: unknown) => {
    if (stated.dryRun && error instanceof ShopError && error.code === 'not-found') return 'en';
    throw error;
  });
  const [first] = (await ports.catalogue.list(tenant, { limit: 1 })).items;
  return {
    language: stated.language ?? language,
    currency: stated.currency ?? first?.price.currency,
  };
}

async function ownLanguage({ knowledge }: Pick<Ports, 'knowledge'>, tenant: string): Promise<string> {
  return (await knowledge.shop(tenant)).profile.languages[0];
}
