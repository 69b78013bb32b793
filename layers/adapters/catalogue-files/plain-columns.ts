import { lettersApart } from '#contract/letters-apart.ts';
import { Language } from '#contract/language.ts';
import { textCell, textOf } from './cell-values.ts';

/** The columns of a product that are there once, in the order they are written. */
export const fixedColumns = [
  'id',
  'variant',
  'sku',
  'status',
  'brand',
  'category',
  'categories',
  'price',
  'currency',
  'stock',
  'markets',
  'picture',
  'pictures',
] as const;
export type FixedColumn = (typeof fixedColumns)[number];

/** What shops call these columns besides, in English and Polish. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'name',
  nazwa: 'name',
  'nazwa produktu': 'name',
  opis: 'description',
  cena: 'price',
  'cena brutto': 'price',
  'regular price': 'price',
  waluta: 'currency',
  stan: 'stock',
  'stan magazynowy': 'stock',
  ilość: 'stock',
  quantity: 'stock',
  inventory: 'stock',
  kategoria: 'category',
  kategorie: 'categories',
  marka: 'brand',
  producent: 'brand',
  manufacturer: 'brand',
  vendor: 'brand',
  zdjęcie: 'picture',
  image: 'picture',
  zdjęcia: 'pictures',
  images: 'pictures',
};

/** What the values of a column are. */
export type PlainColumn =
  | { readonly type: 'fixed'; readonly name: FixedColumn }
  | { readonly type: 'name' | 'description'; readonly language: string }
  | { readonly type: 'attribute'; readonly name: string; readonly language: string }
  | { readonly type: 'fact' | 'option'; readonly name: string };

/** What the header of a column says; undefined when nobody knows it. */
export function plainColumn(header: string, language: string): PlainColumn | undefined {
  const bare = header.trim();
  const written = bare.toLowerCase().normalize();
  const lower = Object.hasOwn(otherNames, written) ? (otherNames[written] ?? written) : written;
  const fixed = fixedColumns.find((name) => name === lower);
  if (fixed !== undefined) return { type: 'fixed', name: fixed };
  const colon = bare.indexOf(':');
  const kind = colon === -1 ? lower : bare.slice(0, colon).trimEnd().toLowerCase();
  const rest = colon === -1 ? '' : bare.slice(colon + 1);
  if (kind === 'name' || kind === 'description') {
    const stated = rest.trim().toLowerCase() || language;
    return Language.safeParse(stated).success ? { type: kind, language: stated } : undefined;
  }
  if (colon === -1 || rest.trim() === '') return undefined;
  if (kind === 'fact' || kind === 'option') return { type: kind, name: textOf(rest) };
  if (kind !== 'attribute') return undefined;
  const [, name, stated] = /^(.+):\s*([a-z]{2})$/su.exec(rest) ?? [];
  return { type: kind, name: textOf(name ?? rest), language: stated ?? language };
}

/** The header of a column. */
export function plainHeader(column: PlainColumn): string {
  switch (column.type) {
    case 'fixed':
      return column.name;
    case 'name':
    case 'description':
      return `${column.type}:${column.language}`;
    case 'attribute':
      return `attribute:${textCell(column.name)}:${column.language}`;
    case 'fact':
    case 'option':
      return `${column.type}:${textCell(column.name)}`;
  }
}

const known = [...fixedColumns, 'name', 'description'];

/** What to write instead of a header that nobody knows. */
export function headerAdvice(header: string): string {
  const bare = header.trim();
  if (bare === '') return 'This column has no name: give it one, or take it out';
  if (/^(?:attribute|fact|option)\s*:?\s*$/iu.test(bare))
    return `Say which: write ${bare.replace(/\s*:.*$/u, '').toLowerCase()}:Colour`;
  const near = known.find((name) => lettersApart(name, bare.toLowerCase()) <= (name.length > 3 ? 2 : 1));
  const other = `attribute:${bare} to show it to shoppers, or fact:${bare} to keep it`;
  return near === undefined
    ? `Nobody knows this column, and it is left out: write ${other}`
    : `Nobody knows this column, and it is left out: write ${near}, or ${other}`;
}
