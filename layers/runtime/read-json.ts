import type { BodyLimit } from '#contract/routes.ts';
import { ShopError } from '#core/errors.ts';

const usualLimit: BodyLimit = { bytes: 64 * 1024, advice: 'shorten it' };
const maxDepth = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a JSON body: so many bytes of valid UTF-8, well-formed strings, nested at most 32 deep. An absent body is `{}`. */
export function readJson(
  body: string | null | undefined,
  isBase64: boolean,
  limit: BodyLimit = usualLimit,
): unknown {
  if (body === null || body === undefined || body === '') return {};
  const value = parse(decode(body, isBase64, limit));
  inspect(value, 1);
  return value;
}

function decode(body: string, isBase64: boolean, { bytes: most, advice }: BodyLimit): string {
  const encoding = isBase64 ? 'base64' : 'utf8';
  const bytes = Buffer.byteLength(body, encoding);
  if (bytes > most) {
    throw new ShopError('body-too-large', `The body has ${bytes} bytes and may have ${most}: ${advice}`);
  }
  try {
    if (body.isWellFormed()) return utf8.decode(Buffer.from(body, encoding));
  } catch {
    // What the decoder says adds nothing.
  }
  throw new ShopError('malformed-request', 'The body is not valid UTF-8: encode it as UTF-8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ShopError('malformed-request', 'The body is not JSON: check brackets, quotes and commas', {
      cause,
    });
  }
}

/** `level` is that of the value itself: 1 for the outermost. */
function inspect(value: unknown, level: number): void {
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new ShopError('malformed-request', 'A text holds half of a surrogate pair: send whole characters');
  }
  if (typeof value !== 'object' || value === null) return;
  if (level > maxDepth) {
    throw new ShopError(
      'malformed-request',
      `The body is nested more than ${maxDepth} levels deep: flatten it`,
    );
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || !key.isWellFormed()) {
      throw new ShopError('invalid-request', 'The body has a field Aisle does not know: leave it out');
    }
    inspect(inner, level + 1);
  }
}
