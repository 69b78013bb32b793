const hidden =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;
const mixed = /[A-Za-z][\u0370-\u03FF\u0400-\u052F]|[\u0370-\u03FF\u0400-\u052F][A-Za-z]/u;
/** Letters of mathematics and full width that spell Latin words. */
const disguised = /[\u{1D400}-\u{1D7CB}\uFF21-\uFF3A\uFF41-\uFF5A]{2}/u;

/** Whether a text holds what nobody sees, or letters of one script among those of another. */
export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text) || mixed.test(text) || disguised.test(text);
}
