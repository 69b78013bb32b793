/** An attribute may nest 32 deep, and each level is up to three of JSON's. */
const deepest = 100;

/** Says whether a JSON value is neither absurdly deep nor has a null in a list; dynalite trips over both. */
export function hasSaneShape(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest || (Array.isArray(value) && value.includes(null))) return false;
  return Object.values(value).every((part) => hasSaneShape(part, depth + 1));
}
