import { describe, expect, it } from 'vitest';
import { readText } from './testing/read-text.ts';

const small = 'id,name,price,stock\nlamp,Desk lamp,19.99,3\n';

it('reads every column of a product', async () => {
  const { format, products, problems } = await readText(
    [
      'id,sku,status,brand,category,categories,price,currency,stock,markets,picture,pictures,name:en,description:en,name:pl,attribute:Colour,attribute:Kolor:pl,fact:watts,fact:dimmable,fact:rooms',
      'lamp-1,L1,draft,Nordlys,Home > Lamps,Gifts | Office,"1 234,50",eur,7,PL | de,https://a.example/1.jpg,https://a.example/2.jpg | /assets/main/x.png,Desk lamp,"Bright, and ""warm"".\nTwo lines.",Lampka,black,czarny,7.5,true,bedroom | study',
    ].join('\n'),
  );
  expect([format, problems]).toEqual(['csv', []]);
  expect(products).toEqual([
    {
      id: 'lamp-1',
      sku: 'L1',
      status: 'draft',
      brand: 'Nordlys',
      category: 'Home > Lamps',
      categories: ['Gifts', 'Office'],
      price: { minor: 123_450, currency: 'EUR' },
      stock: 7,
      markets: ['PL', 'DE'],
      picture: 'https://a.example/1.jpg',
      pictures: ['https://a.example/2.jpg', '/assets/main/x.png'],
      attributes: { watts: 7.5, dimmable: true, rooms: ['bedroom', 'study'] },
      text: {
        en: {
          name: 'Desk lamp',
          description: 'Bright, and "warm".\nTwo lines.',
          attributes: { Colour: 'black' },
        },
        pl: { name: 'Lampka', description: '', attributes: { Kolor: 'czarny' } },
      },
    },
  ]);
});

it.each([
  ['a semicolon', 'id;name;price;stock\nlamp;Lamp;19,99;3\n'],
  ['a tab', 'id\tname\tprice\tstock\nlamp\tLamp\t19,99\t3\n'],
  ['line ends of Windows', 'id,name,price,stock\r\nlamp,Lamp,19.99,3\r\n'],
  ['a byte order mark', '\uFEFFid,name,price,stock\nlamp,Lamp,19.99,3'],
  ['blank rows', '\n\nid,name,price,stock\n,,,\n\nlamp,Lamp,19.99,3\n\n'],
  ['capitals and blanks', 'ID , Name,PRICE, Stock\n lamp , Lamp, 19.99 ,3\n'],
  ['the separator told in a line of its own', 'sep=;\r\nid;name;price;stock\r\nlamp;Lamp;19,99;3\r\n'],
  ['names of columns as shops have them', 'ID;Nazwa;Cena brutto;Stan magazynowy\nlamp;Lamp;"19,99 zł";3,0\n'],
  ['quotes around all', '"id","name","price","stock"\n"lamp","Lamp","19.99","3"\n'],
])('reads a file with %s', async (_, text) => {
  const { products, problems } = await readText(text);
  expect(problems).toEqual([]);
  expect(products).toMatchObject([
    { id: 'lamp', price: { minor: 1999, currency: 'PLN' }, stock: 3, text: { en: { name: 'Lamp' } } },
  ]);
});

