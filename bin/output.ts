/** Where a command writes. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
}

/** Says something, and gives an exit status. */
export function say(stream: { write(text: string): unknown }, text: string, status: number): number {
  stream.write(text);
  return status;
}
