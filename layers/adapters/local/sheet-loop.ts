import { warmSheet } from '#core/catalogue/sheet/open-sheet.ts';
import { settleSheet } from '#core/catalogue/sheet/settle-sheet.ts';
import type { Ports } from '#core/ports.ts';
import { repeat, type Repeated } from './repeat.ts';

const hour = 3_600_000;

/**
 * Sees to it, hour by hour, that a tenant's search has a sheet that this version can read, as the job of learning does in
 * AWS; and reads a sheet that an import has made before anybody searches it.
 */
export function startSheetLoop(
  ports: Pick<Ports, 'catalogue' | 'telemetry'>,
  tenant: string,
  everyMs = 1_000,
): Repeated {
  const onFailure = (error: unknown) => ports.telemetry.degraded('the sheet of the catalogue', error);
  const settling = repeat(() => settleSheet(ports, tenant), { everyMs: hour, onFailure });
  const warming = repeat(() => warmSheet(ports, tenant), { everyMs, firstAfterMs: everyMs, onFailure });
  return {
    async stop() {
      await settling.stop();
      await warming.stop();
    },
  };
}
