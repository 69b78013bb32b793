import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const things =
  'lamp tent kettle jacket rucksack mug blanket chair table stove bottle boot torch rug shelf'.split(' ');
const traits = 'light sturdy warm folding quiet bright woven enamelled waterproof narrow wide soft'.split(
  ' ',
);
const colours = 'red green blue black white ochre grey'.split(' ');

/** Writes a plain CSV of so many products in two languages, some with variants; `changed` is a product of another name. */
export async function generateCatalogue(
  file: string,
  { count, changed }: { readonly count: number; readonly changed?: number },
): Promise<void> {
  const out = createWriteStream(file);
  out.write(
    'id,variant,sku,brand,category,price,currency,stock,picture,name:en,description:en,name:pl,description:pl,attribute:Colour:en,attribute:Kolor:pl,fact:weightGrams,option:Size\r\n',
  );
  for (let n = 0; n < count; n += 1) {
    const [thing, trait, colour] = [pick(things, n), pick(traits, n * 7 + 3), pick(colours, n * 5 + 1)];
    const name = `${n === changed ? 'Renamed' : trait} ${thing} ${n}`;
    const words = Array.from({ length: 40 }, (_, at) => pick(traits, n + at * at)).join(' ');
    const price = `${1 + (n % 900)}.${String(n % 100).padStart(2, '0')}`;
    const row = `p${n},,S${n},Brand ${n % 300},Home > ${thing}s,${price},PLN,${n % 50},https://shop.example/${n}.jpg`;
    const texts = `${name},"A ${trait} ${thing}, ${words}.",${name} pl,"Opis ${n}: ${words}.",${colour},${colour}`;
    const variants =
      n % 10 === 0 ? ['S', 'M'].map((size) => `p${n},p${n}-${size},,,,,,3,,,,,,,,,${size}\r\n`).join('') : '';
    if (!out.write(`${row},${texts},${100 + (n % 5000)},\r\n${variants}`)) await once(out, 'drain');
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

function pick(words: readonly string[], n: number): string {
  return words[(Math.imul(n, 2_654_435_761) >>> 8) % words.length] ?? '';
}
