import { type WireCall, type WireServer, wireServer } from './wire-server.ts';
import { reset, type WireStep } from './wire-step.ts';

/** A failure before any request: each wire has it. */
export type ConnectFault = 'reset-at-connect';

/** A wire that plays one scenario after the other, a call each. The last one stays. */
export function scriptedWire<S>(
  scenarios: readonly (S | ConnectFault)[],
  play: (scenario: S, call: WireCall) => readonly WireStep[],
): Promise<WireServer> {
  let position = 0;
  const current = (): S | ConnectFault | undefined => scenarios[Math.min(position, scenarios.length - 1)];
  return wireServer({
    accepts() {
      if (current() !== 'reset-at-connect') return true;
      position += 1;
      return false;
    },
    answer(call) {
      const scenario = current();
      position += 1;
      return scenario === undefined || isConnectFault(scenario) ? [reset] : play(scenario, call);
    },
  });
}

function isConnectFault(scenario: unknown): scenario is ConnectFault {
  return scenario === 'reset-at-connect';
}
