/** A chat function as Lambda starts it: its bundle is imported, and one turn is answered to its end. */
import { Writable } from 'node:stream';

const [bundle = ''] = process.argv.slice(2);
let sent = '';
const response = new Writable({
  write(chunk, _, done) {
    sent += String(chunk);
    done();
  },
});
Object.assign(globalThis, {
  awslambda: {
    streamifyResponse: <T>(handler: T): T => handler,
    HttpResponseStream: { from: (stream: Writable) => stream },
  },
});
const { handler } = await import(bundle);
const event = {
  httpMethod: 'POST',
  resource: '/v1/chat',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'How long do I have to return something?' }),
  isBase64Encoded: false,
  requestContext: {
    requestId: 'bench',
    authorizer: { tenant: 'main', callerId: `guest-${process.pid}`, roles: 'shopper' },
  },
};
await handler(event, response, { awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 });
process.stdout.write(
  sent.includes('event: answer-end') ? String(performance.now()) : `The turn did not end: ${sent}`,
);
process.exit(0);
