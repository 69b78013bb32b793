/** What stands between the items of a list in one cell. */
const between = ' | ';

/** A value of a fact: what a product's `attributes` hold. */
export type Fact = string | number | boolean | readonly string[];

/** The text of a cell, without blanks around it; a text in JSON's quotes is what they hold. */
export function textOf(cell: string): string {
  const bare = cell.trim();
  const quoted = bare.startsWith('"') ? jsonIn(bare) : undefined;
  return typeof quoted === 'string' ? quoted : bare;
}

/** A text as a cell: as it is, or in JSON's quotes where it would be read as something else. */
export function textCell(text: string): string {
  return text !== '' && textOf(text) === text ? text : JSON.stringify(text);
}

/** A text as a cell where an empty one and none are the same. */
export function plainCell(text: string): string {
  return text === '' ? '' : textCell(text);
}

/** The items of a cell, between bars. */
export function listOf(cell: string): readonly string[] {
  const bare = cell.trim();
  const list = bare.startsWith('[') ? jsonIn(bare) : undefined;
  if (isTexts(list)) return list;
  return bare === ''
    ? []
    : bare
        .split('|')
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

/** Items as a cell; as JSON where bars do not tell them apart. */
export function listCell(items: readonly string[] | undefined): string {
  if (items === undefined) return '';
  const plain = items.join(between);
  return items.length > 0 && isSame(listOf(plain), items) ? plain : JSON.stringify(items);
}

/** A number, true or false, a list between bars, or else a text. */
export function factOf(cell: string): Fact {
  const bare = cell.trim();
  if (bare === 'true' || bare === 'false') return bare === 'true';
  if (/^-?\d/u.test(bare) && String(Number(bare)) === bare) return Number(bare);
  if (bare.startsWith('[') && isTexts(jsonIn(bare))) return listOf(bare);
  const text = textOf(bare);
  return text === bare && bare.includes(between) ? listOf(bare) : text;
}

/** A fact as a cell that is read as the same. */
export function factCell(fact: Fact): string {
  const plain = typeof fact === 'object' ? fact.join(between) : String(fact);
  return plain !== '' && isSame(factOf(plain), fact) ? plain : JSON.stringify(fact);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isSame(one: Fact, other: Fact): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
