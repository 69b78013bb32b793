import { mainTenant } from '#core/accounts/start-guest-session.ts';
import type { Ports } from '#core/ports.ts';
import type { Probe } from './probe-health.ts';

/** What health looks at in both worlds. */
export function probesOf(ports: Ports): readonly Probe[] {
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
        const hits = await ports.index.search(mainTenant, query, AbortSignal.timeout(1000));
        return hits.length > 0 ? 'the knowledge can be searched' : 'the index answers, and holds no FAQ yet';
      },
    },
    { name: 'model', required: false, look: async () => ports.model.name },
  ];
}
