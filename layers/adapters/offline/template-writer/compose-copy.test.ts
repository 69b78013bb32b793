import { describe, expect, test } from 'vitest';
import { copyLimits } from '#core/descriptions/writing/copy-limits.ts';
import type { CopyOrder } from '#core/descriptions/writing/copy-order.ts';
import type { GivenAttribute } from '#core/descriptions/writing/given-attributes.ts';
import { composeCopy } from './compose-copy.ts';

describe('English', () => {
  test('tells what the shop says, in sentences that fit what each attribute is', () => {
    expect(composeCopy(order('en', local({ ...lamp.en })))).toEqual({
      title: 'Fyr lantern',
      description:
        'The Fyr lantern is a table lantern from Lumivik. It is made of oak wood. It is 38 cm high, weighs 1.2 kg and has a light output of 350 lm. It has 2 hooks. It is not dishwasher safe. It is best for balconies. The colour is forest green. Keeps hot: up to 2 hours. Details: linen shade, bulb not included.',
      bullets: [
        'Height: 38 cm',
        'Weight: 1.2 kg',
        'Light output: 350 lm',
        'Material: oak wood',
        'Hooks: 2',
        'Dishwasher safe: no',
        'Keeps hot: up to 2 hours',
        'Best for: balconies',
      ],
      metaTitle: 'Fyr lantern | Lumivik',
      metaDescription:
        'The Fyr lantern is a table lantern from Lumivik. It is made of oak wood. It is 38 cm high, weighs 1.2 kg and has a light output of 350 lm. It has 2 hooks.',
      keywordsUsed: [],
      altText: 'Fyr lantern, forest green',
    });
  });

  test('reads names made for machines, with their units', () => {
    const copy = composeCopy(
      order(
        'en',
        keys({ weightGrams: 2350, max_load_kg: 80, isFoldable: true, Cable_Type: 'USB-C', fabricGsm: 180 }),
      ),
    );
    expect(copy.description).toBe(
      'The Fyr lantern comes from Lumivik. It weighs 2,350 g, can hold up to 80 kg and has a fabric weight of 180 g/m². It has a USB-C cable. It is foldable.',
    );
  });

  test('reads units at the end of names that people write, and takes no word for one', () => {
    const measures = { 'Height cm': '40', 'Weight (kg)': '2.5', 'Power [W]': '60', 'Capacity in l': '3' };
    const others = { 'Vitamin A': '5', 'Made in': '2020', 'Model year': '2021' };
    const { description } = composeCopy(order('en', local({ ...measures, ...others })));
    expect(description).toBe(
      'The Fyr lantern comes from Lumivik. It is 40 cm high, weighs 2.5 kg and has a power of 60 W. It has a capacity of 3 L. Vitamin A: 5. Made in: 2020. Model year: 2021.',
    );
  });

  test('speaks of many as many', () => {
    const copy = composeCopy({
      ...order('en', local({ Type: 'oven gloves', Weight: '200 g' })),
      name: 'Harvest gloves',
    });
    expect(copy.description).toBe('The Harvest gloves are oven gloves from Lumivik. They weigh 200 g.');
  });
});

