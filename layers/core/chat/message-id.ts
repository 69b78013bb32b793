/** A message is named after its conversation and turn, so that it is found without an index. */
export function messageIdOf(conversationId: string, turn: number): string {
  return `${conversationId}-${turn}`;
}

/** The conversation and turn of a message; undefined when it names none. */
export function parseMessageId(messageId: string): { conversationId: string; turn: number } | undefined {
  const match = /^([a-z0-9]{1,64})-([1-9]\d{0,5})$/u.exec(messageId);
  const [, conversationId, turn] = match ?? [];
  return conversationId === undefined || turn === undefined
    ? undefined
    : { conversationId, turn: Number(turn) };
}
