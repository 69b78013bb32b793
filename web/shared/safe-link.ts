/** Where links in untrusted text may lead: our own origin, and these hosts over https. */
export interface LinkRules {
  readonly origin: string;
  readonly hosts: readonly string[];
}

/** The address a link may lead to, or nothing: anything but plain http(s) to a listed place is refused. */
export function safeLink(address: string, { origin, hosts }: LinkRules): string | undefined {
  const url = URL.parse(address, origin);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.origin === origin) return url.href;
  return url.protocol === 'https:' && hosts.includes(url.host) ? url.href : undefined;
}
