import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The options and arguments of a command, or a sentence about the one it does not take. */
export function parseCommand<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> | string {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node names the option in its first sentence; the others are about its own rules.
    if (error instanceof TypeError) return `${error.message.split('. ')[0] ?? error.message}.`;
    throw error;
  }
}
