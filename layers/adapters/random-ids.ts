import { randomBytes } from 'node:crypto';
import type { Ids } from '#core/ports.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ids of 128 random bits in base32 (RFC 4648, lower case): safe in addresses, keys and file names. */
export const randomIds: Ids = {
  next() {
    let bits = BigInt(`0x${randomBytes(16).toString('hex')}`);
    let id = '';
    for (let length = 0; length < 26; length += 1) {
      id += alphabet.charAt(Number(bits & 31n));
      bits >>= 5n;
    }
    return id;
  },
};