it('reads variants from the rows below, or from the product’s own row', async () => {
  const { products, problems } = await readText(
    [
      'id,variant,name,sku,price,stock,option:Size,option:Colour',
      'tee,,T-shirt,T,49.00,,,',
      'tee,tee-s,,T-S,,2,S,red',
      'tee,tee-m,,T-M,59,3,M,red',
      'cap,cap-1,Cap,C1,20,1,one,',
      'cap,cap-2,,C2,25,1,two,',
      'mug,,Mug,M,10,4,,',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  const [tee, cap, mug] = products;
  expect(tee).toMatchObject({ sku: 'T', stock: 5, price: { minor: 4900 } });
  expect(tee?.variants).toEqual([
    { id: 'tee-s', sku: 'T-S', options: { Size: 'S', Colour: 'red' }, stock: 2 },
    {
      id: 'tee-m',
      sku: 'T-M',
      options: { Size: 'M', Colour: 'red' },
      price: { minor: 5900, currency: 'PLN' },
      stock: 3,
    },
  ]);
  expect(cap).toMatchObject({ stock: 2, price: { minor: 2000 } });
  expect(cap?.variants?.map(({ id }) => id)).toEqual(['cap-1', 'cap-2']);
  expect(mug?.variants).toBeUndefined();
});

it('reads the currency from a price or its own column, by code or sign, and refuses two', async () => {
  const { products, problems } = await readText(
    'id,name,price,currency,stock\na,A,5 €,,1\nb,B,5 zł,zł,1 200\nc,C,5 PLN,EUR,1\nd,D,$5,,1\ne,E,£5,,"1.000"\n',
  );
  expect(products).toMatchObject([
    { id: 'a', price: { minor: 500, currency: 'EUR' } },
    { id: 'b', price: { minor: 500, currency: 'PLN' }, stock: 1200 },
  ]);
  expect(problems).toEqual([
    'row 4, price: This price is told in PLN, the currency is EUR: write the same in both',
    'row 5, price: This is no price: write it like 19.99',
    'row 6, stock: This is no stock: write a whole number, 0 for sold out',
  ]);
});

describe('problems', () => {
  it('are all told, by row and column, and stop no other product', async () => {
    const { products, problems } = await readText(
      [
        'id,name,price,currency,stock,status,markets,picture,colour',
        'ok,Fine,10,PLN,1,,,,',
        'bad,,12.345,PLN,-3,on sale,Poland,http://a.example/x.jpg,',
        'no id with blanks,Lamp,ten,XXQ,1.5,,,javascript:alert(1),',
        ',Lamp,1,PLN,1,,,,',
        'ok,Twin,10,PLN,1,,,,',
        'last,Fine,10,PLN,0,,,,',
        'wide,Wide,10,PLN,1,,,,,,too much',
      ].join('\n'),
    );
    expect(products.map(({ id }) => id)).toEqual(['ok', 'last']);
    expect(problems).toEqual([
      'row 1, colour: Nobody knows this column, and it is left out: write attribute:colour to show it to shoppers, or fact:colour to keep it',
      'row 3, price: This may mean thousands or thousandths: write 12345 or 12.34',
      'row 3, stock: This is no stock: write a whole number, 0 for sold out',
      'row 3, status: Write active, draft or archived, or nothing for active',
      'row 3, markets: Write countries by two letters, as in "PL | DE", or nothing for everywhere',
      'row 3, picture: A picture is an address that begins with https://, or a place below /pictures/ or /assets/',
      'row 3, name:en: Give the product a name in a language',
      'row 4, currency: This is no currency: write a code such as PLN or EUR',
      'row 4, price: This is no price: write it like 19.99',
      'row 4, stock: This is no stock: write a whole number, 0 for sold out',
      'row 4, id: An id is 1 to 128 letters and digits, with . _ - ~ : + @ between them, and begins with a letter or a digit',
      'row 4, picture: A picture is an address that begins with https://, or a place below /pictures/ or /assets/',
      'row 5, id: There is no id: give every row the id of its product',
      'row 6, id: Row 2 has this id too, and counts: give each product an id of its own, and keep its rows together',
      'row 8: There are 11 values for 9 columns: put a value that holds the separator in quotes',
    ]);
  });

  it('of a variant leave its product out', async () => {
    const { products, problems } = await readText(
      'id,variant,name,price,stock\ntee,,Tee,10,1\ntee,s,,x,1\ncap,,Cap,1,1\nlost,v1,,1,1\n',
    );
    expect(products.map(({ id }) => id)).toEqual(['cap']);
    expect(problems).toEqual([
      'row 3, price: This is no price: write it like 19.99',
      'row 5, variant: This variant has no product: put its rows right below the row of the product, with the same id',
    ]);
  });

  it('of the header are told before anything is read', async () => {
    expect((await readText('id,nmae,pirce,stock\nx,y,1,1\n')).problems).toEqual([
      'row 1, nmae: Nobody knows this column, and it is left out: write name, or attribute:nmae to show it to shoppers, or fact:nmae to keep it',
      'row 1, pirce: Nobody knows this column, and it is left out: write price, or attribute:pirce to show it to shoppers, or fact:pirce to keep it',
      'row 1, price: This column is missing, and without it nothing can be read: add it',
      'row 1, name: This column is missing, and without it nothing can be read: add it',
    ]);
    expect((await readText('id,name,price,price\nx,y,1,1\n')).problems[0]).toContain('twice');
    expect((await readText('question,answer\n1,2\n')).problems[0]).toContain('names no known columns');
  });

  it.each([
    ['', 'empty'],
    ['\n \n', 'empty'],
    ['[{"id":1}]', 'one list'],
    ['PK\u0003\u0004xl/', 'workbook'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 10, 10]), 'workbook'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
    ['id,name,price,stock\rlamp,Lamp,19.99,3\r', 'old Macs'],
    [Buffer.from([0xff, 0xfe, 0x69, 0]), 'not UTF-8'],
    [Buffer.concat([Buffer.from('id,na'), Buffer.from([0xb1]), Buffer.from('me\n')]), 'not UTF-8'],
  ])('of a file that is none: %j', async (content, problem) => {
    const { problems, products, format } = await readText(content);
    expect([products, format]).toEqual([[], undefined]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('are a header with nothing below it, and the end of a text that was not in quotes', async () => {
    expect((await readText('id,name,price,stock\n\n')).problems).toEqual([
      'row 1: There is no row below the header: write one for each product',
    ]);
    expect((await readText('id,name,price,stock\nlamp,Lamp,1,1\nand more\n')).problems).toEqual([
      'row 3: There is one value for 4 columns: write a row in full, and a text of several lines in quotes',
    ]);
  });

  it('of one row in another encoding leave that row out', async () => {
    const bytes = Buffer.concat([
      Buffer.from(small),
      Buffer.from('bag,Torb'),
      Buffer.from([0xb9]),
      Buffer.from(',1,1\nmug,Mug,1,1\n'),
    ]);
    const { products, problems } = await readText(bytes);
    expect(products.map(({ id }) => id)).toEqual(['lamp', 'mug']);
    expect(problems).toEqual(['row 3: This is not UTF-8: save the file as UTF-8']);
  });

  it('of quotes end with their row', async () => {
    const { products, problems, parts } = await readText(
      `${small}a,"Not closed,1,1\nb,Fine,1,1\nc,"x" y,1,1\nd,"Two\nlines",1,1\ne,Screen 5" wide,1,1\nf,"y,1,1\n`,
    );
    expect(products.map(({ id }) => id)).toEqual(['lamp', 'b', 'd', 'e']);
    expect(products[2]?.text['en']?.name).toBe('Two\nlines');
    expect(problems.map((problem) => problem.slice(0, 5))).toEqual(['row 3', 'row 5', 'row 8']);
    expect(parts.at(-1)).toMatchObject({ problems: [{ row: 8, line: 9 }] });
  });

  it('of a huge value stay small, and of a quote that swallows a megabyte too', async () => {
    const huge = 'x'.repeat(1_500_000);
    const lines = Array.from({ length: 60_000 }, (_, n) => `p${n},A product with a name,1,1`).join('\n');
    const { products, problems } = await readText(`${small}big,${huge},1,1\nopen,"oops,1,1\n${lines}\n`);
    expect(products).toHaveLength(60_001);
    expect(problems.map((problem) => problem.slice(0, 40))).toEqual([
      'row 3: This line is longer than 1 MB',
      'row 4: A quote is opened here and not cl',
    ]);
  });

  it('of a product that no store would hold are told, and of a header that is none', async () => {
    const wide = Array.from({ length: 6_000 }, (_, n) => `attribute:a${n}`).join(',');
    expect((await readText(`id,name,price,stock,${wide}\nx,X,1,1\n`)).problems).toEqual([
      'row 1: The first row has more than 5000 columns: is it a header?',
    ]);
    const columns = Array.from({ length: 220 }, (_, n) => `attribute:a${n}`).join(',');
    const values = Array.from({ length: 220 }, () => 'x'.repeat(1_900)).join(',');
    const { products, problems } = await readText(
      `id,name,price,stock,${columns}\nbig,X,1,1,${values}\nsmall,X,1,1\n`,
    );
    expect(products.map(({ id }) => id)).toEqual(['small']);
    expect(problems).toEqual([expect.stringContaining('row 2: This product has more than 350 KB')]);
  });

  it('leave others their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await readText(`id,name,price,stock\n${'x,,y,z\n'.repeat(30_000)}`);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('show no more of a value than its beginning, and no control characters', async () => {
    const { parts } = await readText(`id,name,price,stock\nx,Lamp,"\u001B[2J${'9'.repeat(500)}",1\n`);
    expect(JSON.stringify(parts)).not.toContain('\\u001b');
    expect(JSON.stringify(parts).length).toBeLessThan(600);
  });

  it('are names of JavaScript’s machinery like any other', async () => {
    const { products } = await readText(
      'id,name,price,stock,fact:__proto__,attribute:constructor,option:toString\nx,Lamp,1,1,a,b,\n',
    );
    expect(Object.getPrototypeOf(products[0]?.attributes)).toBe(Object.prototype);
    expect(products[0]?.text['en']?.attributes).toEqual({ constructor: 'b' });
  });
});
