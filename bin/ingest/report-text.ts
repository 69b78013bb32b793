import type { IngestReport } from '#core/knowledge/ingest-report.ts';

const meanings = {
  instructions: 'it speaks to the assistant',
  'hidden-instructions': 'hidden, and it speaks to the assistant',
  'hidden-text': 'hidden from readers',
  'invisible-characters': 'written in invisible characters',
  'forged-markup': 'it imitates the assistant’s own marks',
} as const;

/** What an ingest did, for a terminal: the counts, then what was kept out, then what could not be read. */
export function reportText(report: IngestReport): string {
  const { sources, changed, unchanged, removed, passages } = report;
  const lines = [
    `${sources} sources with ${passages} passages: ${changed} entries changed, ${unchanged} unchanged, ${removed} removed.`,
  ];
  for (const { name, warnings } of report.flagged) {
    for (const { type, excerpt, ...place } of warnings)
      lines.push(`kept out  ${name}${placeText(place)}: ${meanings[type]}: "${printable(excerpt)}"`);
  }
  for (const { name, reason, ...place } of report.failed)
    lines.push(`unread    ${name}${placeText(place)}: ${printable(reason)}`);
  return `${lines.join('\n')}\n`;
}

function placeText({ line, page }: { line?: number | undefined; page?: number | undefined }): string {
  if (line !== undefined) return `, line ${line}`;
  return page === undefined ? '' : `, page ${page}`;
}

/** A document must not speak to the terminal either. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
