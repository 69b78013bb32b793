import type { CatalogueProduct } from '#core/catalogue/catalogue-product.ts';
import { seededRandom } from '#core/testing/seeded-random.ts';

const syllables = 'ba do fi gu ka le mi no pa ru sa te vo zu bri cro dal fen gol hur'.split(' ');
const colours = [
  ['red', 'czerwony'],
  ['blue', 'niebieski'],
  ['green', 'zielony'],
  ['black', 'czarny'],
  ['white', 'biały'],
  ['sand', 'piaskowy'],
] as const;
const materials = [
  ['cotton', 'bawełna'],
  ['wool', 'wełna'],
  ['steel', 'stal'],
  ['oak wood', 'drewno dębowe'],
  ['nylon', 'nylon'],
] as const;
const sizes = ['XS', 'S', 'M', 'L', 'XL'];
/** As many sorts of goods as a large shop has; each has invented words of its own. */
const kinds = 400;
const wordsOfText = 45;

/** Made-up products in two languages, a few hundred sorts of them with names, attributes and descriptions of the usual length. */
export function* generateProducts(count: number): Generator<CatalogueProduct> {
  const random = seededRandom(count);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new Error('There is nothing to pick from');
    return one;
  };
  /** Frequent words are used again and again, as in a language. */
  const word = () => inventedWord(Math.floor(20_000 * random() ** 3));
  for (let n = 0; n < count; n += 1) {
    const kind = kindWord(Math.floor(kinds * random() ** 1.5));
    const [colour, kolor] = pick(colours);
    const [material, materiał] = pick(materials);
    const grams = 50 + Math.floor(random() * 6_000);
    const series = inventedWord(20_000 + (n % Math.ceil(count / 4)));
    const text = () => Array.from({ length: wordsOfText }, word).join(' ');
    yield {
      id: `product-${n}`,
      sku: `SKU-${String(n).padStart(6, '0')}`,
      brand: inventedWord(900 + (n % 60)),
      category: `${kind}s`,
      price: { minor: 1_000 + Math.floor(random() * 90_000), currency: 'PLN' },
      stock: random() < 0.9 ? 1 + Math.floor(random() * 40) : 0,
      attributes: { material, colour, weightGrams: grams, sizes },
      text: {
        en: {
          name: `${series} ${colour} ${kind}`,
          description: text(),
          attributes: { Material: material, Colour: colour, Weight: `${grams} g`, Sizes: sizes.join(', ') },
        },
        pl: {
          name: `${kind} ${kolor} ${series}`,
          description: text(),
          attributes: { Materiał: materiał, Kolor: kolor, Waga: `${grams} g`, Rozmiary: sizes.join(', ') },
        },
      },
    };
  }
}

/** What the shoppers of such a shop type: sorts, conditions, mistakes, codes. */
export function generateQueries(count: number, products: number): readonly string[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, n) => {
    const kind = kindWord(Math.floor(kinds * random() ** 1.5));
    const [colour, kolor] = colours[n % colours.length] ?? colours[0];
    switch (n % 8) {
      case 0:
        return kind;
      case 1:
        return `${colour} ${kind}`;
      case 2:
        return `${kind} under 300 zł size M`;
      case 3:
        return `${kind} ${kolor} do 2 kg`;
      case 4:
        return `${kind.slice(0, 2)}${kind[3] ?? ''}${kind[2] ?? ''}${kind.slice(4)}`;
      case 5:
        return `SKU-${String(Math.floor(random() * products)).padStart(6, '0')}`;
      case 6:
        return `cotton ${kind} between 50 and 400 PLN`;
      default:
        return `${inventedWord(900 + (n % 60))} ${kind}`;
    }
  });
}

function kindWord(n: number): string {
  return `${inventedWord(50_000 + 37 * n)}or`;
}

function inventedWord(n: number): string {
  let rest = n + 21;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}
