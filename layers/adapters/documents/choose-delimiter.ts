/** The delimiter of a CSV file from its header: what stands most often outside of quotes. */
export function chooseDelimiter(header: string): string {
  const bare = header.replaceAll(/"(?:[^"]|"")*"/gu, '');
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length,
  }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}
