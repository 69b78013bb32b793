import { exampleBody } from './example-body.ts';
import type { Operation } from './read-open-api.ts';

/** A command line that calls a route: `$TOKEN` comes from a guest session, `{…}` is for the reader to fill. */
export function curlOf(operation: Operation, origin: string): string {
  const required = operation.parameters.filter(
    (parameter) => parameter.in === 'query' && parameter.isRequired,
  );
  const query = required.map(({ name }) => `${encodeURIComponent(name)}={${name}}`).join('&');
  const address = `${origin}${operation.path}${query === '' ? '' : `?${query}`}`;
  const lines = [`curl --globoff ${quoted(address)}`];
  if (operation.method !== 'GET') lines.push(`-X ${operation.method}`);
  if (operation.access !== 'public') lines.push('-H "authorization: Bearer $TOKEN"');
  if (operation.method === 'POST') lines.push('-H "idempotency-key: $(uuidgen)"');
  if (operation.replies.some(({ mediaType }) => mediaType === 'text/event-stream')) {
    lines.push("-N -H 'accept: text/event-stream'");
  }
  if (operation.body !== undefined) {
    lines.push(
      "-H 'content-type: application/json'",
      `-d ${quoted(JSON.stringify(exampleBody(operation.body)))}`,
    );
  }
  return lines.join(' \\\n  ');
}

/** One word for a POSIX shell, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
