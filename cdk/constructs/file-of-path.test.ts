import { expect, test } from 'vitest';
import { fileOfPath } from './file-of-path.ts';

test.each([
  ['/', '/index.html'],
  ['/docs', '/docs/index.html'],
  ['/docs/', '/docs/index.html'],
  ['/docs/docs.js', '/docs/docs.js'],
  ['/pictures/tent-borealis-2.svg', '/pictures/tent-borealis-2.svg'],
  ['/products/tent-borealis-2', '/index.html'],
  ['/products/tent.2', '/index.html'],
  ['/help/delivery/', '/index.html'],
])('%s is %s', (path, file) => {
  expect(fileOfPath(path)).toBe(file);
});
