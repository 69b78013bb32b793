import { mainTenant } from '#core/accounts/start-guest-session.ts';
import { ShopError } from '#core/errors.ts';
import type { Ports } from '#core/ports.ts';
import type { AnswerWatch } from './watch-answers.ts';
import { Degraded, type Probe } from './probe-health.ts';

/** What health looks at in both worlds. */
export function probesOf(ports: Ports, answers: AnswerWatch): readonly Probe[] {
  return [
    {
      name: 'tables',
      required: true,
      look: async () => {
        const { profile } = await ports.knowledge.shop(mainTenant).catch(tellOfNoShop);
        return `the shop ${profile.name} is set up`;
      },
    },
    {
      name: 'index',
      required: false,
      look: async () => {
        const vector = new Float32Array(ports.embedder.dimensions);
        const query = {
          text: 'shop',
          vector,
          terms: ['shop'],
          kind: 'faq',
          language: 'en',
          limit: 1,
        } as const;
        let isReserve = false;
        const onDegraded = (): void => void (isReserve = true);
        const hits = await ports.index
          .search(mainTenant, query, AbortSignal.timeout(1000), { onDegraded })
          .catch(tellOfNoShop);
        if (isReserve) throw new Degraded('does not answer; its reserve does');
        return hits.length > 0 ? 'the knowledge can be searched' : 'the index answers, and holds no FAQ yet';
      },
    },
    {
      name: 'embedder',
      required: false,
      freshMs: 60_000,
      look: async () => {
        // A text of its own each time, or a cache would answer.
        const text = `shop ${ports.clock.now()}`;
        const payer = { tenant: mainTenant };
        await ports.embedder.embed([text], AbortSignal.timeout(1500), { purpose: 'query', payer });
        return ports.embedder.name;
      },
    },
    {
      name: 'model',
      required: false,
      // A model is asked by shoppers alone: health calls cost nothing.
      look: async () => {
        const isOffline = answers.lastModel() === ports.extractive.name;
        if (isOffline && ports.model.name !== ports.extractive.name) {
          throw new Degraded('did not answer the last question; quotes from the shop’s pages did');
        }
        return ports.model.name;
      },
    },
  ];
}

/** As it is between the first deployment and the first documents. */
function tellOfNoShop(error: unknown): never {
  if (!(error instanceof ShopError) || error.code !== 'not-found') throw error;
  throw new Degraded('holds no shop yet: put its shop.json into the bucket of documents');
}
