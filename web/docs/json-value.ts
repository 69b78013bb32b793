/** Ways into JSON of which nothing is known: what is missing or of another kind reads as empty. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** The fields of an object. */
export function recordOf(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The members of an array. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
