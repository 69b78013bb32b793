import { createHash } from 'node:crypto';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueProduct } from './catalogue-product.ts';
import { changeProduct } from './change-product.ts';
import { pictureType } from './picture-type.ts';
import { ownSource } from './product-source.ts';

const mostPictures = 250;

/**
 * Keeps a picture of a product under an address that tells its content, so that it may be remembered for ever, and adds
 * it to the product, in the place of the one that had its name. Fails with `not-found`, and `invalid-request` for what is
 * no picture.
 */
export async function savePicture(
  ports: Pick<Ports, 'assets' | 'catalogue'>,
  request: {
    readonly tenant: string;
    readonly productId: string;
    readonly name: string;
    readonly bytes: Uint8Array;
  },
): Promise<{ readonly url: string }> {
  const { tenant, productId, name, bytes } = request;
  const type = pictureType(bytes);
  if (type === undefined)
    throw new ShopError(
      'invalid-request',
      'This is no PNG, JPEG, WebP, GIF or AVIF picture, whatever its name says: save it as one of these',
    );
  const [kept] = await ports.catalogue.kept(tenant, [productId]);
  if (kept === undefined) throw gone();
  const folder = `assets/${encodeURIComponent(tenant)}/${slug(productId)}-${shortHash(productId)}`;
  const title = slug(name.replace(/\.[a-z]{3,4}$/iu, ''));
  const key = `${folder}/${title}-${shortHash(bytes)}.${type.ending}`;
  await ports.assets.write(key, bytes, type.media);
  const url = `/${key}`;
  const before = new RegExp(`^/${folder.replaceAll('.', '\\.')}/${title}-[\\w-]{16}\\.\\w+$`, 'u');
  const change = (product: CatalogueProduct) => withPicture(product, url, before);
  const changed = await changeProduct(ports, {
    tenant,
    id: productId,
    sourceId: ownSource,
    change,
    indexed: kept.indexed,
  });
  if (changed === undefined) throw gone();
  return { url };
}

function withPicture(product: CatalogueProduct, url: string, before: RegExp): CatalogueProduct {
  const { picture, pictures = [] } = product;
  if (picture === undefined || before.test(picture)) return { ...product, picture: url };
  if (pictures.some((other) => before.test(other)))
    return { ...product, pictures: pictures.map((other) => (before.test(other) ? url : other)) };
  if (pictures.length >= mostPictures)
    throw new ShopError(
      'invalid-request',
      `A product has ${mostPictures} pictures at most: take one out first`,
    );
  return { ...product, pictures: [...pictures, url] };
}

/** What of a name may stand in an address. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return plain.slice(0, 60) || 'picture';
}

function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}

function gone(): ShopError {
  return new ShopError('not-found', 'There is no such product in this shop: make it with PUT');
}
