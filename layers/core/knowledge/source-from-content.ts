import type { NewSource } from '#contract/sources.ts';
import type { Ports } from '../ports.ts';
import { bytesFile } from './bytes-file.ts';
import { fileSource } from './file-source.ts';
import type { IncomingSource } from './incoming-source.ts';

/** What a merchant sent, or the page it points to, as a source. Fails when the page cannot be had. */
export async function sourceFromContent(
  ports: Pick<Ports, 'files' | 'web' | 'knowledge'>,
  request: { readonly tenant: string; readonly content: NewSource; readonly signal: AbortSignal },
): Promise<IncomingSource> {
  const { tenant, content, signal } = request;
  const { languages } = (await ports.knowledge.shop(tenant)).profile;
  const { language } = content;
  if (content.type === 'url') {
    const { url } = content;
    const file = await ports.web.fetch(url, signal);
    return fileSource(ports, { file, collection: 'web', name: url, url, language, languages });
  }
  const { name } = content;
  const bytes = content.type === 'text' ? Buffer.from(content.text) : Buffer.from(content.base64, 'base64');
  return fileSource(ports, {
    file: bytesFile(name, bytes),
    collection: 'uploads',
    name,
    language,
    languages,
  });
}
