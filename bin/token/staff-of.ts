import path from 'node:path';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { staffRoles, type StaffRole } from '#contract/access.ts';
import { parseJson } from '#adapters/local/parse-json.ts';

const file = path.join(import.meta.dirname, '..', '..', 'kb', 'staff.json');
const Staff = z.array(
  z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(staffRoles)).min(1) }),
);

/** Who has a role in the demo shop. */
export async function staffOf(
  role: StaffRole,
): Promise<{ readonly id: string; readonly roles: readonly StaffRole[] }> {
  const staff = parseJson(await readFile(file, 'utf8'), Staff, file);
  const member = staff.find(({ roles }) => roles.includes(role));
  if (member === undefined) throw new Error(`Nobody in ${file} has the role ${role}: add somebody`);
  return { id: member.id, roles: member.roles };
}
