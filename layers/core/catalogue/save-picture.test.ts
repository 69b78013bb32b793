import { beforeEach, expect, it } from 'vitest';
import { sampleProduct } from '../testing/sample-product.ts';
import { testPorts } from '../testing/test-ports.ts';
import { savePicture } from './save-picture.ts';

const png = (rest: string) => Buffer.from(`\u0089PNG\r\n\u001A\n${rest}`, 'latin1');
let ports: ReturnType<typeof testPorts>;
beforeEach(async () => {
  ports = testPorts();
  await ports.catalogue.keep(
    'main',
    [{ product: { ...sampleProduct('lamp'), picture: undefined }, indexed: 'h' }],
    's',
  );
});

const save = async (name: string, bytes: Uint8Array, productId = 'lamp') =>
  (await savePicture(ports, { tenant: 'main', productId, name, bytes })).url;
const product = async () => (await ports.catalogue.kept('main', ['lamp']))[0];

it('keeps a picture under an address that tells its content, and adds it to the product', async () => {
  const first = await save('Front view.PNG', png('one'));
  expect(first).toMatch(/^\/assets\/main\/lamp-[\w-]{16}\/front-view-[\w-]{16}\.png$/u);
  expect((await ports.assets.find(first.slice(1)))?.size).toBe(11);
  const second = await save('back', png('two'));
  expect(await product()).toMatchObject({ product: { picture: first, pictures: [second] }, indexed: 'h' });
});

it('puts a new picture in the place of the one that had its name', async () => {
  const [first, second] = [await save('front', png('one')), await save('back', png('two'))];
  const [again, other] = [await save('front.jpg', png('three')), await save('back', png('four'))];
  expect(new Set([first, second, again, other]).size).toBe(4);
  expect((await product())?.product).toMatchObject({ picture: again, pictures: [other] });
  expect(await save('front', png('three'))).toBe(again);
});

it.each([
  ['jpg', Buffer.from('\u00FF\u00D8\u00FFx', 'latin1')],
  ['gif', Buffer.from('GIF89a...')],
  ['webp', Buffer.from('RIFF1234WEBPVP8 ')],
  ['avif', Buffer.from('\0\0\0\u001Cftypavif')],
])('tells %s by its bytes, whatever it is called', async (ending, bytes) => {
  expect((await save('x.svg', bytes)).endsWith(`.${ending}`)).toBe(true);
});

it.each([
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '<html><script>alert(1)</script>',
  'GIF',
  '',
  ' \u0089PNG',
])('refuses what is no picture: %j', async (text) => {
  await expect(save('x.png', Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code: 'invalid-request' });
  expect(await Array.fromAsync(ports.assets.list(''))).toEqual([]);
});

it('knows no product that is not there, and leads nowhere but to the assets', async () => {
  await expect(save('x', png(''), 'gone')).rejects.toMatchObject({ code: 'not-found' });
  expect(await save('../../../etc/passwd', png('x'))).toMatch(
    /^\/assets\/main\/lamp-[\w-]{16}\/etc-passwd-/u,
  );
});

it('loses none of many pictures that come at once', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, n) => save(`view ${n}`, png(String(n)))));
  expect((await product())?.product.pictures).toHaveLength(5);
});
