/** Reads hidden text: each decoder gives the texts it finds in a message, as they were before they were encoded. */
export const decoders: readonly ((text: string) => readonly string[])[] = [
  base64Texts,
  hexTexts,
  binaryTexts,
  escapedTexts,
  morseTexts,
  tagTexts,
];

/** Without both cases it is a number or a word. */
function base64Texts(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w+/])[\w+/-]{16,}={0,2}/gu)]
    .filter(([word]) => /[a-z]/u.test(word) && /[A-Z]/u.test(word))
    .map(([word]) => utf8(Buffer.from(word, 'base64')))
    .filter(isReadable);
}

function hexTexts(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w])(?:(?:0x|\\x)?[0-9a-f]{2}[\s:,]?){8,}(?!\w)/giu)]
    .map(([bytes]) => utf8(Buffer.from(bytes.replace(/0x|\\x|[^0-9a-f]/giu, ''), 'hex')))
    .filter(isReadable);
}

function binaryTexts(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\d])(?:[01]{8}\s?){4,}/gu)]
    .map(([bits]) =>
      utf8(Buffer.from((bits.match(/[01]{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))),
    )
    .filter(isReadable);
}

/** `%69%67`, `&#105;`, `\u0069` */
function escapedTexts(text: string): readonly string[] {
  const codes = text.match(/%[0-9a-f]{2}|&#x?[0-9a-f]{2,6};|\\u[0-9a-f]{4}/giu) ?? [];
  if (codes.length < 4) return [];
  const bytes = text.replace(/(?:%[0-9a-f]{2})+/giu, (run) =>
    utf8(Buffer.from(run.replaceAll('%', ''), 'hex')),
  );
  return [
    bytes.replace(
      /&#(x?)([0-9a-f]{2,6});|\\u([0-9a-f]{4})/giu,
      (_, hex: string, entity: string | undefined, unit: string | undefined) =>
        characterOf(Number.parseInt(entity ?? unit ?? '', hex === '' && unit === undefined ? 10 : 16)),
    ),
  ];
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const morse: ReadonlyMap<string, string> = new Map(
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'
    .split(' ')
    .map((code, index) => [code, String.fromCodePoint(97 + index)]),
);

/** Letters that are no Morse are left out: that somebody signals is what counts. */
function morseTexts(text: string): readonly string[] {
  return [...text.matchAll(/(?:[.\-–−·]{1,6}[ /|]+){6,}[.\-–−·]{1,6}/gu)]
    .map(([code]) => code.replace(/[–−]/gu, '-').replaceAll('·', '.'))
    .filter((code) => code.includes('.') && code.includes('-'))
    .map((code) =>
      code
        .split(/[/|]/u)
        .map((word) =>
          word
            .trim()
            .split(/\s+/u)
            .map((letter) => morse.get(letter) ?? '')
            .join(''),
        )
        .join(' '),
    );
}

/** Unicode tag characters: invisible twins of ASCII that models read (U+E0020 is a space). */
function tagTexts(text: string): readonly string[] {
  return (text.match(/[\u{E0020}-\u{E007E}]{4,}/gu) ?? []).map((tags) =>
    Array.from(tags, (tag) => characterOf((tag.codePointAt(0) ?? 0) - 0xe0000)).join(''),
  );
}

/** Undefined bytes become U+FFFD. */
function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Words of letters, no control characters: not what random bytes look like. */
function isReadable(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M} ]/gu)?.length ?? 0;
  return (
    text.length >= 8 && !/[\p{Cc}\uFFFD]/u.test(text.replace(/\s/gu, ' ')) && letters >= text.length * 0.75
  );
}
