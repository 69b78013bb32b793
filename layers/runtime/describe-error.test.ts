import { expect, it } from 'vitest';
import { ShopError } from '#core/errors.ts';
import { describeError } from './describe-error.ts';

it('tells name, message, code, place and causes', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const description = describeError(new ShopError('unavailable', 'The database is away', { cause }));
  expect(description).toMatchObject({
    name: 'ShopError',
    message: 'The database is away',
    code: 'unavailable',
    cause: { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
  });
  expect(description.frames[0]).toContain('describe-error.test.ts');
});

it('leaves out every other field: it may hold what a shopper wrote', () => {
  const refused = Object.assign(new Error('Transaction cancelled'), {
    CancellationReasons: [{ Item: { question: { S: 'my secret' } } }],
    $response: { body: 'my secret' },
  });
  const issues = [{ path: 'my secret', message: 'my secret' }];
  const error = new ShopError('internal-error', 'No', { cause: refused, issues });
  expect(JSON.stringify(describeError(error))).not.toContain('my secret');
});

it('does not quote what JSON.parse could not read', () => {
  for (const text of ['my secret', '{"a":my secret}', '"my secret" "and more"', '{"my secret']) {
    try {
      JSON.parse(text);
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(describeError(error))).not.toContain('secret');
    }
  }
});

it('does not show a value that was thrown instead of an error', () => {
  for (const thrown of ['my secret', { text: 'my secret' }, undefined, null, 7n]) {
    expect(JSON.stringify(describeError(thrown))).not.toContain('secret');
  }
  expect(describeError('text')).toEqual({
    name: 'string',
    message: 'A value that is no error was thrown',
    frames: [],
  });
});

it('comes to an end when errors cause each other', () => {
  const one = new Error('one');
  one.cause = new Error('two', { cause: one });
  expect(JSON.stringify(describeError(one)).match(/"message"/gu)).toHaveLength(5);
});
