import { describe, expect, it } from 'vitest';
import type { Ports } from '#core/ports.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { probeHealth } from './probe-health.ts';
import { probesOf } from './probes-of.ts';

const check = async (ports: Ports) => await probeHealth(ports, probesOf(ports)).check();

describe('health', () => {
  it('is tables, index and model', async () => {
    expect(await check(testPorts({ passages: [samplePassage()] }))).toEqual([
      { name: 'tables', required: true, ready: true, detail: 'the shop Aisle Demo is set up' },
      { name: 'index', required: false, ready: true, detail: 'the knowledge can be searched' },
      { name: 'model', required: false, ready: true, detail: 'test/scripted' },
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
    expect(components.map(({ ready }) => ready)).toEqual([true, true, false]);
  });
});
