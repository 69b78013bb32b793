import type { Quantity } from '../../statements/quantities-in.ts';
import type { Statement } from '../../statements/read-statement.ts';

/** From the strongest: where one number's part of a sentence ends and the next one's begins. */
const borders = [/^[;.\n]$/u, /^,$/u, /^(?:and|or|but|while|oraz|lub|albo|ale|i|a|zas)$/u];

const known = new WeakMap<Quantity, ReadonlySet<string>>();

/** Stems of the words a number stands with: its sentence, or its part of it where others of the kind stand beside it. */
export function contextOf(quantity: Quantity, statement: Statement): ReadonlySet<string> {
  const found = known.get(quantity) ?? new Set(stemsAround(quantity, statement));
  known.set(quantity, found);
  return found;
}

function stemsAround(quantity: Quantity, statement: Statement): readonly string[] {
  const others = statement.quantities.filter(
    (it) =>
      it !== quantity &&
      it.unit?.dimension === quantity.unit?.dimension &&
      !(it.end === quantity.at - 1 || quantity.end === it.at - 1),
  );
  const before = others.findLast(({ at }) => at < quantity.at);
  const after = others.find(({ at }) => at > quantity.at);
  const from = before === undefined ? 0 : borderBetween(statement, before.end, quantity.at);
  const to = after === undefined ? statement.tokens.length : borderBetween(statement, quantity.end, after.at);
  return statement.stems.slice(from, to).filter((stem) => stem !== undefined);
}

/** The first of the strongest borders between two numbers; right behind the first number when there is none. */
function borderBetween({ tokens }: Statement, from: number, to: number): number {
  for (const border of borders) {
    const place = tokens.slice(from, to).findIndex(({ text }) => border.test(text));
    if (place >= 0) return from + place;
  }
  return from;
}
