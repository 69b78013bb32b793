/** What stands for a name in a query. Nothing of it is ever text that somebody else wrote, but for texts, which are quoted. */
export type SqlValue = number | boolean | string;

/** Puts values in the places of `:name` in a query, each as a literal that DuckDB and Athena read alike. */
export function fillSql(text: string, values: Readonly<Record<string, SqlValue>>): string {
  return text.replaceAll(/(?<![:\w'])(:[a-zA-Z]+)/gu, (place) => {
    const value = Object.hasOwn(values, place.slice(1)) ? values[place.slice(1)] : undefined;
    if (value === undefined) throw new Error(`The query asks for ${place}, which nobody gave`);
    return literal(value, place);
  });
}

/** The SQL standard's literals: in a text only the quote itself is special. */
function literal(value: SqlValue, place: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new RangeError(`A text in a query must not hold a zero: ${place}`);
    return `'${value.replaceAll("'", "''")}'`;
  }
  if (!Number.isSafeInteger(value)) throw new RangeError(`Only whole numbers stand in queries, not ${value}`);
  return String(value);
}
