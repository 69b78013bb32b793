import { type Declarations, parseDeclarations } from './hiding-style.ts';

/** What the page's own rules say of an element, by `tag`, `.class` and `#id`. */
export type StyleSheet = ReadonlyMap<string, Declarations>;

/** Rules beyond these are not looked at: real pages keep theirs in files. */
const mostRules = 5000;

/** Reads the rules with simple selectors out of a page's `<style>` elements. Rules within `@media` and the like may not apply. */
export function readStyleSheet(html: string): StyleSheet {
  const sheet = new Map<string, Declarations>();
  // Each pattern stops where its next match could begin: a page that closes nothing is read once all the same.
  for (const part of html.split(/<\/style/iu).slice(0, -1)) {
    const [, css = ''] = /<style\b[^<>]*>(.*)/isu.exec(part) ?? [];
    const plain = css
      .replaceAll(/\/\*.*?(?:\*\/|$)/gsu, '')
      .replaceAll(/@[^@{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, '');
    for (const [, selectors = '', declarations = ''] of plain.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/gu)) {
      for (const selector of selectors.split(',').map((text) => text.trim())) {
        if (!/^[.#]?[\w-]+$/u.test(selector) || sheet.size >= mostRules) continue;
        sheet.set(selector, { ...sheet.get(selector), ...parseDeclarations(declarations) });
      }
    }
  }
  return sheet;
}

/** The declarations that apply to an element; its own style wins. */
export function styleOf(
  sheet: StyleSheet,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Declarations {
  const classes = attributes['class']?.split(/\s+/u).map((called) => `.${called}`) ?? [];
  const selectors = [name, ...classes, `#${attributes['id'] ?? ''}`];
  const applied = selectors
    .map((selector) => sheet.get(selector))
    .filter((declarations) => declarations !== undefined);
  const legacy: Declarations =
    name === 'font' && attributes['color'] !== undefined ? { color: attributes['color'].toLowerCase() } : {};
  const own = parseDeclarations(attributes['style'] ?? '');
  return Object.fromEntries(
    [legacy, ...applied, own].flatMap((declarations) => Object.entries(declarations)),
  );
}
