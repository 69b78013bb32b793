import { StoredProduct } from '#contract/catalogue.ts';
import type { NumberedLine } from '../documents/utf8-lines.ts';
import type { CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { checkedProduct } from './checked-product.ts';
import { importProblem } from './row-problems.ts';

/** Products as JSON, one on each line. */
export async function* readProductLines(lines: AsyncIterable<NumberedLine>): AsyncGenerator<CataloguePart> {
  for await (const { line, text } of lines) {
    const place = { row: line, line };
    const refused = (problem: string): CataloguePart => ({
      type: 'product-refused',
      row: line,
      problems: [importProblem(place, { problem })],
    });
    if (text.type === 'fault-found') yield refused(text.fault.reason);
    else if (text.value.trim() !== '') {
      const product = jsonIn(text.value);
      if (product === undefined)
        yield refused('This is not JSON: write one product as one object on one line');
      else if (!isWellFormed(product))
        yield refused('A text holds half of a character (a lone \\ud800 or the like): write it whole');
      else
        yield checkedProduct(StoredProduct, {
          product,
          place,
          columnOf: (path) => path.map(String).join('.'),
          problems: [],
        });
    }
  }
}

/** Undefined is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWellFormed(value: unknown): boolean {
  // As JSON, lone halves stand as escapes of their own.
  return !/(?<!\\)(?:\\\\)*\\ud[89a-f]/u.test(JSON.stringify(value));
}
