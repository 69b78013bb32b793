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

it('says what to write in the place of what is missing or something else', async () => {
  const { problems } = await readText('{"id":"mug","name":"Mug","price":12.5,"stock":-1,"sku":7}\n');
  expect(problems).toEqual([
    'row 1, sku: This is something else: write a text, "" for none',
    'row 1, brand: There is none: write a text, "" for none',
    'row 1, category: There is none: write a text, "" for none',
    'row 1, price: This is something else: write {"minor":1999,"currency":"PLN"} for 19.99 zł',
    'row 1, stock: Write 0 or more',
    'row 1, attributes: There is none: write an object in { }, {} for none',
    'row 1, text: There is none: write {"en":{"name":"…","description":"","attributes":{}}}',
    'row 1: Leave out: name',
  ]);
});

it('is not fooled by names of JavaScript’s machinery', async () => {
  const { products, problems } = await readText(
    `${JSON.stringify(lamp).replace('"attributes":{', '"attributes":{"__proto__":"x","constructor":"y",')}\n`,
  );
  expect(problems).toEqual([]);
  expect(products[0]?.attributes).toMatchObject({ constructor: 'y' });
  expect(Object.getPrototypeOf(products[0]?.attributes)).toBe(Object.prototype);
});
