import { parseCommand } from './parse-command.ts';

/** How many kills a test is asked for; undefined where it was not called to run, and has said why. */
export function killsAsked(usual: number, help: string): number | undefined {
  const parsed = parseCommand({
    options: {
      kills: { type: 'string', default: String(usual) },
      help: { type: 'boolean', default: false },
    },
  });
  if (typeof parsed === 'string') return refused(parsed);
  const { values } = parsed;
  if (values.help) {
    process.stdout.write(help);
    return undefined;
  }
  const kills = Number(values.kills);
  return Number.isInteger(kills) && kills >= 1
    ? kills
    : refused(`--kills ${values.kills}: give a whole number from 1`);
}

function refused(why: string): undefined {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}
