import { Parser } from 'htmlparser2';
import type { FilePart, HidingPlace } from '#core/knowledge/source-file.ts';
import { type BlockKind, blockBuilder } from '../block-builder.ts';
import type { TextBlock } from '../plain-text.ts';
import { type RunStyle, hidingPlaceOfRun, plainRun, runStyleWith } from './run-style.ts';

type Attributes = Readonly<Record<string, string>>;

/** Word writes a drawing twice, the second time for old versions. */
const skipped = new Set(['mc:Fallback', 'w:del', 'w:instrText', 'w:delText']);

/** The text of `word/document.xml` in blocks, and what it hides. htmlparser2 knows no entities but the five of XML. */
export function collectDocument(
  xml: string,
  headings: ReadonlyMap<string, number>,
): { readonly blocks: readonly TextBlock[]; readonly hidden: readonly FilePart[] } {
  const builder = blockBuilder();
  const hidden = new Map<HidingPlace, string>();
  let run: RunStyle = plainRun;
  let skips = 0;
  let isText = false;

  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:p': () => builder.begin('paragraph'),
    'w:pStyle': ({ 'w:val': style = '' }) => builder.begin(kindOf(headings.get(style))),
    'w:numPr': () => builder.begin('list-item'),
    'w:tbl': () => builder.openTable(),
    'w:tr': () => builder.openRow(),
    'w:tc': () => builder.openCell(false),
    'w:r': () => void (run = plainRun),
    'w:tab': () => builder.write(' '),
    'w:br': () => builder.write('\n'),
    'w:t': () => void (isText = true),
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped.has(name)) skips += 1;
        if (skips > 0) return;
        opened[name]?.(attributes);
        run = runStyleWith(run, name, attributes);
      },
      onclosetag(name) {
        if (skipped.has(name)) skips -= 1;
        if (skips > 0) return;
        if (name === 'w:tbl') builder.closeTable();
        if (name === 'w:t') isText = false;
        if (name === 'w:p') builder.begin('paragraph');
      },
      ontext(text) {
        if (!isText || skips > 0) return;
        const how = hidingPlaceOfRun(run);
        if (how === undefined) builder.write(text);
        else hidden.set(how, (hidden.get(how) ?? '') + text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return {
    blocks: builder.blocks(),
    hidden: [...hidden].map(([how, text]) => ({ type: 'text-hidden', text, how })),
  };
}

function kindOf(level: number | undefined): BlockKind {
  return level === undefined ? 'paragraph' : { level };
}
