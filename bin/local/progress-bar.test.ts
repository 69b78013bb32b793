import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { progressBar } from './progress-bar.ts';

/** What is written while this many of 60 are done. */
function drawn(counts: readonly number[], isTTY: boolean) {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const draw = progressBar('Taking in', Object.assign(stream, { isTTY }));
  for (const count of counts) draw(count, 60);
  return written;
}

it('draws on one line of a terminal, and ends it', () => {
  const lines = drawn([0, 30, 60], true);
  expect(lines.at(0)).toBe(`\rTaking in [${'.'.repeat(30)}] 0/60`);
  expect(lines.at(1)).toBe(`\rTaking in [${'#'.repeat(15)}${'.'.repeat(15)}] 30/60`);
  expect(lines.join('')).toMatch(/\] 60\/60\n$/u);
});

it('draws only when the picture changes', () => {
  expect(drawn([30, 30, 30], true)).toHaveLength(1);
});

it('says only that it is done where there is no terminal', () => {
  expect(drawn([0, 30, 60], false)).toEqual(['Taking in: 60 done\n']);
});
