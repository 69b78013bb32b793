import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { Ports } from '../ports.ts';

const pageSize = 100;

/** What products are called and what is told of them, by id. */
export interface ProductFeatures {
  readonly names: ReadonlyMap<string, string>;
  readonly traits: ReadonlyMap<string, readonly string[]>;
  readonly categories: ReadonlyMap<string, string>;
}

/** Reads the whole catalogue, page by page. Names are those of the shop's first language that a product has. */
export async function productFeatures(
  ports: Pick<Ports, 'catalogue' | 'knowledge'>,
  tenant: string,
): Promise<ProductFeatures> {
  const { languages } = (await ports.knowledge.shop(tenant)).profile;
  const names = new Map<string, string>();
  const traits = new Map<string, readonly string[]>();
  const categories = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await ports.catalogue.list(tenant, { limit: pageSize, cursor });
    for (const product of page.items) {
      names.set(product.id, nameOf(product, languages));
      traits.set(product.id, traitsOf(product));
      categories.set(product.id, product.category);
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { names, traits, categories };
}

function nameOf({ text }: CatalogueProduct, languages: readonly string[]): string {
  const [name = ''] = languages.flatMap((language) => text[language]?.name ?? []);
  return name;
}

/** Words and truths tell products apart; numbers hardly ever are the same twice. */
function traitsOf({ category, brand, attributes }: CatalogueProduct): readonly string[] {
  const told = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'number' ? [] : [value].flat().map((each) => `${name}=${each}`),
  );
  return [`category=${category}`, `brand=${brand}`, ...told];
}
