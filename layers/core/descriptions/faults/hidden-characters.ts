/** Formatting that nobody sees (zero-width, direction marks, tags), blanks that are none, control characters. */
const hidden = /(?![\n\r\t])[\p{Cf}\p{Cc}]|[\u115F\u1160\u3164\uFFA0]/u;
const mixed = /[A-Za-z][\u0370-\u03FF\u0400-\u052F]|[\u0370-\u03FF\u0400-\u052F][A-Za-z]/u;
/** Letters of mathematics and full width that spell Latin words. */
const disguised = /[\u{1D400}-\u{1D7CB}\uFF21-\uFF3A\uFF41-\uFF5A]{2}/u;

/** Whether a text holds what nobody sees, or letters of one script among those of another. */
export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text) || mixed.test(text) || disguised.test(text);
}
