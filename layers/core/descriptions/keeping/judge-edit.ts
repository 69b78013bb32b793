import type { DescriptionCopy, WrittenText } from '#contract/descriptions.ts';

/** What is known of a text after some of it was taken back or edited: findings about sentences that are gone go too. */
export function judgeEdit(written: WrittenText, copy: DescriptionCopy): WrittenText {
  const { title, description, bullets, metaTitle, metaDescription, altText } = copy;
  const words = [title, description, ...bullets, metaTitle, metaDescription, altText].join('\n');
  const still = (sentence: string | undefined): boolean => sentence === undefined || words.includes(sentence);
  return {
    ...written,
    copy,
    claims: written.claims.filter(({ sentence }) => still(sentence)),
    policies: written.policies.filter(({ sentence }) => still(sentence)),
    search: {
      ...written.search,
      lengths: {
        title: title.length,
        description: description.length,
        bullets: bullets.join('').length,
        metaTitle: metaTitle.length,
        metaDescription: metaDescription.length,
        altText: altText.length,
      },
      preview: { ...written.search.preview, title: metaTitle || title, description: metaDescription },
    },
  };
}
