import { expect, it } from 'vitest';
import { keepShare } from './keep-share.ts';

it('keeps every example of a small set once', () => {
  const example = { text: 'where is it', intent: 'order-status' };
  expect(keepShare([example, { ...example }])).toEqual([example]);
});

it('keeps some of each intent of a large set', () => {
  const many = Array.from({ length: 40_000 }, (_, at) => ({ text: `${at}`, intent: `intent ${at % 40}` }));
  const rare = { text: 'once', intent: 'rare' };
  const kept = keepShare([...many, rare]);
  expect(kept.length).toBeGreaterThan(1400);
  expect(kept.length).toBeLessThanOrEqual(1541);
  expect(new Set(kept.map(({ intent }) => intent)).size).toBe(41);
});

it('never lets one intent crowd out the others', () => {
  const often = Array.from({ length: 900 }, (_, at) => ({ text: `${at}`, intent: 'often' }));
  expect(keepShare(often).length).toBeLessThanOrEqual(121);
});
