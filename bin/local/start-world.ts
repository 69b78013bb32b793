import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createTables } from '#adapters/aws/dynamo/create-tables.ts';
import { startAuditLoop } from '#adapters/local/audit-loop.ts';
import { startCostLoop } from '#adapters/local/cost-loop.ts';
import { startJobLoop } from '#adapters/local/job-loop.ts';
import { localJobQueue } from '#adapters/local/local-job-queue.ts';
import { startPageLoop } from '#adapters/local/page-loop.ts';
import { startRecommendationLoop } from '#adapters/local/recommendation-loop.ts';
import { startSheetLoop } from '#adapters/local/sheet-loop.ts';
import { startShopLoops } from '#adapters/local/shop-loops.ts';
import { startLakeLoop } from '#adapters/local/lake-loop.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { ownTables } from '#adapters/local/open-tables.ts';
import { localTables, wire } from '#adapters/local/wire.ts';
import { mainTenant } from '#core/accounts/start-guest-session.ts';
import { openSheet } from '#core/catalogue/sheet/open-sheet.ts';
import { settleSheet } from '#core/catalogue/sheet/settle-sheet.ts';
import { productWriter } from '#core/descriptions/jobs/product-writer.ts';
import type { Ports } from '#core/ports.ts';
import { anyOrigin, authorize } from '#runtime/authorize.ts';
import { observe } from '#runtime/observe.ts';
import { readLocalConfig } from '#runtime/read-config.ts';
import { buildWeb } from '../../web/build.ts';
import { type OnProgress, seed } from '../seed.ts';
import { provideLambdaRuntime } from './lambda-runtime.ts';
import { localFunctions } from './local-functions.ts';
import { startRecommendations } from './start-recommendations.ts';
import { signInServer } from './sign-in/sign-in-server.ts';
import { startServer } from './start-server.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A running Aisle on this machine. */
export interface LocalWorld {
  readonly address: string;
  readonly ports: Ports;
  readonly close: () => Promise<void>;
}

/** Starts everything: tables, index, knowledge of the demo shop, functions, pages. */
export async function startWorld(options: {
  readonly port: number;
  readonly data: string;
  readonly reset: boolean;
  readonly knowledge?: string;
  readonly onProgress: OnProgress;
}): Promise<LocalWorld> {
  const places = localPlaces(options.data);
  if (options.reset) await rm(places.folder, { recursive: true, force: true });
  await mkdir(places.folder, { recursive: true });
  const config = readLocalConfig({ AISLE_TUNING: path.join(root, 'layers', 'tuning') });
  const telemetry = observe('system', config);
  const tables = await ownTables(places);
  const { client } = tables;
  await createTables(client, localTables);
  const queue = localJobQueue();
  const ports = wire({ places, client, config, queue }, telemetry);
  const folder = options.knowledge ?? path.join(root, 'kb');
  await Promise.all([
    seed(ports, folder, options.onProgress),
    buildWeb({ outDir: places.web, pictures: path.join(root, 'kb', 'pictures') }),
  ]);
  // Read before anybody searches: later it only follows what changes. After an upgrade it is made anew first.
  await settleSheet(ports, mainTenant);
  await openSheet(ports, mainTenant);
  const recommendations = await startRecommendations(ports, folder);
  const shops = startShopLoops(ports, (tenant) => [
    startSheetLoop(ports, tenant),
    startCostLoop(ports, tenant),
    startPageLoop(ports, tenant),
    startLakeLoop(ports, places, tenant),
    startAuditLoop(ports, tenant),
    ...(tenant === mainTenant ? [] : [startRecommendationLoop(ports, tenant)]),
  ]);
  provideLambdaRuntime();
  const server = await startServer(options.port, places.web, {
    functions: localFunctions(ports, config),
    authorizer: authorize(ports, anyOrigin),
    origins: config.WIDGET_ORIGINS,
    signIn: signInServer(places.staffTokenSecret),
    telemetry,
    assets: ports.assets,
  });
  // Whoever comes is answered first: jobs of before go on after that.
  const jobs = startJobLoop({ ports, makeWriter: productWriter }, queue, mainTenant);
  return {
    address: server.address,
    ports,
    async close() {
      await server.close();
      await jobs.stop();
      await shops.stop();
      await recommendations.stop();
      await tables.close();
    },
  };
}
