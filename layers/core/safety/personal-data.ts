import { findAccounts } from './personal-data/bank-accounts.ts';
import { findCardCodes } from './personal-data/card-codes.ts';
import { findCards } from './personal-data/cards.ts';
import { cutChunks } from './cut-chunks.ts';
import { findCryptoAddresses } from './personal-data/crypto-addresses.ts';
import { findEmails } from './personal-data/emails.ts';
import type { Finder, PersonalData } from './personal-data/found-data.ts';
import { findIbans } from './personal-data/ibans.ts';
import { findIdentityDocuments } from './personal-data/identity-documents.ts';
import { findInternationalPhones } from './personal-data/international-phones.ts';
import { findIpAddresses } from './personal-data/ip-addresses.ts';
import { findMacAddresses } from './personal-data/mac-addresses.ts';
import { findNationalIds } from './personal-data/national-ids.ts';
import { findPesels } from './personal-data/pesels.ts';
import { findNationalPhones } from './personal-data/national-phones.ts';
import { findSocialSecurityNumbers } from './personal-data/social-security-numbers.ts';
import { findTaxNumbers } from './personal-data/tax-numbers.ts';
import { viewOf, withoutFound } from './personal-data/text-view.ts';
import { findUrlCredentials } from './personal-data/url-credentials.ts';

export type { PersonalData, PersonalDataType } from './personal-data/found-data.ts';

/** The surest first: what one finder takes, the next do not see. */
const finders: readonly Finder[] = [
  findUrlCredentials,
  findEmails,
  findCryptoAddresses,
  findMacAddresses,
  findIpAddresses,
  findIbans,
  findInternationalPhones,
  findAccounts,
  findCards,
  findCardCodes,
  findPesels,
  findIdentityDocuments,
  findNationalIds,
  findTaxNumbers,
  findSocialSecurityNumbers,
  findNationalPhones,
];

/**
 * What all that is found has some of: a digit, the sign of an e-mail address however spelt, a colon (credentials, IP and
 * hardware addresses), a hardware address of letters alone, a long row of letters (wallets). Most messages have none, and
 * no pattern is compiled for them.
 */
const hint = /[\p{Nd}@:]|ma[lł]pa|[[({] ?at|[a-z]{26}|(?:[a-f]{2}-){5}|[a-f]{4}\.[a-f]{4}\./iu;

/** A number that was part of a longer row of digits may stand alone once its neighbour is found. */
const maxRounds = 4;

/**
 * Finds structured personal data, by checksum where there is one and by the words around it (English, Polish).
 * Names and postal addresses have no structure and are not found. In order, none overlap; linear in the text.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  return cutChunks(text).flatMap(({ start, text: chunk }) =>
    findInChunk(chunk).map((found) => ({ ...found, start: found.start + start, end: found.end + start })),
  );
}

function findInChunk(chunk: string): readonly PersonalData[] {
  if (!hint.test(chunk)) return [];
  let view = viewOf(chunk);
  const all: PersonalData[] = [];
  for (let round = 0, before = -1; round < maxRounds && all.length > before; round += 1) {
    before = all.length;
    for (const find of finders) {
      const found = find(view);
      view = withoutFound(view, found);
      all.push(...found);
    }
  }
  return all.toSorted((a, b) => a.start - b.start);
}

/** Replaces personal data by a readable placeholder such as `[email]`. */
export function redact(text: string): string {
  let redacted = '';
  let end = 0;
  for (const found of findPersonalData(text)) {
    redacted += `${text.slice(end, found.start)}[${found.type}]`;
    end = found.end;
  }
  return redacted + text.slice(end);
}
