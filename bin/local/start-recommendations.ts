import { startRecommendationLoop } from '#adapters/local/recommendation-loop.ts';
import { mainTenant } from '#core/accounts/start-guest-session.ts';
import type { Ports } from '#core/ports.ts';
import { learnRecommendations } from '#core/recommendations/learn-recommendations.ts';
import { seedHistory } from '../seed-history.ts';

/** Gives the shop its past and, at its first start, learns from it before anybody asks; later starts learn meanwhile. */
export async function startRecommendations(
  ports: Ports,
  folder: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  await seedHistory(ports, { tenant: mainTenant, folder });
  const isFirst = (await ports.itemTables.current(mainTenant)) === undefined;
  if (isFirst) await learnRecommendations(ports, mainTenant);
  return startRecommendationLoop(ports, mainTenant);
}
