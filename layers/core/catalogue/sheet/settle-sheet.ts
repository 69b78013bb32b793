import type { Ports } from '../../ports.ts';
import { sheetWatch } from './sheet-watch.ts';

/**
 * Makes a tenant's sheet anew where there is none that this version can read, such as after an upgrade; one query where
 * there is. May be repeated. What fails is told and left to the next time: searches make shift meanwhile.
 */
export async function settleSheet(
  ports: Pick<Ports, 'catalogue' | 'telemetry'>,
  tenant: string,
): Promise<void> {
  try {
    await sheetWatch(ports, tenant).settle();
  } catch (error) {
    ports.telemetry.degraded('the sheet of the catalogue', error);
  }
}
