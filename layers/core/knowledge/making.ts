import type { Ports } from '../ports.ts';

/** What was taken in by other rules is taken in again. Raise it when documents are read or cut differently. */
const rules = 2;

/** What a hash begins with; one that begins otherwise was made by other rules, of other vectors or for another index. */
export function makingOf({ embedder, index }: Pick<Ports, 'embedder' | 'index'>): string {
  return `${rules} ${embedder.name}/${embedder.dimensions} ${index.edition ?? ''} `;
}
