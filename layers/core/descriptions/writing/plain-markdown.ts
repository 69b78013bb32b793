/** A line of a text: a paragraph, or an item of a list. */
export interface MarkdownLine {
  readonly mark: '' | '- ';
  readonly text: string;
}

/**
 * Markdown as far as descriptions may have it: paragraphs, lists, bold and italics. Headings become bold lines, other marks
 * of lists the one we write, and everything else stays text for others to judge.
 */
export function plainMarkdown(text: string): readonly MarkdownLine[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((line) => line !== '' && !/^(?:[-*_=] ?){3,}$/u.test(line))
    .map((line) => {
      const item = /^(?:[-*•+]|\d{1,2}[.)]) +(?=\S)/u.exec(line);
      if (item !== null) return { mark: '- ' as const, text: line.slice(item[0].length) };
      const heading = /^#{1,6} +(.*?) *#*$/u.exec(line)?.[1];
      return { mark: '' as const, text: heading === undefined ? line : `**${heading.replace(/\*/gu, '')}**` };
    });
}
