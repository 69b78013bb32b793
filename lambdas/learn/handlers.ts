import { settleSheet } from '#core/catalogue/sheet/settle-sheet.ts';
import type { Ports } from '#core/ports.ts';
import { keepDayFiles } from '#core/recommendations/keep-day-files.ts';
import { isLearningDue } from '#core/recommendations/is-learning-due.ts';
import { learnRecommendations } from '#core/recommendations/learn-recommendations.ts';
import { forEachShop } from '#runtime/for-each-shop.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Keeps each shop's day files and learns recommendations from them, once its search has a sheet. */
export const handlers =
  (ports: Ports): JobHandler<'learn'> =>
  async () =>
    await forEachShop(ports, 'learn', async (tenant) => {
      await settleSheet(ports, tenant);
      const isChanged = await keepDayFiles(ports, tenant);
      if (await isLearningDue(ports, tenant, isChanged)) await learnRecommendations(ports, tenant);
    });
