import { Config, type FunctionName, needs, type Variable } from '#contract/config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of a function, parsed once at its start. Fails with a list of all that is missing or wrong. */
export function readConfig(name: FunctionName, environment: Environment = process.env): Config {
  return parse(`The function ${name}`, needs[name], environment);
}

/** The environment of a laptop: needs nothing, but has to be right. */
export function readLocalConfig(
  defaults: Readonly<Partial<Record<Variable, string>>>,
  environment: Environment = process.env,
): Config {
  return parse('Aisle', [], { ...defaults, ...withoutBlanks(environment) });
}

function parse(what: string, needed: readonly Variable[], environment: Environment): Config {
  const given = withoutBlanks(environment);
  const result = Config.safeParse(given);
  const wrong = result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const missing = needed.filter((variable) => given[variable] === undefined).map((it) => `${it}: is not set`);
  if (result.success && missing.length === 0) return result.data;
  throw new Error(
    `${what} cannot start. Set these environment variables:\n  ${[...wrong, ...missing].join('\n  ')}`,
  );
}

/** A variable that is set to nothing is not set. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
