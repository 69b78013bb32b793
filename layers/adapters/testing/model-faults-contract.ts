import { describe, expect, it } from 'vitest';
import { collectGeneration } from '#core/models/collect-generation.ts';
import type { ModelFault } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { limitedModel, readAll } from './limited-model.ts';
import { sampleCall, sampleRequest } from './sample-model-call.ts';
import type { ConnectFault } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';

/** A model that is called over a wire which breaks. */
export interface BreakableModel<Scenario extends string> {
  /** What becomes of each scenario of the wire. */
  readonly faults: Readonly<Record<Scenario | ConnectFault, ModelFault>>;
  /** The scenarios in which the usage is told before the failure is known. */
  readonly told: readonly (Scenario | ConnectFault)[];
  readonly wire: (
    scenarios: readonly (Scenario | ConnectFault | { readonly texts: readonly string[] })[],
  ) => Promise<WireServer>;
  readonly modelAt: (endpoint: string) => LanguageModel;
}

/** What holds of every model whose vendor, or the network before it, fails. */
export function modelFaultsContract<Scenario extends string>(
  name: string,
  { faults, told, wire, modelAt }: BreakableModel<Scenario>,
): void {
  const scenarios = Object.keys(faults).filter((key): key is Scenario | ConnectFault => key in faults);
  const limited = (model: LanguageModel, scenario: Scenario | ConnectFault) =>
    limitedModel(model, { isIdle: faults[scenario] === 'idle' });

  describe(`${name}, when its vendor fails`, () => {
    it.each(scenarios)('fails in time, after one call and without an end: %s', async (scenario) => {
      await using server = await wire([scenario]);
      const { parts, failure } = await readAll(limited(modelAt(server.endpoint), scenario));
      expect(failure).toMatchObject({ name: 'ModelError', fault: faults[scenario] });
      const types = parts.map(({ type }) => type);
      expect(types).not.toContain('generation-end');
      expect(types.filter((type) => type === 'usage-known')).toHaveLength(told.includes(scenario) ? 1 : 0);
      expect(server.calls.length).toBeLessThanOrEqual(1);
    });

    it('answers the next call after any of these faults', async () => {
      const answer = { texts: ['Fine.'] };
      // On a connection that is kept: where a new one is cut before its first request, fetch opens another by itself.
      const kept = [answer, 'reset-at-connect', answer] as const;
      const others = scenarios.filter((scenario) => scenario !== 'reset-at-connect');
      await using server = await wire([...others, ...kept]);
      const model = modelAt(server.endpoint);
      const answers = async () => {
        const generation = collectGeneration(model.stream(sampleRequest, sampleCall()));
        await expect(generation).resolves.toMatchObject({ text: 'Fine.' });
      };
      const fails = async (scenario: Scenario | ConnectFault) => {
        const { failure } = await readAll(limited(model, scenario));
        expect(failure, scenario).toMatchObject({ fault: faults[scenario] });
      };
      for (const scenario of others) await fails(scenario);
      await answers();
      await fails('reset-at-connect');
      await answers();
    });
  });
}
