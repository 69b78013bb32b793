import { expect, test } from 'vitest';
import { traitOfNotation, valueOfNotation } from './trait-of-notation.ts';

test('reads an amount with its unit, without idle zeros', () => {
  expect(traitOfNotation('shelf_load: { unit:kilograms, value:12.50 }')).toEqual({
    name: ['shelf', 'load'],
    value: { type: 'quantity', amount: '12.5', unit: 'kilograms' },
  });
});

test('takes the same amount in two units, and as number and text, for one', () => {
  expect(valueOfNotation('{ unit:cm, normalized_value:{ unit:inches, value:2 }, value:5.08 }')).toEqual({
    type: 'quantity',
    amount: '5.08',
    unit: 'cm',
    same: { type: 'quantity', amount: '2', unit: 'inches' },
  });
  expect(valueOfNotation('{ unit:m, string_value:"3 m", decimal_value:3.0 }')).toEqual({
    type: 'quantity',
    amount: '3',
    unit: 'm',
  });
});

test('reads several records as one list, each thing once', () => {
  expect(valueOfNotation('{ value:"Oak" }; { value:"Ash" }; { value:"oak" }')).toEqual({
    type: 'list',
    items: [
      { type: 'words', text: 'oak' },
      { type: 'words', text: 'Ash' },
    ],
  });
});

test('reads what stands beside a value as what it is the value of', () => {
  expect(valueOfNotation('{ value:"8 GB", platform:desktop }')).toEqual({
    type: 'words',
    text: '8 GB',
    of: 'desktop',
  });
  expect(valueOfNotation('{ role:illustrator, name:"Ann Lee" }')).toMatchObject({
    parts: [{ name: ['illustrator'], isRole: true }],
  });
});

test('reads JSON too, and what breaks off as far as it goes', () => {
  expect(valueOfNotation('{"value": 4, "unit": "kg"}')).toMatchObject({ amount: '4', unit: 'kg' });
  expect(valueOfNotation('{ lid:[ { value:"glass" } ')).toMatchObject({ parts: [{ name: ['lid'] }] });
});

test('says nothing of what is no notation, is empty or goes too deep', () => {
  expect(traitOfNotation('Weight: 3 kg')).toBeUndefined();
  expect(traitOfNotation('stone: { }')).toBeUndefined();
  expect(traitOfNotation('brand: { brand_id:null.int }')).toBeUndefined();
  expect(valueOfNotation('['.repeat(100_000))).toBeUndefined();
});
