const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
/** What the checksum leaves: Bech32 (BIP 173) and Bech32m (BIP 350). */
const remainders: ReadonlySet<number> = new Set([1, 0x2bc830a3]);

/** Whether a text is a Bech32 address with a right checksum, such as `bc1q...`; lower case. */
export function isBech32(text: string): boolean {
  const split = text.lastIndexOf('1');
  const prefix = text.slice(0, split);
  const data = Array.from(text.slice(split + 1), (character) => alphabet.indexOf(character));
  if (split < 1 || data.length < 6 || data.includes(-1)) return false;
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  return remainders.has(polymod([...expanded, ...data]));
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, factor] of generator.entries()) {
      if (((top >> bit) & 1) === 1) check ^= factor;
    }
  }
  return check;
}
