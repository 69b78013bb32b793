/** What the wire's model says through chat completions. */
export interface ChatAnswer {
  readonly texts: readonly string[];
  readonly thoughts?: readonly string[];
  readonly finish?: string;
  readonly usage?: object | null;
  /** Some vendors tell their usage, so far, with each event. */
  readonly tellsUsageAlways?: boolean;
  readonly saysDone?: boolean;
  /** Milliseconds before each text. */
  readonly paceMs?: number;
}

/** The events of an answer, to be sent in order or rearranged into a fault: each the JSON of one chunk, or `[DONE]`. */
export interface ChatEvents {
  readonly texts: readonly string[];
  readonly finish: string;
  readonly usage: readonly string[];
  readonly done: readonly string[];
}

export function chatEvents(answer: ChatAnswer): ChatEvents {
  const { texts, thoughts = [], finish = 'stop', saysDone = true, tellsUsageAlways = false } = answer;
  const usage = answer.usage === undefined ? countedUsage(texts.length) : answer.usage;
  const soFar = (count: number) => (tellsUsageAlways ? { usage: countedUsage(count) } : {});
  const thought = thoughts.map((text) => chunk({ delta: { reasoning_content: text } }));
  const said = texts.map((text, at) => chunk({ delta: { content: text } }, soFar(at + 1)));
  return {
    texts: [chunk({ delta: { role: 'assistant', content: '' } }), ...thought, ...said],
    finish: chunk({ delta: {}, finish_reason: finish }, tellsUsageAlways ? { usage } : {}),
    usage: usage === null || tellsUsageAlways ? [] : [JSON.stringify({ ...named, choices: [], usage })],
    done: saysDone ? ['[DONE]'] : [],
  };
}

/** All events of an answer in their order. */
export function wholeChat(answer: ChatAnswer): readonly string[] {
  const { texts, finish, usage, done } = chatEvents(answer);
  return [...texts, finish, ...usage, ...done];
}

const named = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_760_000_000, model: 'test' };

function chunk(choice: object, more: object = {}): string {
  return JSON.stringify({ ...named, choices: [{ index: 0, finish_reason: null, ...choice }], ...more });
}

/** As if each text were one token. */
function countedUsage(texts: number): object {
  return { prompt_tokens: 120, completion_tokens: texts, total_tokens: 120 + texts };
}
