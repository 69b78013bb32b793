/** Markdown of the allow-list without its marks: what is quoted, and found by its words. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500})\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,500})\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/^[ \t]{0,3}[*+-][ \t]+/gmu, '')
    .replace(/\n{2,}/gu, '\n');
}
