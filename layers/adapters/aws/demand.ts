import type { Config, Variable } from '#contract/config.ts';

/** A variable that a port needs. `readConfig` has checked those of the function; this names one that `needs` forgot. */
export function demand<V extends Variable>(config: Config, variable: V): NonNullable<Config[V]> {
  const value = config[variable];
  if (value === undefined || value === null) {
    throw new Error(
      `${variable} is not set: add it to the function's row of needs in layers/contract/config.ts`,
    );
  }
  return value;
}
