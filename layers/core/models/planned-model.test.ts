import { describe, expect, it } from 'vitest';
import { ModelPlans } from '#contract/model-plans.ts';
import { governed } from '../costs/governed.ts';
import type { LanguageModel } from '../ports.ts';
import { costPorts } from '../testing/cost-ports.ts';
import { type ScriptedModel, scriptedModel } from '../testing/scripted-model.ts';
import {
  ModelError,
  type ModelCall,
  type ModelFault,
  type ModelPart,
  type ModelRequest,
} from './language-model.ts';
import { mostAttempts, plannedModel } from './planned-model.ts';

const request: ModelRequest = {
  instructions: '',
  messages: [],
  grounding: { question: '', language: 'en', passages: [] },
  maxOutputTokens: 10,
  temperature: 0,
};
const call: ModelCall = {
  tenant: 'main',
  requestId: 'r',
  conversationId: 'c',
  messageId: 'm',
  useCase: 'chat',
  complexity: 1,
  signal: new AbortController().signal,
};
const plans = ModelPlans.parse({
  version: 'v',
  plans: {
    small: [{ model: 'bedrock/scripted', maxOutputTokens: 7 }, { model: 'bedrock/second' }],
    strong: [{ model: 'bedrock/second', reasoning: 'low', serviceTier: 'flex' }],
  },
  rules: [
    { rule: 'hard-turn', when: { complexityFrom: 4 }, plan: 'strong' },
    { rule: 'otherwise', plan: 'small' },
  ],
});
const fault = (kind: ModelFault, retryAfterMs?: number) => new ModelError(kind, kind, { retryAfterMs });
const down = (name: string, kind: ModelFault = 'unavailable') => scriptedModel([fault(kind)], { name });

describe('plannedModel', () => {
  it('asks the model of the rule that holds, as its step says, and tells which rule that was', async () => {
    const { models, ask } = world(
      scriptedModel(['a'], named('scripted')),
      scriptedModel(['b'], named('second')),
    );
    expect(await ask()).toMatchObject([
      {
        type: 'generation-start',
        model: 'bedrock/scripted',
        choice: { modelPlan: 'small', rule: 'otherwise' },
      },
      { text: 'a' },
      { type: 'usage-known' },
      { type: 'generation-end' },
    ]);
    const parts = await ask({ complexity: 7 });
    expect(parts[0]).toMatchObject({
      model: 'bedrock/second',
      choice: { modelPlan: 'strong', rule: 'hard-turn' },
    });
    expect(models[0].requests).toMatchObject([{ maxOutputTokens: 7, temperature: 0 }]);
    expect(models[1].requests).toMatchObject([
      { maxOutputTokens: 10, reasoning: 'low', serviceTier: 'flex' },
    ]);
  });

  it.each([
    ['before its first text', []],
    ['after its first text', ['half']],
  ])('goes on to the next model when one fails %s', async (_, said) => {
    const first = scriptedModel([...said, fault('interrupted')], named('scripted'));
    const { ask } = world(first, scriptedModel(['whole'], named('second')));
    const parts = await ask();
    expect(begun(parts)).toEqual(['bedrock/scripted', 'bedrock/second']);
    expect(parts.slice(-3)).toMatchObject([
      { text: 'whole' },
      { type: 'usage-known' },
      { type: 'generation-end' },
    ]);
  });

  it.each(['throttled', 'unavailable', 'interrupted'] as const)(
    'tries three times in all when every model is %s, pausing before the same one, then quotes answer',
    async (kind) => {
      const { ask, ports } = world(down('scripted', kind), down('second', kind));
      const before = ports.clock.now();
      const models = ['bedrock/scripted', 'bedrock/second', 'bedrock/scripted'];
      expect(begun(await ask())).toEqual([...models, 'offline/last']);
      expect(ports.clock.now() - before).toBeLessThanOrEqual(300);
    },
  );

  it.each(['rejected', 'deadline'] as const)('makes no other attempt when a call is %s', async (kind) => {
    const { ask } = world(down('scripted', kind), scriptedModel(['b'], named('second')));
    expect(begun(await ask())).toEqual(['bedrock/scripted', 'offline/last']);
  });

  it.each(['idle', 'denied', 'asleep'] as const)(
    'asks another model but not the same when one is %s',
    async (kind) => {
      const { ask } = world(down('scripted', kind), down('second', kind));
      expect(begun(await ask())).toEqual(['bedrock/scripted', 'bedrock/second', 'offline/last']);
    },
  );

  it('waits as long as it is asked to, not longer than a shopper would', async () => {
    const { ask, ports } = world(scriptedModel([fault('throttled', 2_000)], named('scripted')), undefined);
    const before = ports.clock.now();
    expect(begun(await ask())).toHaveLength(mostAttempts + 1);
    expect(ports.clock.now() - before).toBe(4_000);
    const impatient = world(scriptedModel([fault('throttled', 6_000)], named('scripted')), undefined);
    expect(begun(await impatient.ask())).toEqual(['bedrock/scripted', 'offline/last']);
  });

  it('writes a row for each attempt, with its number, plan and rule', async () => {
    const { ask, ports } = world(down('scripted'), down('second'), true);
    await ask({ arm: 'b' });
    const common = { modelPlan: 'small', rule: 'otherwise', arm: 'b' };
    expect(ports.ledger.attempts).toMatchObject([
      { model: 'bedrock/scripted', retry: 0, ...common },
      { model: 'bedrock/second', retry: 1, ...common },
      { model: 'bedrock/scripted', retry: 2, ...common },
    ]);
  });

  it('makes no further paid call when the ledger cannot be reached', async () => {
    const { ask, models, ports } = world(down('scripted'), down('second'), true);
    Object.assign(ports.ledger, { reserve: () => Promise.reject(new Error('the table is gone')) });
    expect(begun(await ask())).toEqual(['bedrock/scripted', 'offline/last']);
    expect([...models[0].requests, ...models[1].requests]).toEqual([]);
  });

  it('leaves out models whose provider is not set up', async () => {
    const { ask } = world(undefined, undefined);
    const parts = await ask();
    expect(begun(parts)).toEqual(['offline/last']);
    expect(parts[0]).toMatchObject({ choice: { modelPlan: 'small', rule: 'otherwise' } });
  });

  it('ends when the call is called off, also in a pause', async () => {
    const stop = new AbortController();
    const { ask, ports } = world(down('scripted'), undefined);
    ports.clock.sleep = () => {
      stop.abort();
      return new Promise(() => {});
    };
    await expect(ask({ signal: stop.signal })).rejects.toMatchObject({ fault: 'aborted' });
  });
});

