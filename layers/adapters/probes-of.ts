import { mainTenant } from '#core/accounts/start-guest-session.ts';
import type { Ports } from '#core/ports.ts';
import type { AnswerWatch } from './watch-answers.ts';
import { Degraded, type Probe } from './probe-health.ts';

/** What health looks at in both worlds. */
export function probesOf(ports: Ports, answers: AnswerWatch): readonly Probe[] {
  return [
    {
      name: 'tables',
      required: true,
      look: async () => `the shop ${(await ports.knowledge.shop(mainTenant)).profile.name} is set up`,
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
        const hits = await ports.index.search(mainTenant, query, AbortSignal.timeout(1000), { onDegraded });
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
