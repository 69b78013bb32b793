/** The line on which a text stops being JSON. V8 does not always say where; but what comes before can be told from what is only cut off. */
export function lineOfJsonFault(text: string): number {
  const ends = [...text.matchAll(/\n|$/gu)].map(({ index }) => index);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOnlyCutOff(text.slice(0, ends[middle]))) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function isOnlyCutOff(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = String(error);
    const [, position] = /at position (\d+)/u.exec(message) ?? [];
    return /end of JSON input|Unterminated string/u.test(message) || Number(position) >= beginning.length;
  }
}
