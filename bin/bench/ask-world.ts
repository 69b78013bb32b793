import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });
const questions = [
  'How long do I have to return something?',
  'Is returning free?',
  'Ile trwa dostawa do Niemiec?',
  'Does the Borealis 2 tent have two doors?',
  'Jak złożyć reklamację?',
  'How much is the Borealis 2 tent?',
];
let token = '';

/** A new shopper; each asks a few questions only, so that no quota is in the way. */
export async function guestToken(address: string): Promise<string> {
  const reply: { token: string } = JSON.parse(await post(`${address}/v1/guest-sessions`, {}));
  token = reply.token;
  return token;
}

/** One turn from request to the end of its stream; a question is never repeated word for word. */
export async function askWorld(address: string, newToken: string | undefined, turn: number): Promise<void> {
  const stream = await post(`${address}/v1/chat`, { message: questionOf(turn) }, newToken ?? token);
  if (!stream.includes('event: answer-end')) throw new Error(`The turn did not end: ${stream.slice(-400)}`);
}

/** The question of a turn. */
export function questionOf(turn: number): string {
  return `${questions[turn % questions.length]} ${'(?)'.repeat(turn % 3)}${turn}`;
}

async function post(url: string, body: unknown, bearer?: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = {
    'content-type': 'application/json',
    ...(bearer && { authorization: `Bearer ${bearer}` }),
  };
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    let text = '';
    response
      .setEncoding('utf8')
      .on('data', (chunk: string) => (text += chunk))
      .once('end', () => resolve(text));
  });
  sent.once('error', reject).end(JSON.stringify(body));
  return await promise;
}
