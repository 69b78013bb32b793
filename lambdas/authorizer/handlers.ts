import type { Ports } from '#core/ports.ts';
import { authorize, type KnowsOrigin } from '#runtime/authorize.ts';

/** Who may pass. */
export const handlers = (ports: Ports, knowsOrigin: KnowsOrigin) => authorize(ports, knowsOrigin);
