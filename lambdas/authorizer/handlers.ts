import type { Ports } from '#core/ports.ts';
import { authorize } from '#runtime/authorize.ts';

/** Who may pass. */
export const handlers = (ports: Ports) => authorize(ports);