describe('with everything down', () => {
  it('makes at most 1.1 calls a turn once the breakers are open, however rare the turns', async () => {
    for (const secondsBetween of [0.1, 1, 15, 45, 300]) {
      const { ask, ports, models } = world(down('scripted'), down('second'));
      for (let turn = 0; turn < 3; turn += 1) await ask();
      const calls = () => models[0].requests.length + models[1].requests.length;
      const before = calls();
      for (let turn = 0; turn < 200; turn += 1) {
        ports.clock.advance(secondsBetween * 1000);
        expect(begun(await ask()).at(-1)).toBe('offline/last');
      }
      expect((calls() - before) / 200, `a turn each ${secondsBetween} s`).toBeLessThanOrEqual(1.1);
    }
  });

  it('finds out that a model is well again, whichever it is, and however rare the turns', async () => {
    for (const recovered of [0, 1] as const) {
      const script: (string | Error)[] = [fault('unavailable')];
      const other = down(recovered === 0 ? 'second' : 'scripted');
      const well = scriptedModel(script, named(recovered === 0 ? 'scripted' : 'second'));
      const { ask, ports } = recovered === 0 ? world(well, other) : world(other, well);
      for (let turn = 0; turn < 20; turn += 1) {
        await ask();
        ports.clock.advance(300_000);
      }
      script[0] = 'Well again.';
      await ask();
      ports.clock.advance(300_000);
      const parts = await ask();
      expect(parts.some((part) => part.type === 'text-delta' && part.text === 'Well again.')).toBe(true);
    }
  });
});

function named(name: string) {
  return { name: `bedrock/${name}` };
}

function begun(parts: readonly ModelPart[]): readonly string[] {
  return parts.flatMap((part) => (part.type === 'generation-start' ? [part.model] : []));
}

/** A planned model over two others, and what came of it. */
function world(first: ScriptedModel | undefined, second: ScriptedModel | undefined, isGoverned = false) {
  const ports = costPorts();
  const models = new Map<string, LanguageModel | undefined>([
    ['bedrock/scripted', first && { ...first, name: 'bedrock/scripted' }],
    ['bedrock/second', second && { ...second, name: 'bedrock/second' }],
  ]);
  const planned = plannedModel(ports, {
    name: 'test',
    plansFor: async () => plans,
    provide(name) {
      const model = models.get(name);
      return model && isGoverned ? governed(model, ports) : model;
    },
    lastResort: () => scriptedModel(['quoted'], { name: 'offline/last' }),
    startTimer: setTimeout,
  });
  const none = scriptedModel([]);
  return {
    ports,
    models: [first ?? none, second ?? none] as const,
    ask: (more: Partial<ModelCall> = {}) => Array.fromAsync(planned.stream(request, { ...call, ...more })),
  };
}
