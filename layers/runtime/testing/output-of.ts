/** The lines a program writes to its standard output and error, parsed as JSON. */
export async function outputOf(run: () => unknown): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text: string[] = [];
  const writes = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array): boolean => text.push(String(chunk)) > 0;
    return () => (stream.write = write);
  });
  try {
    await run();
  } finally {
    for (const restore of writes) restore();
  }
  const lines = text.join('').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}
