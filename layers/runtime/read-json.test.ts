import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const nested = (levels: number, inner = '') => '['.repeat(levels) + inner + ']'.repeat(levels);
const refusal = (code: string) => expect.objectContaining({ name: 'ShopError', code });

describe('a body', () => {
  it('is read from text and from base64 alike', () => {
    const text = '{"message":"Zażółć 🙂","n":[1,null,true]}';
    expect(readJson(text, false)).toEqual({ message: 'Zażółć 🙂', n: [1, null, true] });
    expect(readJson(base64(text), true)).toEqual(readJson(text, false));
  });

  it.each([undefined, null, ''])('of nothing (%j) is an empty object', (body) => {
    expect(readJson(body, false)).toEqual({});
    expect(readJson(body, true)).toEqual({});
  });

  it.each(['{', '{"a":1,}', 'undefined', "{'a':1}", ' ', '{"a":1}{"b":2}', '[1', '\u0000', '+1'])(
    'that is not JSON is refused: %j',
    (body) => {
      expect(() => readJson(body, false)).toThrow(refusal('malformed-request'));
    },
  );
});

const bodyOf = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;

describe('the size limit', () => {
  it('lets 65,536 bytes pass', () => {
    expect(readJson(bodyOf(65_536), false)).toHaveLength(65_534);
    expect(readJson(base64(bodyOf(65_536)), true)).toHaveLength(65_534);
  });

  it('refuses one byte more', () => {
    expect(() => readJson(bodyOf(65_537), false)).toThrow(refusal('body-too-large'));
    expect(() => readJson(base64(bodyOf(65_537)), true)).toThrow(refusal('body-too-large'));
  });

  it('counts bytes, not characters', () => {
    expect(() => readJson(`"${'ż'.repeat(32_768)}"`, false)).toThrow(refusal('body-too-large'));
  });

  it('comes before parsing: what is too large need not be JSON', () => {
    expect(() => readJson('{'.repeat(70_000), false)).toThrow(refusal('body-too-large'));
  });
});

describe('the encoding', () => {
  it.each([
    ['a lone continuation byte', [0x22, 0x80, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a cut character', [0x22, 0xf0, 0x9f, 0x99]],
    ['beyond Unicode', [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x22, 0x00, 0x22, 0x00]],
  ])('refuses %s', (_, bytes) => {
    expect(() => readJson(base64(Uint8Array.from(bytes)), true)).toThrow(refusal('malformed-request'));
  });

  it('refuses half a surrogate pair, in a value, a name, an array, raw or escaped', () => {
    for (const body of [
      String.raw`{"a":"\ud800"}`,
      String.raw`{"a":"x\udc00y"}`,
      String.raw`["ok","\udfff"]`,
      '{"a":"\ud83d"}',
    ]) {
      expect(() => readJson(body, false)).toThrow(refusal('malformed-request'));
    }
    expect(() => readJson(String.raw`{"\ud800":1}`, false)).toThrow(refusal('invalid-request'));
  });

  it('keeps whole pairs', () => {
    expect(readJson(String.raw`"\ud83d\ude42"`, false)).toBe('🙂');
  });
});

describe('nesting', () => {
  it('may be 32 levels deep', () => {
    expect(() => readJson(nested(32, '1'), false)).not.toThrow();
    expect(() => readJson('{"a":'.repeat(32) + '1' + '}'.repeat(32), false)).not.toThrow();
  });

  it('may not be 33 levels deep, empty or not', () => {
    for (const body of [nested(33), nested(33, '1'), '{"a":'.repeat(33) + '{}' + '}'.repeat(33)]) {
      expect(() => readJson(body, false)).toThrow(refusal('malformed-request'));
    }
  });

  it('of all that fits into the size limit overflows no stack', () => {
    expect(() => readJson(nested(32_768), false)).toThrow(refusal('malformed-request'));
    expect(() => readJson('['.repeat(65_536), false)).toThrow(refusal('malformed-request'));
    expect(() => readJson(nested(100_000), false)).toThrow(refusal('body-too-large'));
  });
});

describe('names that mean something to JavaScript', () => {
  it('__proto__ is refused at any level', () => {
    for (const body of ['{"__proto__":{"isAdmin":true}}', '{"a":[{"__proto__":1}]}']) {
      expect(() => readJson(body, false)).toThrow(refusal('invalid-request'));
    }
  });

  it('constructor, prototype and toString are fields like others', () => {
    const value = readJson('{"constructor":{"prototype":{"isAdmin":true}},"toString":1}', false);
    expect(Object.keys(value ?? {})).toEqual(['constructor', 'toString']);
    expect({}).not.toHaveProperty('isAdmin');
  });
});
