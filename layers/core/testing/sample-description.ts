import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { WrittenDescription, WrittenText } from '#contract/descriptions.ts';

/** A text without faults. */
export function sampleText(title: string, changes: Partial<WrittenText> = {}): WrittenText {
  return {
    copy: {
      title,
      description: `${title} for a desk.`,
      bullets: ['Black', 'Dimmable', '7.5 W'],
      metaTitle: title,
      metaDescription: `${title} for a desk.`,
      keywordsUsed: ['lamp'],
      altText: title,
    },
    claims: [],
    policies: [],
    removed: [],
    questions: [],
    search: {
      score: 80,
      reasons: [],
      lengths: { title: 9, description: 20, bullets: 17, metaTitle: 9, metaDescription: 20, altText: 9 },
      keywords: [],
      duplicateTitles: [],
      nearDuplicates: [],
      preview: { title, url: '/products/lamp', description: `${title} for a desk.` },
    },
    ...changes,
  };
}

/** What a model wrote of a product. */
export function sampleWritten(
  productId: string,
  changes: Partial<WrittenDescription> = {},
): WrittenDescription {
  return {
    productId,
    request: { languages: ['en'], channel: 'shop', length: 'medium', keywords: [] },
    inputHash: 'h1',
    texts: { en: sampleText('Black lamp') },
    mark: {
      aiGenerated: true,
      digitalSourceType: 'trainedAlgorithmicMedia',
      model: 'test/model',
      promptVersion: 'p1',
      cost: { amount: '0.0012', currency: 'USD', unpriced: false, estimated: false },
      writtenAt: '2026-11-20T12:00:00.000Z',
    },
    ...changes,
  };
}

/** A draft of a product. */
export function sampleVersion(
  productId: string,
  version: number,
  changes: Partial<DescriptionVersion> = {},
): DescriptionVersion {
  const { texts, request, inputHash, mark } = sampleWritten(productId);
  return {
    productId,
    version,
    state: 'draft',
    origin: 'written',
    texts,
    over: { en: { name: 'Desk lamp', description: 'A lamp for a desk.', bullets: [] }, de: null },
    request,
    inputHash,
    mark,
    written: { by: 'm1', at: '2026-11-20T12:00:00.000Z' },
    ...changes,
  };
}
