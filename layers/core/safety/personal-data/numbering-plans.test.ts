import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { callingCodes, nationalNumbers } from './numbering-plans.ts';

/** libphonenumber's compact metadata: a plan is its code, prefix from abroad, pattern, lengths, formats, trunk prefix. */
const Metadata = z.object({
  countries: z.record(z.string(), z.array(z.unknown())),
  nonGeographic: z.record(z.string(), z.array(z.unknown())),
});
const metadata = Metadata.parse(createRequire(import.meta.url)('libphonenumber-js/metadata.min.json'));

it('has the calling codes and lengths that libphonenumber has', () => {
  const lengths = new Map<string, Set<number>>();
  for (const [code, , , possible] of [
    ...Object.values(metadata.countries),
    ...Object.values(metadata.nonGeographic),
  ]) {
    const known = lengths.get(z.string().parse(code)) ?? new Set();
    for (const length of z.array(z.number()).parse(possible)) known.add(length);
    lengths.set(z.string().parse(code), known);
  }
  const written = [...lengths].map(
    ([code, known]) => `${code}:${[...known].toSorted((a, b) => a - b).join(',')}`,
  );
  expect(callingCodes.split(' ')).toEqual(
    written.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  );
});

it.each(Object.entries(nationalNumbers))(
  'has the national numbers of %s that libphonenumber has',
  (country, plan) => {
    const [, , digits, , , trunk] = metadata.countries[country] ?? [];
    expect(plan).toEqual({ digits, trunk: typeof trunk === 'string' ? trunk : '' });
  },
);
