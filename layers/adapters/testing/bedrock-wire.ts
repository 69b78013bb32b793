import { type BedrockAnswer, streamedAnswer, wholeAnswer } from './bedrock-answer.ts';
import { type BedrockScenario, bedrockScenarios } from './bedrock-scenarios.ts';
import { wireServer, type WireServer } from './wire-server.ts';
import type { WireStep } from './wire-step.ts';

type Scenario = BedrockAnswer | BedrockScenario;

export interface BedrockWireOptions {
  /** What one call after the other gets: an answer, or a failure by name. The last one stays. */
  readonly scenarios: readonly Scenario[];
  readonly tls?: boolean;
}

/** Amazon Bedrock's `Converse` and `ConverseStream`, for the real client. */
export function bedrockWire({ scenarios, tls = false }: BedrockWireOptions): Promise<WireServer> {
  let position = 0;
  const current = (): Scenario => scenarios[Math.min(position, scenarios.length - 1)] ?? { texts: [] };
  const take = (): Scenario => {
    const taken = current();
    position += 1;
    return taken;
  };
  return wireServer({
    tls,
    accepts() {
      if (current() !== 'reset-at-connect') return true;
      take();
      return false;
    },
    answer: (call) => steps(take(), call.path.endsWith('/converse-stream')),
  });
}

function steps(scenario: Scenario, isStreamed: boolean): readonly WireStep[] {
  if (typeof scenario === 'string') return bedrockScenarios[scenario];
  return isStreamed ? streamedAnswer(scenario) : wholeAnswer(scenario);
}
