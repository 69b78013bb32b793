import path from 'node:path';
import { readLocalConfig } from '#runtime/read-config.ts';
import { readParameters } from '../../cdk/read-parameters.ts';
import { parseCommand } from '../parse-command.ts';
import { type Check, failed, type Finding } from './finding.ts';
import { type Patient, planChecks } from './plan-checks.ts';

const root = path.join(import.meta.dirname, '..', '..');

export const help = `Looks whether Aisle can run and be deployed from here, and says how to mend what is wrong.

  npm run doctor                                    this machine, keys and servers in the environment
  npm run doctor -- -c stage=prod -c model=plans    a deployment too: give it what cdk deploy is given

Looks at Node and packages, the price of each model, vendors' keys, the Pinecone index and its dimension and, with AWS
credentials, the account, Lambda's quota and whether each model of Bedrock may be called. Calls no model: it costs nothing.
Exit status: 0 nothing is wrong, 1 something is, 2 the command is wrong.
`;

/** What the command prints and its exit status; each finding is told as it comes. */
export async function runDoctor(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: (text: string) => void,
): Promise<0 | 1 | 2> {
  const order = parseCommand({
    args: [...args],
    options: {
      context: { type: 'string', short: 'c', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (typeof order === 'string' || order.values.help) {
    print(typeof order === 'string' ? `${order}\n\n${help}` : help);
    return typeof order === 'string' ? 2 : 0;
  }
  const given = givenTo(order.values.context, environment);
  if ('type' in given) {
    print(lineOf(given));
    return 1;
  }
  const checks = planChecks({ ...given, environment, now: Date.now() });
  let wrong = 0;
  for (const check of checks) {
    for (const finding of await findingsOf(check)) {
      print(lineOf(finding));
      wrong += finding.type === 'wrong' ? 1 : 0;
    }
  }
  print(wrong === 0 ? '\nNothing is wrong.\n' : `\n${wrong} to mend.\n`);
  return wrong === 0 ? 0 : 1;
}

/** The deployment and the environment as they are read, or which of them cannot be. */
function givenTo(
  context: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Patient, 'parameters' | 'config'> | Finding {
  const pairs = context.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)] as const);
  try {
    return {
      parameters: readParameters(Object.fromEntries(pairs)),
      config: readLocalConfig({ AISLE_TUNING: path.join(root, 'layers', 'tuning') }, environment),
    };
  } catch (error) {
    return failed('settings', error, 'Give the doctor what cdk deploy is given, as in -c stage=prod');
  }
}

async function findingsOf({ what, look }: Check): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [
      failed(what, error, 'Look into the message; credentials, region and network are the usual causes'),
    ];
  }
}

const signs = { good: 'ok     ', skipped: 'skipped', wrong: 'WRONG  ' } as const;

function lineOf(finding: Finding): string {
  const line = `${signs[finding.type]}  ${finding.what}: ${finding.says}\n`;
  return finding.type === 'wrong' ? `${line}         mend: ${finding.mend}\n` : line;
}
