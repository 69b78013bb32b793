/** Where error reports go, and the key that lets them in. */
export interface SentryProject {
  readonly envelopes: string;
  readonly key: string;
}

/**
 * Reads a data source name as Sentry and those who are compatible with it (GlitchTip, Bugsink) give it:
 * `https://KEY@HOST/PATH/PROJECT`. https://develop.sentry.dev/sdk/overview/#parsing-the-dsn
 */
export function readDsn(dsn: string): SentryProject {
  const url = URL.parse(dsn);
  const at = url?.pathname.lastIndexOf('/') ?? 0;
  const project = url?.pathname.slice(at + 1) ?? '';
  if (url === null || url.username === '' || !/^\d+$/u.test(project)) {
    throw new Error('SENTRY_DSN is no data source name: write it as https://KEY@HOST/PROJECT');
  }
  return {
    envelopes: `${url.protocol}//${url.host}${url.pathname.slice(0, at)}/api/${project}/envelope/`,
    key: url.username,
  };
}
