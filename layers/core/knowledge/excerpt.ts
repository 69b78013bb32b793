const longest = 120;

/** How a text begins, on one line, for somebody who has to find it. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).toWellFormed().trimEnd()} …`;
}