describe('Polish', () => {
  test('reads units at the end of names', () => {
    const { bullets } = composeCopy(
      order('pl', local({ 'Wysokość cm': '40', 'Pojemność w l': '3', 'Waga (kg)': '2.5' })),
    );
    expect(bullets).toEqual(['Wysokość: 40 cm', 'Pojemność: 3 l', 'Waga: 2,5 kg']);
  });

  test('needs no word of the shop’s to be inflected, and writes numbers as Poles do', () => {
    const copy = composeCopy({ ...order('pl', local({ ...lamp.pl })), name: 'Latarnia Fyr' });
    expect(copy.description).toBe(
      'Latarnia Fyr to latarnia stołowa marki Lumivik. Materiał to drewno dębowe. Wysokość wynosi 38 cm, waga – 1,2 kg, a strumień świetlny – 350 lm. Haczyki: 2. Nie można myć w zmywarce. Kolor: leśna zieleń.',
    );
    expect(copy.altText).toBe('Latarnia Fyr, kolor: leśna zieleń');
    expect(copy.bullets).toContain('Waga: 1,2 kg');
  });

  test('puts what only machines or others have named into Polish where the word lists know it, and quotes the rest', () => {
    const copy = composeCopy(
      order(
        'pl',
        keys({ weightGrams: 12350, material: 'stainless steel', screenInches: 15.6, mood: 'cosy evenings' }),
      ),
    );
    expect(copy.description).toBe(
      'Fyr lantern to produkt marki Lumivik. Materiał to stal nierdzewna. Waga wynosi 12 350 g. „screen”: 15,6 cala. „mood”: „cosy evenings”.'.replace(
        '12 350',
        '12\u00a0350',
      ),
    );
  });
});

test('keeps every field within its limits, whatever comes', () => {
  const long = 'Very long product name of a shop that likes words '.repeat(9).trim();
  for (const channel of ['shop', 'marketplace', 'social', 'email'] as const) {
    for (const length of ['short', 'medium', 'long'] as const) {
      const limits = copyLimits(channel, length);
      const attributes = Array.from({ length: 60 }, (_, at) => ({
        name: `Attribute ${at}`,
        value: `value ${at} of this product`,
        isLocal: true,
      }));
      const copy = composeCopy({ ...order('en', attributes), name: long, channel, length, limits });
      for (const field of ['title', 'description', 'metaTitle', 'metaDescription', 'altText'] as const) {
        expect(copy[field].length, field).toBeLessThanOrEqual(limits[field]);
        expect(copy[field].length, field).toBeGreaterThan(0);
      }
      expect(copy.bullets.length).toBeLessThanOrEqual(8);
    }
  }
});

test('leaves markup, links and what is longer than a label to those who can judge it', () => {
  const copy = composeCopy(
    order('en', local({ Note: '<script>x</script>', Page: 'see www.evil.example', Weight: '1 kg' })),
  );
  expect(JSON.stringify(copy)).not.toMatch(/<|evil/u);
  expect(copy.description).toContain('1 kg');
});

test('has something to say of a product that nothing is known of', () => {
  const copy = composeCopy({ ...order('pl', []), brand: '' });
  expect(copy).toMatchObject({ title: 'Fyr lantern', description: 'Fyr lantern.', bullets: ['Fyr lantern'] });
});

const lamp = {
  en: {
    Type: 'table lantern',
    Height: '38 cm',
    Weight: '1.2 kg',
    'Light output': '350 lm',
    Material: 'oak wood',
    Hooks: '2',
    'Dishwasher safe': 'no',
    'Keeps hot': 'up to 2 hours',
    'Best for': 'balconies',
    Colour: 'forest green',
    Details: 'linen shade, bulb not included',
  },
  pl: {
    Rodzaj: 'latarnia stołowa',
    Wysokość: '38 cm',
    Waga: '1,2 kg',
    'Strumień świetlny': '350 lm',
    Materiał: 'drewno dębowe',
    Haczyki: '2',
    'Można myć w zmywarce': 'nie',
    Kolor: 'leśna zieleń',
  },
};

function order(language: string, attributes: readonly GivenAttribute[]): CopyOrder {
  return {
    language,
    name: 'Fyr lantern',
    brand: 'Lumivik',
    attributes,
    channel: 'shop',
    length: 'medium',
    limits: copyLimits('shop', 'medium'),
  };
}

function local(attributes: Readonly<Record<string, GivenAttribute['value']>>): readonly GivenAttribute[] {
  return Object.entries(attributes).map(([name, value]) => ({ name, value, isLocal: true }));
}

function keys(attributes: Readonly<Record<string, GivenAttribute['value']>>): readonly GivenAttribute[] {
  return Object.entries(attributes).map(([name, value]) => ({ name, value, isLocal: false }));
}
