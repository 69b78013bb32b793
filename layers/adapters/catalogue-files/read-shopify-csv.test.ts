import { describe, expect, it } from 'vitest';
import { readText } from './testing/read-text.ts';

const old = [
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,Fabric (product.metafields.custom.fabric),Care (product.metafields.shopify.care),Status',
  'rain-jacket,Rain jacket,"<p>Keeps <b>dry</b>&nbsp;&amp; warm.</p><ul><li>Hood</li><li>Two pockets</li></ul><script>x()</script>",Halnik,Apparel > Jackets,Shell,"rain, spring",TRUE,Size,S,Colour,Red,RJ-S,430,shopify,3,deny,299.00,399.00,590123,https://cdn.example/b.jpg,2,Front,FALSE,Buy,nylon,"[""wash cold"",""no iron""]",active',
  'rain-jacket,,,,,,,,,M,,Red,RJ-M,440,shopify,-2,deny,319.00,,,https://cdn.example/a.jpg,1,,,,,,',
  'rain-jacket,,,,,,,,,,,,,,,,,,,,https://cdn.example/c.jpg,3,,,,,,',
  'mug,Mug,,Halnik,,Kitchen,,FALSE,Title,Default Title,,,MUG,0,,,deny,25.50,,,,,,,,,,active',
].join('\n');

const recent = [
  'Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Product image URL,Image position,Fabric (product.metafields.custom.fabric)',
  'Rain jacket,rain-jacket,Keeps dry.,Halnik,Apparel > Jackets,,,true,Active,RJ-S,,Size,S,299.00,,shopify,3,DENY,430,https://cdn.example/a.jpg,1,nylon',
  ',rain-jacket,,,,,,,,RJ-M,,,M,299.00,,shopify,4,CONTINUE,,,,',
].join('\n');

it('reads the columns of before 2024: variants, pictures, HTML, tags, metafields', async () => {
  const { format, products, problems } = await readText(old);
  expect([format, problems]).toEqual(['shopify', []]);
  const [jacket, mug] = products;
  expect(jacket).toEqual({
    id: 'rain-jacket',
    sku: 'RJ-S',
    brand: 'Halnik',
    category: 'Apparel > Jackets',
    categories: ['Shell'],
    price: { minor: 29_900, currency: 'PLN' },
    stock: 3,
    status: 'active',
    attributes: { tags: ['rain', 'spring'], barcode: '590123', weightGrams: 430 },
    picture: 'https://cdn.example/a.jpg',
    pictures: ['https://cdn.example/b.jpg', 'https://cdn.example/c.jpg'],
    variants: [
      { id: 'RJ-S', sku: 'RJ-S', options: { Size: 'S', Colour: 'Red' }, stock: 3 },
      {
        id: 'RJ-M',
        sku: 'RJ-M',
        options: { Size: 'M', Colour: 'Red' },
        price: { minor: 31_900, currency: 'PLN' },
        stock: 0,
      },
    ],
    text: {
      en: {
        name: 'Rain jacket',
        description: 'Keeps dry & warm.\n\n- Hood\n- Two pockets',
        attributes: { Fabric: 'nylon', Care: 'wash cold, no iron' },
      },
    },
  });
  expect(mug).toMatchObject({ category: 'Kitchen', status: 'draft', stock: 100, sku: 'MUG' });
  expect(mug).not.toHaveProperty('variants');
});

it('reads the columns of today', async () => {
  const { format, products, problems } = await readText(recent);
  expect([format, problems]).toEqual(['shopify', []]);
  expect(products).toMatchObject([
    {
      id: 'rain-jacket',
      status: 'active',
      stock: 103,
      picture: 'https://cdn.example/a.jpg',
      variants: [
        { id: 'RJ-S', stock: 3 },
        { id: 'RJ-M', stock: 100 },
      ],
      text: { en: { name: 'Rain jacket', attributes: { Fabric: 'nylon' } } },
    },
  ]);
});

it('writes texts into the language it is told', async () => {
  const { products } = await readText(recent, { language: 'pl', currency: 'EUR' });
  expect(products[0]).toMatchObject({
    price: { currency: 'EUR' },
    text: { pl: { name: 'Rain jacket' } },
  });
});

describe('problems', () => {
  it('name the columns as the file does, and leave out their product alone', async () => {
    const { products, problems } = await readText(
      [
        'Title,URL handle,Price,Inventory quantity,Status,Product image URL',
        'Good,good,1.00,1,active,',
        'Bad,bad one,1.2.3,many,sold,http://x.example/a.jpg',
        ',bad one,,,,https://x.example/b.jpg',
        'No handle,,1,1,active,',
        ',lost,1,1,,',
        'Again,good,1,1,active,',
        'No price,no-price,,1,active,',
      ].join('\n'),
    );
    expect(products.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toEqual(
      [
        'row 3, Price: This is no price: write it like 19.99',
        'row 3, Inventory quantity: This is no stock: write a whole number, 0 for sold out',
        'row 3, Status: Write active, draft or archived',
        'row 3, URL handle: An id is 1 to 128 letters and digits, with . _ - ~ : + @ between them, and begins with a letter or a digit',
        'row 3, Product image URL: A picture is an address that begins with https://, or a place below /pictures/ or /assets/',
        'row 5: There is no handle: give every row that of its product',
        'row 6: This row has no title and does not follow its product: keep the rows of a product together',
        'row 7, URL handle: Row 2 has this id too, and counts: give each product an id of its own, and keep its rows together',
        'row 8, Price: There is none: write it like 19.99',
      ].map((line) => line.replace('row 7, URL handle', 'row 7, id')),
    );
  });

  it('tell once that the currency is missing', async () => {
    const { products, problems } = await readText(recent, { currency: undefined });
    expect(products).toEqual([]);
    expect(problems).toEqual([
      'row 2, Price: Shopify’s file names no currency: say --currency PLN or the like',
    ]);
  });

  it('tell that there are no prices at all', async () => {
    expect((await readText('Handle,Title\nx,X\n')).problems[0]).toContain('no column of prices');
  });
});
