import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { dayMs, dayOf } from '#core/recommendations/day-of.ts';
import { unlessMissing } from './unless-missing.ts';

/** How long day files and the lake are kept: what a lifecycle rule of the bucket says in AWS. */
const keptDays = 400;

/** Removes the folders of days that are too old, `dt=2026-11-20`, wherever they lie below a store's folder. */
export async function expireDays(folder: string, now: number): Promise<void> {
  const first = dayOf(now - keptDays * dayMs);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing);
  for (const entry of entries ?? []) {
    const day = /^dt%3D(\d{4}-\d\d-\d\d)-$/u.exec(entry.name)?.[1];
    if (day === undefined || day >= first || !entry.isDirectory()) continue;
    await rm(path.join(entry.parentPath, entry.name), { recursive: true, force: true });
  }
}
