import { foldText } from '../knowledge/fold-text.ts';

const address =
  /(?:\b[a-z][a-z0-9+.-]{0,30}:\/\/|\bwww\.|(?<=\]\()\s*\/\/|(?<![\p{L}\p{N}:/])\/\/(?=[\p{L}\p{N}]))[^\s)\]<>"”]+/giu;
/** What a browser or a reader would take for an address without a scheme. */
const bareHost =
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|info|biz|io|co|me|us|uk|eu|pl|de|fr|es|it|nl|cz|sk|se|dk|no|fi|ru|ua|cn|in|shop|store|online|site|xyz|top|club|app|dev|link|click|live|page|example|test|tk|ly|gg|to|vip|icu|zip)(?![\p{L}\p{N}-])(?:\/\S*)?/giu;
const target = /\]\(\s*<?([^\s)>]*)/gu;
/** Schemes that run something, images that report who looks, tags, and addresses written so as not to look like any. */
const never =
  /!\[|<\/?[a-z][^>]*>|\b(?:javascript|data|vbscript|file|ftp|hxxps?|mailto|tel|sms)\s*:\s*\S|\[\s*(?:\.|dot|kropka)\s*\]|\(\s*(?:\.|dot|kropka)\s*\)|\b\p{L}[\p{L}\p{N}-]{1,62} (?:dot|kropka) (?:com|net|org|pl|shop|store|example|io|info)\b/iu;

/** Where links may lead. */
export interface LinkRules {
  readonly hosts: readonly string[];
  /** Paths of the shop's own pages that were found. */
  readonly paths: ReadonlySet<string>;
}

/** Whether a sentence leads a reader anywhere but to the shop, even where its source does. */
export function hasForeignLink(sentence: string, { hosts, paths }: LinkRules): boolean {
  const text = sentence.normalize('NFKC').replace(/[\u3002\uFF0E\uFF61]/gu, '.');
  if (!/[.:!<([]|\b(?:dot|kropka)\b/iu.test(text)) return false;
  if (never.test(foldText(text))) return true;
  for (const [, to = ''] of text.matchAll(target)) {
    const isOurs = to.startsWith('/') && !to.startsWith('//') ? paths.has(to) : isOurAddress(to, hosts);
    if (!isOurs) return true;
  }
  const addresses = [...text.matchAll(address)].map(([found]) => found.trim());
  if (addresses.some((found) => !isOurAddress(found, hosts))) return true;
  const rest = text.replace(address, ' ').replace(target, ' ');
  return [...rest.matchAll(bareHost)].some(([found]) => !isOurAddress(`https://${found}`, hosts));
}

function isOurAddress(written: string, hosts: readonly string[]): boolean {
  const found = written.replace(/(?<![.,;:!?'’])[.,;:!?'’]+$/u, '');
  const url = URL.parse(/^(?:www\.|\/\/)/iu.test(found) ? `https://${found.replace(/^\/\//u, '')}` : found);
  if (url === null || url.protocol !== 'https:' || url.username !== '') return false;
  return hosts.some((host) => url.host === host || url.host === `www.${host}`);
}
