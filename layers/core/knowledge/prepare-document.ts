import { createHash } from 'node:crypto';
import type { SourceWarning } from '#contract/sources.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { cleanText } from './clean-text.ts';
import { cutPassages } from './cut-passages.ts';
import { mapTexts } from './map-texts.ts';
import type { Passage } from './passage.ts';
import { type SourceDocument, sourceIdOf } from './source-document.ts';

/** A document ready to be taken in. */
export interface PreparedDocument {
  readonly id: string;
  /** Tells whether the document changed, for a product its price too. */
  readonly hash: string;
  readonly passages: readonly Passage[];
  /** As the shop wrote it. */
  readonly product: CatalogueProduct | undefined;
  /** Its passages, had the shop written this product. */
  readonly recut: (product: CatalogueProduct) => readonly Passage[];
  readonly warnings: readonly SourceWarning[];
}

/** Cleans a document, then cuts it; ids begin with `scope`. */
export function prepareDocument(document: SourceDocument, scope: string): PreparedDocument {
  const { passages, warnings } = cutCleaned(document, scope);
  const product = document.type === 'product' ? document.product : undefined;
  const hash = createHash('sha256')
    .update(JSON.stringify([passages, product]))
    .digest('base64url');
  return {
    id: scope + sourceIdOf(document),
    hash,
    passages,
    product,
    recut: (other) =>
      document.type === 'product' ? cutCleaned({ ...document, product: other }, scope).passages : passages,
    warnings,
  };
}

function cutCleaned(
  document: SourceDocument,
  scope: string,
): Pick<PreparedDocument, 'passages' | 'warnings'> {
  const warnings: SourceWarning[] = [];
  const cleaned = mapTexts(document, (text) => {
    const clean = cleanText(text);
    warnings.push(...clean.warnings);
    return clean.text;
  });
  const passages = cutPassages(cleaned)
    .filter(({ title, text }) => title !== '' && text !== '')
    .map((passage) => ({ ...passage, id: scope + passage.id, sourceId: scope + passage.sourceId }));
  return { passages, warnings };
}
