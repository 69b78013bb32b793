import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveProducts } from '#core/catalogue/save-products.ts';
import { etagOf } from '#core/descriptions/keeping/etag-of.ts';
import { publishDescription } from '#core/descriptions/keeping/publish-description.ts';
import { saveDraft } from '#core/descriptions/keeping/save-draft.ts';
import type { Ports } from '#core/ports.ts';
import { sampleText, sampleWritten } from '#core/testing/sample-description.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { dynamoCatalogueStore } from './dynamo-catalogue-store.ts';
import { dynamoDescriptionStore } from './dynamo-description-store.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

const [dynamo] = dynamoWorlds();
const { signal } = new AbortController();
const ids = Array.from({ length: 20 }, (_, n) => `lamp-${n}`);
let world: RunningDynamo | undefined;
let ports: Ports;

beforeAll(async () => {
  world = await dynamo?.start();
  if (world === undefined) throw new Error('There is no DynamoDB to test on');
  const { shop } = await testTables(world.endpoint);
  ports = {
    ...testPorts(),
    catalogue: dynamoCatalogueStore(shop),
    descriptions: dynamoDescriptionStore(shop),
  };
});
afterAll(() => world?.close());

it('a list that is imported while its products are published loses no publication, and its facts none either', async () => {
  const list = (stock: number) => ids.map((id) => sampleProduct(id, { stock }));
  await saveProducts(ports, { tenant: 'main', products: list(0), signal });
  for (let round = 1; round <= 3; round += 1) {
    const drafts = await Promise.all(ids.map((id) => draft(id, `Black lamp ${round}`)));
    const publications = drafts.map(async ({ head, version }, n) => {
      for (let turns = n % 10; turns > 0; turns -= 1) await new Promise(setImmediate);
      const { productId } = version;
      const place = { tenant: 'main', productId, version: String(version.version), by: 'm2' };
      return await publishDescription(ports, { ...place, ifMatch: etagOf(head), signal });
    });
    const imported = saveProducts(ports, { tenant: 'main', products: list(round), signal });
    const [published] = await Promise.all([Promise.all(publications), imported]);
    const now = await ports.catalogue.find('main', ids);
    expect(now.map(({ stock }) => stock)).toEqual(ids.map(() => round));
    expect(now.map((product) => product.published?.['en']?.version)).toEqual(
      published.map(({ version }) => version),
    );
    expect(now.map(({ text }) => text['en']?.name)).toEqual(ids.map(() => `Black lamp ${round}`));
  }
});

function draft(productId: string, title: string) {
  const written = sampleWritten(productId, { texts: { en: sampleText(title) } });
  return saveDraft(ports, { tenant: 'main', by: 'm1', written });
}
