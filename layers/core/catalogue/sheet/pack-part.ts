import * as z from 'zod';
import { lettersOf } from '../search/letters-of.ts';
import type { Fact } from './product-facts.ts';
import type { SheetPart } from './sheet-part.ts';
import { startsOf } from './starts-of.ts';
import { amountsIn, varints, wholeNumbersIn } from './varints.ts';

/**
 * Raised with every change of what the bytes say or of how rows are made: a sheet of another format is not read, but made
 * anew.
 */
export const sheetFormat = 2;

/** Hundreds of thousands of texts are looked at in a loop: a schema for each would take longer than all the rest. */
const texts = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
);

/** The texts of a part; its numbers follow in the order of `columns`. */
const Head = z.object({
  ids: texts,
  brands: texts,
  categories: texts,
  currencies: texts,
  names: z.record(z.string(), texts),
  codes: texts,
  terms: texts,
  words: texts,
  facts: z.object({ languages: texts, names: texts, values: texts, dimensions: texts }),
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
    varints(Uint32Array.from(part.codes.values())),
    bytesOf(Float64Array.from(part.facts, ({ measure }) => measure?.amount ?? Number.NaN)),
  ];
  const head: z.infer<typeof Head> = {
    ids: part.ids,
    brands: part.brands,
    categories: part.categories,
    currencies: part.currencies,
    names: part.names,
    codes: [...part.codes.keys()],
    terms: [...part.terms.keys()],
    words: part.words,
    facts: {
      languages: part.facts.map(({ language }) => language),
      names: part.facts.map(({ name }) => name),
      values: part.facts.map(({ value }) => value),
      dimensions: part.facts.map(({ measure }) => measure?.dimension ?? ''),
    },
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
  const columns = head.lengths.map((length) => bytes.subarray(at, (at += length)));
  const column = (place: number): Uint8Array => columns[place] ?? new Uint8Array();
  /** A copy: the rest of the bytes are let go. */
  const kept = (place: number): Uint8Array => new Uint8Array(column(place));
  const numbers = (place: number): Uint32Array => wholeNumbersIn(column(place));
  const starts = startsOf(numbers(2));
  const codeRows = numbers(13);
  return {
    ids: head.ids,
    brands: head.brands,
    categories: head.categories,
    currencies: head.currencies,
    names: head.names,
    codes: new Map(head.codes.map((code, place) => [code, codeRows[place] ?? 0])),
    terms: new Map(head.terms.map((term, place) => [term, place])),
    rows: rowsOf(numbers(0), starts),
    fields: kept(1),
    starts,
    words: head.words,
    letters: Uint32Array.from(head.words, lettersOf),
    facts: factsOf(head.facts, new Float64Array(kept(14).buffer)),
    rowFacts: numbers(3),
    factStarts: startsOf(numbers(4)),
    brand: numbers(5),
    category: numbers(6),
    currency: kept(7),
    nameLength: kept(8),
    minor: amountsIn(column(9)),
    stock: amountsIn(column(10)),
    shown: kept(11),
    prints: numbers(12),
  };
}

function factsOf(
  { languages, names, values, dimensions }: z.infer<typeof Head>['facts'],
  amounts: Float64Array,
): readonly Fact[] {
  return values.map((value, at) => {
    const amount = amounts[at] ?? Number.NaN;
    const measure = Number.isNaN(amount) ? undefined : { dimension: dimensions[at] ?? '', amount };
    return { language: languages[at] ?? '', name: names[at] ?? '', value, measure };
  });
}

function bytesOf(numbers: Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer);
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
    const end = starts[term + 1] ?? 0;
    let row = 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      row += steps[at] ?? 0;
      steps[at] = row;
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
