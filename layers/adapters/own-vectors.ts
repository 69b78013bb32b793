import { textToEmbed } from '#core/knowledge/text-to-embed.ts';
import type { Embedder, PublishedIndex } from '#core/ports.ts';

/** An index that is searched and filled with vectors of an embedder of its own, whatever vectors it is given. */
export function withOwnVectors(index: PublishedIndex, embedder: Embedder): PublishedIndex {
  return {
    async search(tenant, query, signal, call) {
      const [vector = new Float32Array(embedder.dimensions)] = await embedder.embed([query.text], signal, {
        purpose: 'query',
      });
      return await index.search(tenant, { ...query, vector }, signal, call);
    },
    async replace(tenant, { sourceIds, entries }) {
      const passages = entries.map(({ passage }) => passage);
      const vectors = await embedder.embed(passages.map(textToEmbed), new AbortController().signal);
      const own = passages.flatMap((passage, place) => {
        const vector = vectors[place];
        return vector === undefined ? [] : [{ passage, vector }];
      });
      await index.replace(tenant, { sourceIds, entries: own });
    },
    publish: (tenant) => index.publish(tenant),
  };
}
