/** On the command line a list is one string. */
export function splitAtCommas(value: unknown): unknown {
  return typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
}
