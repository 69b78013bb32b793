import { existsSync } from 'node:fs';
import path from 'node:path';
import { staffRoles } from '#contract/access.ts';
import { fileSecret } from '#adapters/local/file-secret.ts';
import { localPlaces } from '#adapters/local/local-places.ts';
import { staffTokens } from '#adapters/local/staff-tokens.ts';
import { systemClock } from '#adapters/system-clock.ts';
import { mainTenant } from '#core/accounts/start-guest-session.ts';
import { demoMember } from '../demo-staff.ts';
import { parseCommand } from '../parse-command.ts';

export const help = `Signs somebody of the demo shop in to the Aisle that runs on this machine, for an hour.

  npm run --silent token -- finance               prints a token: send it as Authorization: Bearer TOKEN
  npm run --silent token -- admin --data DIR      for data kept elsewhere than in .aisle/

Roles: ${staffRoles.join(', ')}. An admin may do everything. In AWS people sign in with Cognito instead.

  curl -H "Authorization: Bearer $(npm run --silent token -- finance)" http://127.0.0.1:8787/v1/budgets
`;

/** What the command prints, and whether it is a complaint. */
export async function runToken(
  args: readonly string[],
): Promise<{ readonly text: string; readonly isError: boolean }> {
  const order = orderOf(args);
  if (order?.help === true) return { text: help, isError: false };
  const role = staffRoles.find((known) => known === order?.role);
  if (order === undefined || role === undefined) return { text: help, isError: true };
  const places = localPlaces(order.data);
  if (!existsSync(places.tables)) {
    const text = `There is no Aisle in ${places.folder}: start one with npm start, or name its folder with --data\n`;
    return { text, isError: true };
  }
  const { issue } = staffTokens(() => fileSecret(places.staffTokenSecret), systemClock);
  const { id, roles } = await demoMember(role);
  const { token } = await issue({ tenant: mainTenant, id, roles });
  return { text: `${token}\n`, isError: false };
}

function orderOf(args: readonly string[]) {
  const parsed = parseCommand({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.aisle' },
      help: { type: 'boolean', default: false },
    },
  });
  if (typeof parsed === 'string') return undefined;
  const { values, positionals } = parsed;
  const role = positionals.length === 1 ? positionals[0] : undefined;
  return { help: values.help, role, data: path.resolve(values.data) };
}
