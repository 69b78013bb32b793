import { type Route, routes } from '#contract/routes.ts';

/** The address of a route, or how it begins where parameters follow. */
export interface PathPattern {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Where bodies may be longer than 64 KiB, by the route table. */
export function largeBodyPaths(table: Readonly<Record<string, Route>> = routes): readonly PathPattern[] {
  const paths = Object.entries(table)
    .filter(([, { bodyLimit }]) => bodyLimit !== undefined)
    .map(([key]) => key.slice(key.indexOf(' ') + 1));
  return [...new Set(paths)].map((path) => {
    const brace = path.indexOf('{');
    return brace < 0 ? { text: path, isWhole: true } : { text: path.slice(0, brace), isWhole: false };
  });
}
