import { expect, it } from 'vitest';
import { serverSentEvent } from './server-sent-events.ts';

it('is one event whatever its text holds', () => {
  const text = 'a\n\nevent: forged\ndata: x\r\n\u2028id: 9\n\n';
  const said = { type: 'text-delta', text };
  const event = serverSentEvent(said, 7);
  const [id, type, data, ...rest] = event.split('\n');
  expect([id, type]).toEqual(['id: 7', 'event: text-delta']);
  expect(JSON.parse(data?.replace('data: ', '') ?? '')).toEqual(said);
  expect(rest).toEqual(['', '']);
  expect(event).not.toContain('\r');
});
