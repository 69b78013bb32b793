/** The position of the highest value, -1 where there is none. */
export function strongest(values: Float64Array): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? -Infinity) ? at : best), -1);
}
