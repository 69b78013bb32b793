import type { TableRow, TextBlock } from './plain-text.ts';

/** Puts text that comes piece by piece into blocks. */
export interface BlockBuilder {
  write(text: string): void;
  /** Ends the block at hand; what comes now is of this kind until the next one begins. */
  begin(kind: BlockKind): void;
  openTable(): void;
  openRow(): void;
  openCell(isHeader: boolean): void;
  closeTable(): void;
  /** All blocks so far. */
  blocks(): readonly TextBlock[];
}

export type BlockKind = 'paragraph' | 'list-item' | { readonly level: number };

interface OpenTable {
  readonly rows: { cells: string[]; isHeader: boolean }[];
}

/** A builder without blocks. A table within a table is put before it. */
export function blockBuilder(): BlockBuilder {
  const blocks: TextBlock[] = [];
  const tables: OpenTable[] = [];
  let kind: BlockKind = 'paragraph';
  let text = '';
  const end = (): void => {
    const row = tables.at(-1)?.rows.at(-1);
    if (row !== undefined && row.cells.length > 0) row.cells.push(`${row.cells.pop() ?? ''} ${text}`);
    else if (text.trim() !== '') blocks.push(blockOf(kind, text));
    text = '';
  };
  return {
    write: (added) => void (text += added),
    begin(next) {
      end();
      kind = next;
    },
    openTable() {
      end();
      tables.push({ rows: [] });
    },
    openRow() {
      end();
      tables.at(-1)?.rows.push({ cells: [], isHeader: false });
    },
    openCell(isHeader) {
      end();
      const row = tables.at(-1)?.rows.at(-1);
      row?.cells.push('');
      if (row !== undefined) row.isHeader ||= isHeader;
    },
    closeTable() {
      end();
      const rows: readonly TableRow[] =
        tables.pop()?.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) ?? [];
      if (rows.length > 0) blocks.push({ type: 'table', rows });
    },
    blocks() {
      end();
      return blocks;
    },
  };
}

function blockOf(kind: BlockKind, text: string): TextBlock {
  return typeof kind === 'string' ? { type: kind, text } : { type: 'heading', level: kind.level, text };
}
