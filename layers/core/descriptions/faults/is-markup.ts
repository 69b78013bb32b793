/** Tags, entities, code, tables, headings, quotations and links: markdown of an allow-list has none of them. */
const markup =
  /<\/?[a-z!?][^>]*>?|&(?:#\d{1,6}|#x[0-9a-f]{1,6}|lt|gt|amp|quot|nbsp|script);|\b(?:javascript|vbscript|data)\s*:\s*\S|\bon(?:error|load|click|mouseover|focus)\s*=|`|~~~|\]\(|!\[|\]\[|^\s{0,3}#{1,6}\s|^\s{0,3}>\s|\|\s*:?-{2,}|^\s*\|.*\|\s*$|\$\{|\bstyle\s*=\s*["']|@import|\\u[0-9a-f]{4}|%3c/mu;

/** Whether a folded text holds markup. Paragraphs, lists, bold and italics are none. */
export function isMarkup(folded: string): boolean {
  return markup.test(folded);
}
