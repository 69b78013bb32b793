import type { Ports } from '../ports.ts';

const day = 24 * 60 * 60_000;

/** How long it is remembered that something was erased, ms: a day longer than any backup lives. */
export const erasuresKept = 36 * day;

type ErasingPorts = Pick<Ports, 'erasures' | 'conversations' | 'events' | 'clock'>;

/** Erases a conversation. What is noted first names it and holds nothing of it: a backup that comes back is cleaned by it. */
export async function eraseConversationOf(ports: ErasingPorts, tenant: string, id: string): Promise<void> {
  await ports.erasures.note(tenant, { type: 'conversation', id, at: ports.clock.now() });
  await ports.conversations.erase(tenant, id);
}

/** Erases what a shopper did. */
export async function eraseShopper(ports: ErasingPorts, tenant: string, id: string): Promise<void> {
  await ports.erasures.note(tenant, { type: 'shopper', id, at: ports.clock.now() });
  await ports.events.erase(tenant, id);
}

/**
 * Erases once more what was erased of late, as a backup that was restored may hold it again. A conversation never comes
 * back under its id, so that harms nobody; a shopper may have come back, so theirs are erased again only where somebody
 * says since when (epoch ms) the restored tables know nothing of erasures.
 */
export async function replayErasures(
  ports: ErasingPorts,
  tenant: string,
  restoredFrom: number | undefined,
): Promise<{ readonly conversations: number; readonly shoppers: number }> {
  const count = { conversations: 0, shoppers: 0 };
  let cursor: string | undefined;
  do {
    const page = await ports.erasures.list(tenant, { limit: 100, cursor });
    for (const { type, id, at } of page.items) {
      if (type === 'conversation') {
        await ports.conversations.erase(tenant, id);
        count.conversations += 1;
      } else if (restoredFrom !== undefined && at >= restoredFrom) {
        await ports.events.erase(tenant, id);
        count.shoppers += 1;
      }
    }
    ({ cursor } = page);
  } while (cursor !== undefined);
  return count;
}
