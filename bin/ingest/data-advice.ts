/** What to do when a data folder cannot be opened. */
export function dataAdvice(error: unknown, data: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!message.includes('in use')) return message;
  return `Something has ${data} open and does not share it. Stop it, or wait until it has ended, and run this again.`;
}
