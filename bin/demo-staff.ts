import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { staffRoles, type StaffRole } from '#contract/access.ts';
import { parseJson } from '#adapters/local/parse-json.ts';

const file = path.join(import.meta.dirname, '..', 'kb', 'staff.json');
const DemoMember = z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(staffRoles)).min(1) });

/** Somebody who works for the demo shop. */
export type DemoMember = z.infer<typeof DemoMember>;

/** Everybody who works for the demo shop. */
export async function demoStaff(): Promise<readonly DemoMember[]> {
  return parseJson(await readFile(file, 'utf8'), z.array(DemoMember), file);
}

/** Who has a role in the demo shop. */
export async function demoMember(role: StaffRole): Promise<DemoMember> {
  const member = (await demoStaff()).find(({ roles }) => roles.includes(role));
  if (member === undefined) throw new Error(`Nobody in ${file} has the role ${role}: add somebody`);
  return member;
}
