import { idAt } from '../../catalogue/sheet/catalogue-sheet.ts';
import { openSheet } from '../../catalogue/sheet/open-sheet.ts';
import { placesWith } from '../../catalogue/sheet/places-with.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import type { Ports } from '../../ports.ts';
import { givenAttributes } from './given-attributes.ts';

/** What products of a category tell: how many were looked at, and how many of them tell an attribute. */
export interface CategoryHabits {
  readonly lookedAt: number;
  readonly told: ReadonlyMap<string, number>;
}

/** Products looked at; a part of the category says enough of it. */
const mostLookedAt = 24;
/** A job writes thousands of one category: they are looked at once a minute. */
const freshMs = 60_000;
const mostKept = 500;

interface Kept {
  readonly until: number;
  readonly habits: Promise<CategoryHabits>;
}

const kept = new WeakMap<Ports['catalogue'], Map<string, Kept>>();

/** What some products of a category tell in a language; up to a minute old. */
export async function categoryHabits(
  ports: Pick<Ports, 'catalogue' | 'clock'>,
  tenant: string,
  category: string,
  language: string,
): Promise<CategoryHabits> {
  const known = kept.get(ports.catalogue) ?? new Map<string, Kept>();
  kept.set(ports.catalogue, known);
  const key = JSON.stringify([tenant, category, language]);
  const now = ports.clock.now();
  const before = known.get(key);
  if (before !== undefined && before.until > now) return await before.habits;
  const habits = readHabits(ports, tenant, category, language);
  known.delete(key);
  known.set(key, { until: now + freshMs, habits });
  for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest);
  habits.catch(() => known.delete(key));
  return await habits;
}

async function readHabits(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  category: string,
  language: string,
): Promise<CategoryHabits> {
  const open = await openSheet(ports, tenant);
  const [stem] = splitWords(category).map(stemWord);
  if (open === undefined || stem === undefined) return { lookedAt: 0, told: new Map() };
  const places = placesWith(open.sheet, 'category', stem).slice(0, mostLookedAt);
  const ids = places.map((place) => idAt(open.sheet, place));
  const found = await ports.catalogue.find(tenant, ids);
  const products = found.filter((product) => product.category === category);
  const names = products.flatMap((product) => [
    ...new Set(givenAttributes(product, language).map(({ name }) => name)),
  ]);
  const groups = [...Map.groupBy(names, (name) => name)];
  return { lookedAt: products.length, told: new Map(groups.map(([name, all]) => [name, all.length])) };
}
