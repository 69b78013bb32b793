import type { DiffQuery, DiffReply } from '#contract/description-versions.ts';
import { CopyField, type DescriptionCopy } from '#contract/descriptions.ts';
import { storedProduct } from '../../catalogue/stored-product.ts';
import type { Ports } from '../../ports.ts';
import { diffWords } from './diff-words.ts';
import { openVersion } from './open-version.ts';
import { publishedCopies } from './published-copies.ts';

type Fields = Partial<Pick<DescriptionCopy, CopyField>>;

/** What is different between two versions, word by word, in every language either has. */
export async function diffDescriptions(
  ports: Pick<Ports, 'descriptions' | 'catalogue'>,
  request: { readonly tenant: string; readonly productId: string; readonly query: DiffQuery },
): Promise<DiffReply> {
  const { query } = request;
  const [before, after] = await Promise.all([copiesOf(query.from), copiesOf(query.to)]);
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    languages: Object.fromEntries(
      languages.map((language) => [language, diffFields(before[language] ?? {}, after[language] ?? {})]),
    ),
  };

  async function copiesOf(side: DiffQuery['from']): Promise<Readonly<Record<string, Fields>>> {
    const { tenant, productId } = request;
    if (side === 'current') {
      return await publishedCopies(ports, tenant, await storedProduct(ports, tenant, productId));
    }
    const { version } = await openVersion(ports, { tenant, productId, version: String(side) });
    return Object.fromEntries(Object.entries(version.texts).map(([language, { copy }]) => [language, copy]));
  }
}

function diffFields(before: Fields, after: Fields): DiffReply['languages'][string] {
  const changed = CopyField.options.flatMap((field) => {
    const [one, other] = [wordsOf(before[field]), wordsOf(after[field])];
    return one === '' && other === '' ? [] : [[field, [...diffWords(one, other)]] as const];
  });
  return Object.fromEntries(changed);
}

function wordsOf(field: string | readonly string[] = ''): string {
  return typeof field === 'string' ? field : field.join('\n');
}
