import type { Ports } from '#core/ports.ts';
import { lazy } from './lazy.ts';

/** How each port is made; one may be made from others. */
export type PortMakers<P = Ports> = { readonly [K in keyof P]: (ports: P) => P[K] };

/** Ports that are made when they are first used, since no function uses all of them. */
export function lazyPorts<P extends object = Ports>(makers: PortMakers<NoInfer<P>>): P {
  const ports: P = Object.create(null);
  for (const [name, make] of Object.entries<(ports: P) => unknown>(makers)) {
    const get = lazy(() => make(ports));
    Object.defineProperty(ports, name, { get, enumerable: true });
  }
  return ports;
}
