import type { Quantity } from '../trait.ts';
import { singular } from './words.ts';

/** An amount as people write it, with its twin in another unit: "15.24 centimeters (6 inches)". */
export function tellQuantity(quantity: Quantity): string {
  const { amount, unit, of, same } = quantity;
  const number = quantity.before === undefined ? amount : `${quantity.before} ${amount}`;
  const said = unit === undefined ? number : `${number} ${spell(amount, unit)}`;
  const beside = [same && tellQuantity(same), of].filter((text) => text !== undefined).join(', ');
  return `${said}${beside === '' ? '' : ` (${beside})`}`;
}

/** One is an inch, all else are inches; symbols stay. */
function spell(amount: string, unit: string): string {
  return (amount === '1' || amount === '-1') && /^\p{Ll}{4,}/u.test(unit)
    ? (irregular[unit] ?? unit.replace(/^\S+/u, (word) => singular(word)))
    : (wholes.get(unit) ?? unit);
}

const irregular: Readonly<Record<string, string>> = { feet: 'foot', inches: 'inch' };
/** Units whose name is told in the singular. */
const wholes = new Map([
  ['lumen', 'lumens'],
  ['milliampere hour', 'milliampere hours'],
]);
