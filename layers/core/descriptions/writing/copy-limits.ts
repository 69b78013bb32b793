import type { CopyField, DescriptionChannel, DescriptionLength } from '#contract/descriptions.ts';

/** The most characters of each field; of one bullet for `bullets`. */
export type CopyLimits = Readonly<Record<CopyField, number>>;

/** How many bullets a text has. */
export const bulletCount = { least: 3, most: 8 } as const;

/**
 * What every channel has in common. Result pages of search engines show about 60 characters of a title (600 pixels) and
 * 155 of a description; screen readers of old cut alternative texts after 125.
 */
const everywhere = { metaTitle: 60, metaDescription: 155, altText: 125 } as const;

/**
 * Shop: what a Merchant Center feed shows of a title (70 of its 150), and takes of a description (5,000). Marketplace: the
 * strictest of the large ones (75 of an Allegro title, 2,000 of an Amazon description, 255 of an Amazon bullet). Social: one
 * post on X. E-mail: a subject that phones show whole, and a teaser.
 */
const byChannel: Readonly<Record<DescriptionChannel, CopyLimits>> = {
  shop: { ...everywhere, title: 70, description: 5000, bullets: 160 },
  marketplace: { ...everywhere, title: 75, description: 2000, bullets: 255 },
  social: { ...everywhere, title: 60, description: 280, bullets: 80 },
  email: { ...everywhere, title: 50, description: 600, bullets: 100 },
};

/** About 60, 160 and 400 words. */
const byLength: Readonly<Record<DescriptionLength, number>> = { short: 400, medium: 1100, long: 2800 };

/** How long each field of a text may be. */
export function copyLimits(channel: DescriptionChannel, length: DescriptionLength): CopyLimits {
  const limits = byChannel[channel];
  return { ...limits, description: Math.min(limits.description, byLength[length]) };
}
