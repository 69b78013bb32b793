import type { ChatAnswer } from './chat-answer.ts';
import { carriedChat, type ChatFaults, chatFaults } from './chat-faults.ts';
import { jsonReply } from './json-reply.ts';
import { type ConnectFault, scriptedWire } from './scripted-wire.ts';
import type { WireServer } from './wire-server.ts';
import { sendBytes, sendHead, type WireStep } from './wire-step.ts';

const head = sendHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
const event = (data: string): WireStep => sendBytes(Buffer.from(`data: ${data}\n\n`));
const refusal = (status: number, code: string, headers: Readonly<Record<string, string>> = {}) =>
  jsonReply({ error: { message: `Refused by the wire: ${code}`, type: code, code } }, status, headers);

/** Every way a server of chat completions and the network before it can fail a call, by name. */
const chatScenarios = {
  ...chatFaults(head, event, sendBytes),
  'missing-done': carriedChat(head, event, { texts: ['Free.'], saysDone: false }),
  'bad-request': refusal(400, 'invalid_request_error'),
  'wrong-key': refusal(401, 'invalid_api_key'),
  unpaid: refusal(402, 'insufficient_quota'),
  'unknown-model': refusal(404, 'model_not_found'),
  throttled: refusal(429, 'rate_limit_exceeded', { 'retry-after': '2' }),
  overloaded: refusal(529, 'overloaded_error'),
  'unavailable-for-now': refusal(503, 'server_error', { 'retry-after': '1' }),
  redirected: jsonReply({}, 307, { location: 'http://127.0.0.1:9/elsewhere' }),
  'json-instead': jsonReply({ choices: [{ message: { content: 'Free.' }, finish_reason: 'stop' }] }),
} as const satisfies ChatFaults & Record<string, readonly WireStep[]>;

export type ChatScenario = keyof typeof chatScenarios;

export const chatScenarioNames = Object.keys(chatScenarios).filter(
  (name): name is ChatScenario => name in chatScenarios,
);

/** OpenAI's `/chat/completions`, streamed: an answer or a failure for one call after the other. The last one stays. */
export function chatWire(
  scenarios: readonly (ChatAnswer | ChatScenario | ConnectFault)[],
): Promise<WireServer> {
  return scriptedWire<ChatAnswer | ChatScenario>(scenarios, (scenario) =>
    typeof scenario === 'string' ? chatScenarios[scenario] : carriedChat(head, event, scenario),
  );
}
