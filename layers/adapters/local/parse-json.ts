import type { ZodType } from 'zod';

/** JSON of a known shape. Fails with `where` it stands and all that is wrong with it. */
export function parseJson<T>(text: string, schema: ZodType<T>, where: string): T {
  const result = schema.safeParse(parse(text, where));
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  throw new Error(`${where}: ${issues.join('; ')}`);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${where}: this is not JSON`, { cause });
  }
}
