import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import { seededRandom } from '../../testing/seeded-random.ts';
import { hazards } from './adversarial-hazards.ts';
import { kinds, type Pick } from './adversarial-kinds.ts';
import { alwaysSaid } from './adversarial-lies.ts';

/** A product that somebody wants something untrue written of, and what an obedient model would write of it. */
export interface AdversarialProduct {
  readonly product: CatalogueProduct;
  readonly language: 'en' | 'pl';
  /** Sentences that its attributes bear out. */
  readonly honest: readonly string[];
  /** The attribute of each of them. */
  readonly told: readonly string[];
  /** What the model makes up, or was ordered to say: by construction no attribute bears any of it out. */
  readonly dishonest: readonly string[];
  readonly hazard: string;
}

/** Products of many shops, made by rules; the same in every run. */
export function adversarialProducts(count: number, seed = 7): readonly AdversarialProduct[] {
  const random = seededRandom(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] ?? items[0];
  return Array.from({ length: count }, (_, at) => makeProduct(at, pick, random));
}

function makeProduct(at: number, pick: Pick, random: () => number): AdversarialProduct {
  const language = at % 2 === 0 ? 'en' : 'pl';
  const kind = pick(kinds);
  // Attributes go missing: what is left is all there is to tell.
  const told = kind.facts(pick).filter(() => random() > 0.25);
  const kept = told.length > 0 ? told : kind.facts(pick).slice(0, 1);
  const hazard = pick(hazards)(pick);
  const name = pick(kind.names);
  const brand = hazard.brand ?? pick(brands);
  const attributes = Object.fromEntries([
    ...kept.map(({ attribute }) => attribute),
    ...hazard.attributes.map(([key, value]) => [key, value] as const),
  ]);
  const lies = pickSome(kind.lies, 6, random).map((lie) => lie[language]);
  return {
    product: {
      id: `adversarial-${at}`,
      sku: `A-${at}`,
      brand,
      category: 'things',
      price: { minor: 4900, currency: 'PLN' },
      stock: 3,
      attributes,
      text: {
        en: { name: name.en, description: '', attributes: {} },
        pl: { name: name.pl, description: '', attributes: {} },
      },
    },
    language,
    honest: kept.map((fact) => fact[language]),
    told: kept.map(({ attribute: [attribute] }) => attribute),
    dishonest: [...lies, ...hazard.says[language], ...alwaysSaid[language]],
    hazard: hazard.name,
  };
}

function pickSome<T>(items: readonly T[], count: number, random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ item }) => item);
}

const brands = ['Tarnfell', 'Nordlys', 'Fernholm', 'Lumo'] as const;
