import { expect, it } from 'vitest';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { readText } from './testing/read-text.ts';

const lamp = sampleProduct('lamp');

it('reads a product on each line, and leaves out those with problems, all of them told', async () => {
  const lines = [
    JSON.stringify(lamp),
    '',
    '{"id":"broken"',
    JSON.stringify({ ...lamp, id: 'a b', stock: -1, price: { minor: 1.5, currency: 'zł' }, colour: 'red' }),
    JSON.stringify({ ...lamp, text: {} }),
    '7',
    JSON.stringify(lamp),
    `{"id":"half","brand":"\\ud800"}`,
    JSON.stringify(sampleProduct('mug')),
  ];
  const { format, products, problems } = await readText(lines.join('\n'));
  expect(format).toBe('jsonl');
  expect(products.map(({ id }) => id)).toEqual(['lamp', 'mug']);
  const places = problems.map((problem) => problem.split(':')[0]);
  expect(places).toEqual(
    [
      'row 3',
      'row 4, id',
      'row 4, price.minor',
      'row 4, price.currency',
      'row 4, stock',
      'row 4',
      'row 5, sku',
      'row 6',
      'row 7, id',
      'row 8',
    ].map((place) => (place === 'row 5, sku' ? 'row 5, text' : place)),
  );
  expect(problems[0]).toContain('not JSON');
  expect(problems[5]).toContain('Leave out: colour');
  expect(problems.at(-1)).toContain('half of a character');
});

it('is not fooled by names of JavaScript’s machinery', async () => {
  const { products, problems } = await readText(
    `${JSON.stringify(lamp).replace('"attributes":{', '"attributes":{"__proto__":"x","constructor":"y",')}\n`,
  );
  expect(problems).toEqual([]);
  expect(products[0]?.attributes).toMatchObject({ constructor: 'y' });
  expect(Object.getPrototypeOf(products[0]?.attributes)).toBe(Object.prototype);
});
