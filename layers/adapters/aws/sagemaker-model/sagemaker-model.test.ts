import { describe, expect, it } from 'vitest';
import { collectGeneration } from '#core/models/collect-generation.ts';
import type { ModelFault } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { useTestCredentials } from '../../testing/aws-test-credentials.ts';
import { readAll } from '../../testing/limited-model.ts';
import { chatModelFaults } from '../../testing/model-faults.ts';
import { modelFaultsContract } from '../../testing/model-faults-contract.ts';
import { type SagemakerScenario, sagemakerWire } from '../../testing/sagemaker-wire.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { sagemakerClient } from './sagemaker-client.ts';
import { sagemakerModel } from './sagemaker-model.ts';

const faults: Readonly<Record<SagemakerScenario | 'reset-at-connect', ModelFault>> = {
  ...chatModelFaults,
  'bad-checksum': 'interrupted',
  'truncated-frame': 'interrupted',
  'huge-frame-announced': 'interrupted',
  'model-stream-error': 'interrupted',
  'internal-stream-failure': 'interrupted',
  'no-capacity': 'asleep',
  'not-ready': 'asleep',
  'unknown-endpoint': 'rejected',
  throttled: 'throttled',
  unavailable: 'unavailable',
  'internal-failure': 'unavailable',
  'access-denied': 'denied',
  'container-failed': 'unavailable',
  'container-refused': 'rejected',
  'container-busy': 'throttled',
};
const answer = { texts: ['Thirty ', 'days.'] };

describe('sagemakerModel', () => {
  useTestCredentials();

  it.each([false, true])('streams texts, usage and end, as JSON lines: %s', async (asJsonLines) => {
    await using wire = await sagemakerWire([answer], { asJsonLines });
    const { parts, failure } = await readAll(modelAt(wire.endpoint));
    expect(failure).toBeUndefined();
    expect(parts).toMatchObject([
      { type: 'text-delta', text: 'Thirty ' },
      { type: 'text-delta', text: 'days.' },
      { type: 'usage-known', usage: { input: 120, output: 2 } },
      { type: 'generation-end', finish: { unified: 'stop' } },
    ]);
  });

  it('asks the endpoint for the adapter, in a signed request', async () => {
    await using wire = await sagemakerWire([{ ...answer, saysDone: false }]);
    const model = modelAt(wire.endpoint);
    expect(model.name).toBe('sagemaker/endpoint/shop/polish-shoes');
    await collectGeneration(model.stream(sampleRequest, sampleCall()));
    expect(wire.calls[0]).toMatchObject({
      path: '/endpoints/shop/invocations-response-stream',
      headers: {
        'x-amzn-sagemaker-inference-component': 'polish-shoes',
        authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=test/u),
      },
    });
    expect(JSON.parse(wire.calls[0]?.body ?? '')).toMatchObject({
      stream: true,
      max_tokens: 300,
      temperature: 0,
    });
  });

  modelFaultsContract('sagemakerModel', { faults, told: [], wire: sagemakerWire, modelAt });

  it('cuts the connection when its reader stops, so that the model stops too', async () => {
    await using wire = await sagemakerWire([{ texts: ['One ', 'two ', 'three'], paceMs: 50 }]);
    for await (const part of modelAt(wire.endpoint).stream(sampleRequest, sampleCall())) {
      if (part.type === 'text-delta') break;
    }
    await expect(wire.calls[0]?.ended).resolves.toBe('cut');
  });

  it('ends at once when aborted', async () => {
    await using wire = await sagemakerWire(['hang-before-head']);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('a human took over')), 50);
    const generation = collectGeneration(
      modelAt(wire.endpoint).stream(sampleRequest, sampleCall(stop.signal)),
    );
    await expect(generation).rejects.toMatchObject({ fault: 'aborted' });
  });
});

function modelAt(endpoint: string): LanguageModel {
  const client = sagemakerClient({ region: 'eu-central-1', endpoint });
  return sagemakerModel({ client, endpoint: 'shop', component: 'polish-shoes' });
}
