import { describe, expect, it } from 'vitest';
import { ShopError } from '#core/errors.ts';
import type { Ports, VectorIndex } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { probeHealth } from './probe-health.ts';
import { probesOf } from './probes-of.ts';

const check = async (ports: Ports, lastModel?: string) => {
  const answers = { ...ports.telemetry, lastModel: () => lastModel };
  return await probeHealth(ports, probesOf(ports, answers)).check();
};

describe('health', () => {
  it('is tables, index, embedder and model', async () => {
    expect(await check(testPorts({ passages: [samplePassage()] }))).toEqual([
      { name: 'tables', required: true, ready: true, detail: 'the shop Aisle Demo is set up' },
      { name: 'index', required: false, ready: true, detail: 'the knowledge can be searched' },
      { name: 'embedder', required: false, ready: true, detail: 'test' },
      { name: 'model', required: false, ready: true, detail: 'test/scripted' },
    ]);
  });

  it('says what to do before there is a shop', async () => {
    const usual = testPorts();
    const shop = async () => await Promise.reject(new ShopError('not-found', 'There is no such shop'));
    const checked = await check({
      ...usual,
      knowledge: { ...usual.knowledge, shop },
      index: { ...usual.index, search: shop },
    });
    const detail = 'holds no shop yet: put its shop.json into the bucket of documents';
    expect(checked).toMatchObject([
      { name: 'tables', ready: false, detail },
      { name: 'index', ready: false, detail },
      { ready: true },
      { ready: true },
    ]);
  });

  it('says what answers in place of what does not', async () => {
    const usual = testPorts({ passages: [samplePassage()] });
    const search: VectorIndex['search'] = (tenant, query, signal, call) => {
      call?.onDegraded?.();
      return usual.index.search(tenant, query, signal);
    };
    const embed = async () => await Promise.reject(new Error('embedder down'));
    const ports = {
      ...usual,
      index: { ...usual.index, search },
      embedder: { ...usual.embedder, embed },
    };
    expect((await check(ports, ports.extractive.name)).slice(1)).toMatchObject([
      { name: 'index', ready: false, detail: 'does not answer; its reserve does' },
      { name: 'embedder', ready: false, detail: 'does not answer' },
      { name: 'model', ready: false, detail: expect.stringContaining('quotes') },
    ]);
  });

  it('knows an index that answers from one that was filled', async () => {
    const components = await check(testPorts());
    expect(components[1]).toMatchObject({ ready: true, detail: 'the index answers, and holds no FAQ yet' });
  });

  it('tells a port that cannot even be made from one that works', async () => {
    const ports = testPorts();
    const components = await check({
      ...ports,
      get model(): never {
        throw new Error('AWS_REGION is not set');
      },
    });
    expect(components.map(({ ready }) => ready)).toEqual([true, true, true, false]);
  });
});
