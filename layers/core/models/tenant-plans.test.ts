import { expect, it } from 'vitest';
import { ModelPlans, modelProviders } from '#contract/model-plans.ts';
import shipped from '../../tuning/model-plans.json' with { type: 'json' };
import { memoryOwnTuning } from '../testing/memory-own-tuning.ts';
import { configuredPlans, plansFor } from './plans-for.ts';
import { readModelPlans, saveModelPlans } from './tenant-plans.ts';

const own = ModelPlans.parse({
  version: 'ours',
  plans: { all: [{ model: 'openai/gpt-4.1-nano' }] },
  rules: [{ rule: 'all', plan: 'all' }],
});

it('are the shipped ones until the tenant saves its own, which win over a configured model too', async () => {
  const ports = world();
  const configured = configuredPlans(['bedrock/x']);
  expect(await readModelPlans(ports, { tenant: 'main' })).toMatchObject({
    own: false,
    plans: { version: shipped.version },
  });
  expect(await plansFor(ports, 'main', configured)).toBe(configured);
  await saveModelPlans(ports, { tenant: 'main', plans: own });
  expect(await readModelPlans(ports, { tenant: 'main' })).toEqual({ own: true, plans: own });
  expect(await plansFor(ports, 'main', configured)).toEqual(own);
  expect(await readModelPlans(ports, { tenant: 'other' })).toMatchObject({ own: false });
});

it.each(['opnai/gpt-4.1-nano', 'anthropic/claude', 'bedrocks/x'])(
  'with a provider nobody can call are refused, and the plans before stay: %s',
  async (model) => {
    const ports = world();
    await saveModelPlans(ports, { tenant: 'main', plans: own });
    const plans = { ...own, plans: { all: [{ model: 'bedrock/x' }, { model }] } };
    await expect(saveModelPlans(ports, { tenant: 'main', plans })).rejects.toMatchObject({
      code: 'invalid-request',
      issues: [{ path: 'plans.all.1.model', message: expect.stringContaining('send one of bedrock, ') }],
    });
    expect(await readModelPlans(ports, { tenant: 'main' })).toEqual({ own: true, plans: own });
  },
);

it('may name every provider, and those of the shipped plans are among them', async () => {
  const ports = world();
  for (const provider of modelProviders) {
    const plans = { ...own, plans: { all: [{ model: `${provider}/x` }] } };
    await expect(saveModelPlans(ports, { tenant: 'main', plans })).resolves.toMatchObject({ own: true });
  }
  const plans = ModelPlans.parse(shipped);
  await expect(saveModelPlans(ports, { tenant: 'main', plans })).resolves.toMatchObject({ own: true });
});

it('that are no longer right are told of and left aside', async () => {
  const ports = world();
  await ports.ownTuning.save('main', 'model-plans', { version: 'of an older Aisle' });
  expect(await readModelPlans(ports, { tenant: 'main' })).toMatchObject({ own: false });
  expect(ports.degradations).toEqual(['own model-plans']);
});

function world() {
  const degradations: string[] = [];
  const telemetry = {
    turnEnded: () => undefined,
    costsFolded: () => undefined,
    degraded: (what: string) => void degradations.push(what),
  };
  return { tuning: { read: async () => shipped }, ownTuning: memoryOwnTuning(), telemetry, degradations };
}
