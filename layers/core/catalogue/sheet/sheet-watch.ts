import type { Ports } from '../../ports.ts';
import { everything, mostNoted, noteChanges } from './note-changes.ts';
import { sheetFormat } from './pack-part.ts';
import { renewSheet } from './renew-sheet.ts';

/** Keeps the sheet true while many products change: few are noted, after many it is made anew, once. */
export interface SheetWatch {
  changed(productIds: readonly string[]): Promise<void>;
  /** Once all is saved. Also ends what another one began and did not live to end, and makes a sheet where there is none that can be read. */
  settle(): Promise<void>;
}

export function sheetWatch(ports: Pick<Ports, 'catalogue'>, tenant: string): SheetWatch {
  let noted = 0;
  return {
    async changed(productIds) {
      const ids = [...new Set(productIds)];
      if (ids.length === 0) return;
      const before = noted;
      noted += ids.length;
      if (before > mostNoted) return;
      if (noted > mostNoted) await ports.catalogue.note(tenant, [everything]);
      else await noteChanges(ports, tenant, ids);
    },
    async settle() {
      const { stamp, format, notes } = await ports.catalogue.sheetNews(tenant);
      const isUntold = notes.some(({ productIds }) => productIds.includes(everything));
      if (stamp === undefined || format !== sheetFormat || isUntold) await renewSheet(ports, tenant);
    },
  };
}
