/** The line on which each element of a JSON list begins. `start` is the place of the list's `[`; below 0 there is no list. */
export function elementLines(json: string, start: number): readonly number[] {
  const lines: number[] = [];
  if (start < 0) return lines;
  let line = 1 + (json.slice(0, start).match(/\n/gu)?.length ?? 0);
  let depth = 0;
  let awaits = true;
  for (const [token] of json.slice(start).matchAll(/\n|[[\]{},]|"(?:[^"\\]|\\.)*"|[^\s[\]{},"]+/gu)) {
    if (token === '\n') line += 1;
    else if (token === ',' && depth === 1) awaits = true;
    else {
      if (depth === 1 && awaits && token !== ']') {
        lines.push(line);
        awaits = false;
      }
      if (token === '[' || token === '{') depth += 1;
      else if (token === ']' || token === '}') depth -= 1;
      if (depth === 0) return lines;
    }
  }
  return lines;
}
