import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Finds all addresses of a host name. */
export type Resolver = (host: string) => Promise<readonly LookupAddress[]>;

/** A host name that leads where nobody may go. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/**
 * A look-up for the very connection that is made: what was checked is what is connected to, so a name cannot point
 * elsewhere a moment later. One forbidden address among several forbids the name.
 */
export function pinnedLookup(resolve: Resolver, isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
          callback(new ForbiddenAddress(`${host} is not on the public internet`), '');
        } else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (cause: unknown) => callback(new Error(`${host} cannot be found`, { cause }), ''),
    );
  };
}
