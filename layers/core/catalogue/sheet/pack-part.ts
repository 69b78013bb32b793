import * as z from 'zod';
import { lettersOf } from '../search/letters-of.ts';
import type { SheetPart } from './sheet-part.ts';
import { startsOf } from './starts-of.ts';
import { numbersIn, varints } from './varints.ts';

const FactTuple = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.union([z.null(), z.tuple([z.string(), z.number()])]),
]);

/** The texts of a part; its numbers follow in the order of `columns`. */
const Head = z.object({
  ids: z.array(z.string()),
  brands: z.array(z.string()),
  categories: z.array(z.string()),
  currencies: z.array(z.string()),
  names: z.record(z.string(), z.array(z.string())),
  codes: z.array(z.tuple([z.string(), z.number()])),
  terms: z.array(z.string()),
  words: z.array(z.string()),
  facts: z.array(FactTuple),
  lengths: z.array(z.number()),
});

/** A part as bytes, for a store to keep: a head in JSON, then columns of numbers as short as they are small. */
export function packPart(part: SheetPart): Uint8Array {
  const columns = [
    varints(stepsOf(part.rows, part.starts)),
    part.fields,
    varints(lengthsOf(part.starts)),
    varints(part.rowFacts),
    varints(lengthsOf(part.factStarts)),
    varints(part.brand),
    varints(part.category),
    part.currency,
    part.nameLength,
    varints(part.minor),
    varints(part.stock),
    part.shown,
    varints(part.prints),
  ];
  const head: z.infer<typeof Head> = {
    ids: [...part.ids],
    brands: [...part.brands],
    categories: [...part.categories],
    currencies: [...part.currencies],
    names: Object.fromEntries(Object.entries(part.names).map(([language, names]) => [language, [...names]])),
    codes: [...part.codes],
    terms: [...part.terms.keys()],
    words: [...part.words],
    facts: part.facts.map(({ language, name, value, measure }) => [
      language,
      name,
      value,
      measure === undefined ? null : [measure.dimension, measure.amount],
    ]),
    lengths: columns.map(({ length }) => length),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const size = new Uint8Array(new Uint32Array([text.length]).buffer);
  const all = [size, text, ...columns];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The other way. */
export function unpackPart(bytes: Uint8Array): SheetPart {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = Head.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))));
  let at = 4 + size;
  const columns = head.lengths.map((length) => bytes.slice(at, (at += length)));
  const column = (place: number): Uint8Array => columns[place] ?? new Uint8Array();
  const starts = startsOf(numbersIn(column(2)));
  return {
    ids: head.ids,
    brands: head.brands,
    categories: head.categories,
    currencies: head.currencies,
    names: head.names,
    codes: new Map(head.codes),
    terms: new Map(head.terms.map((term, place) => [term, place])),
    rows: rowsOf(new Uint32Array(numbersIn(column(0))), starts),
    fields: column(1),
    starts,
    words: head.words,
    letters: Uint32Array.from(head.words, lettersOf),
    facts: head.facts.map(([language, name, value, measure]) => ({
      language,
      name,
      value,
      measure: measure === null ? undefined : { dimension: measure[0], amount: measure[1] },
    })),
    rowFacts: new Uint32Array(numbersIn(column(3))),
    factStarts: startsOf(numbersIn(column(4))),
    brand: new Uint32Array(numbersIn(column(5))),
    category: new Uint32Array(numbersIn(column(6))),
    currency: column(7),
    nameLength: column(8),
    minor: numbersIn(column(9)),
    stock: numbersIn(column(10)),
    shown: column(11),
    prints: new Uint32Array(numbersIn(column(12))),
  };
}

/** Rows as steps from the one before of the same term. */
function stepsOf(rows: Uint32Array, starts: Uint32Array): Uint32Array {
  const steps = rows.slice();
  for (let term = 0; term + 1 < starts.length; term += 1) {
    for (let at = (starts[term + 1] ?? 0) - 1; at > (starts[term] ?? 0); at -= 1) {
      steps[at] = (rows[at] ?? 0) - (rows[at - 1] ?? 0);
    }
  }
  return steps;
}

function rowsOf(steps: Uint32Array, starts: Uint32Array): Uint32Array {
  for (let term = 0; term + 1 < starts.length; term += 1) {
    for (let at = (starts[term] ?? 0) + 1; at < (starts[term + 1] ?? 0); at += 1) {
      steps[at] = (steps[at] ?? 0) + (steps[at - 1] ?? 0);
    }
  }
  return steps;
}

function lengthsOf(starts: Uint32Array): Uint32Array {
  return Uint32Array.from(
    { length: starts.length - 1 },
    (_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0),
  );
}
