import type { Quantity } from '../trait.ts';
import type { Clause } from './clause.ts';
import { tellQuantity } from './tell-quantity.ts';
import { plural, singular, withArticle } from './words.ts';

/** What an amount says, by the shape of its name. */
export function clauseOfQuantity(
  noun: string,
  quantity: Quantity,
  tell: (quantity: Quantity) => string = tellQuantity,
): Clause {
  const count = quantity.unit === undefined ? countedIn(noun) : undefined;
  if (count !== undefined) return { predicate: `has ${counted(quantity.amount, count)}` };
  const said = tell(quantity);
  if (/^weight$/u.test(noun))
    return { predicate: quantity.unit === undefined ? `has a weight of ${said}` : `weighs ${said}` };
  const extent = /^(?:(.+) )?(length|width|breadth|height|depth|thickness)$/u.exec(noun);
  if (extent !== null && quantity.unit !== undefined && !isBound.test(noun)) {
    const [, of, measure = ''] = extent;
    return { subject: of && `the ${of}`, predicate: `is ${withAdjective(said, adjectives[measure] ?? '')}` };
  }
  if (/^(?:weight|load) capacity(?: maximum)?$|^maximum (?:load|weight)$/u.test(noun))
    return { predicate: `can hold ${quantity.before === undefined ? 'up to ' : ''}${said}` };
  return ofWhichThereIsOne.test(noun)
    ? { subject: `the ${noun}`, predicate: `is ${said}` }
    : { predicate: `has ${withArticle(noun)} of ${said}` };
}

/** The adjective goes before what stands in brackets. */
function withAdjective(said: string, adjective: string): string {
  return said.replace(/(?= \()|$/u, ` ${adjective}`);
}

/** No part that is so long, but how long something may be. */
const isBound =
  /^(?:minimum|maximum|average|total|recommended|approximate)\b|\b\p{L}+ed\b|\b(?:focal|inner|outer|overall)\b/u;

const adjectives: Readonly<Record<string, string>> = {
  length: 'long',
  width: 'wide',
  breadth: 'wide',
  height: 'high',
  depth: 'deep',
  thickness: 'thick',
};

/** "1 hook", "3 hooks". */
export function counted(amount: string, things: string): string {
  return `${amount} ${amount === '1' ? singular(things) : plural(things)}`;
}

/** Bare numbers that count: "number of hooks", "sheet count", "total USB ports". */
export function countedIn(noun: string): string | undefined {
  const found = /^number of (.+)$|^(?!thread|stitch|calorie|pixel|step)(.+) count$|^total (.+s)$/u.exec(noun);
  const what = found?.[1] ?? found?.[2] ?? found?.[3];
  // "Each" is a unit of trade: one piece.
  return what === 'eaches' ? 'pieces' : what;
}

/** Amounts that are no part of a thing to be had: what they are is told of themselves. */
const ofWhichThereIsOne = /size$|^voltage$|year$|rate$/u;
