import { runToken } from './token/run-token.ts';

const { text, isError } = await runToken(process.argv.slice(2));
(isError ? process.stderr : process.stdout).write(text);
process.exitCode = isError ? 2 : 0;
