import type { FilePart, HidingPlace } from '#core/knowledge/source-file.ts';
import { type BlockBuilder, blockBuilder } from '../block-builder.ts';
import type { TextBlock } from '../plain-text.ts';
import { blockKindOf, furniture, mainElements, undisplayed } from './element-roles.ts';
import { blankPage, type Declarations, hidingPlaceOf, surround, type Surroundings } from './hiding-style.ts';
import { readStyleSheet, styleOf } from './style-sheet.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenElement {
  readonly name: string;
  readonly within: Surroundings;
  readonly isFurniture: boolean;
  readonly isMain: boolean;
  readonly how: HidingPlace | undefined;
}

/** A page's text is told apart from what it hides while its elements open and close. */
export function pageCollector(html: string) {
  const sheet = readStyleSheet(html);
  const all = blockBuilder();
  const main = blockBuilder();
  const hidden = new Map<HidingPlace, string>();
  const stack: OpenElement[] = [];
  const root: OpenElement = {
    name: '',
    within: blankPage,
    isFurniture: false,
    isMain: false,
    how: undefined,
  };
  const top = (): OpenElement => stack.at(-1) ?? root;
  const builders = (): readonly BlockBuilder[] => (top().isMain ? [all, main] : [all]);
  let title = '';
  let language: string | undefined;

  const hide = (text: string, how: HidingPlace): void => {
    if (text.trim() !== '') hidden.set(how, `${hidden.get(how) ?? ''}\n${text}`);
  };
  return {
    open(name: string, attributes: Attributes): void {
      const element = openElement(name, top(), attributes, styleOf(sheet, name, attributes));
      stack.push(element);
      if (name === 'html') language = attributes['lang'];
      for (const text of metadataOf(name, attributes)) hide(text, 'metadata');
      if (!element.isFurniture && element.how === undefined)
        for (const builder of builders()) openBlock(builder, name);
    },
    close(name: string): void {
      const { isFurniture, how } = top();
      if (!isFurniture && how === undefined) for (const builder of builders()) closeBlock(builder, name);
      stack.pop();
    },
    write(text: string): void {
      const { name, isFurniture, how } = top();
      if (name === 'title' && !stack.some((open) => open.name === 'svg')) title += text;
      else if (isFurniture) return;
      else if (how === undefined)
        for (const builder of builders())
          builder.write(name === 'pre' ? text : text.replaceAll(/\s+/gu, ' '));
      else hide(text, how);
    },
    hide,
    level: () => stack.length,
    blocks(): readonly TextBlock[] {
      const [whole, told] = [all.blocks(), main.blocks()];
      return told.length > 0 ? told : whole;
    },
    hidden: (): readonly FilePart[] => [...hidden].map(([how, text]) => ({ type: 'text-hidden', text, how })),
    title: () => title.replaceAll(/\s+/gu, ' ').trim() || undefined,
    language: () => language,
  };
}

function openElement(
  name: string,
  outer: OpenElement,
  attributes: Attributes,
  style: Declarations,
): OpenElement {
  const within = surround(style, outer.within);
  const isHidden = undisplayed.has(name) || 'hidden' in attributes;
  const inherited =
    outer.how === 'background-colour' || (outer.how === 'tiny' && 'font-size' in style)
      ? undefined
      : outer.how;
  return {
    name,
    within,
    isFurniture: outer.isFurniture || furniture.has(name),
    isMain: outer.isMain || mainElements.has(name),
    how: isHidden ? 'not-displayed' : (inherited ?? hidingPlaceOf(style, within)),
  };
}

function openBlock(builder: BlockBuilder, name: string): void {
  if (name === 'table') builder.openTable();
  else if (name === 'tr') builder.openRow();
  else if (name === 'td' || name === 'th') builder.openCell(name === 'th');
  else if (name === 'br') builder.write('\n');
  else {
    const kind = blockKindOf(name);
    if (kind !== undefined) builder.begin(kind);
  }
}

function closeBlock(builder: BlockBuilder, name: string): void {
  if (name === 'table') builder.closeTable();
  else if (name !== 'br' && blockKindOf(name) !== undefined) builder.begin('paragraph');
}

/** Texts that a page gives to machines. */
function metadataOf(
  name: string,
  { alt, title, content, 'aria-label': label }: Attributes,
): readonly string[] {
  return [alt, title, label, name === 'meta' ? content : undefined].filter((text) => text !== undefined);
}
