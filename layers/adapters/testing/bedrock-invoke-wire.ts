import { invokedModel } from './bedrock-invoke-models.ts';
import { type BedrockInvokeScenario, bedrockInvokeScenarios } from './bedrock-invoke-scenarios.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';
import type { WireStep } from './wire-step.ts';

/** What a call gets: the model's answer, a failure by name, or a reply of the test's own. */
type Scenario = 'fine' | BedrockInvokeScenario | readonly WireStep[];

/** Amazon Bedrock's `InvokeModel` for the real client: embedders and rerankers. The last scenario stays. */
export function bedrockInvokeWire(
  scenarios: readonly (Scenario | ConnectFault)[] = ['fine'],
): Promise<WireServer> {
  return scriptedWire<Scenario>(scenarios, (scenario, call) => {
    if (typeof scenario !== 'string') return scenario;
    if (scenario !== 'fine') return bedrockInvokeScenarios[scenario];
    const [, modelId = ''] = /^\/model\/([^/]+)\/invoke$/.exec(call.path) ?? [];
    return invokedModel(decodeURIComponent(modelId), JSON.parse(call.body));
  });
}
