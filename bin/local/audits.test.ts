import { expect, it } from 'vitest';
import { AuditReply } from '#contract/audits.ts';
import { weekOf } from '#core/insights/iso-week.ts';
import { signIn } from './testing/sign-in.ts';
import { smallWorld } from './testing/small-world.ts';

const world = smallWorld();

async function audits(query = '') {
  const authorization = `Bearer ${await signIn(world.data(), 'agent')}`;
  return await fetch(`${world.address()}/v1/audits${query}`, { headers: { authorization } });
}
const ofThisWeek = async () =>
  AuditReply.parse(await (await audits(`?week=${weekOf(Date.now())}`)).json()).answers;

it('shows an agent what a shopper who agreed asked in vain, until the conversation is erased', async () => {
  const guest = await world.newGuest();
  const question = { message: 'Can your zeppelin tow my caravan to Neptune?' };
  await guest.ask(question);
  const asked = await guest.ask({ ...question, consent: true });
  const place = { conversationId: asked.conversationId, messageId: asked.messageId };
  expect(asked.confidence.level).toBe('low');
  expect(await ofThisWeek()).toMatchObject([{ ...place, confidence: 'low', handedOver: false }]);

  await guest.send('POST', `/v1/messages/${asked.messageId}/feedback`, { rating: 'down' });
  expect(await ofThisWeek()).toMatchObject([{ ...place, rating: 'down' }]);

  await guest.send('DELETE', `/v1/conversations/${asked.conversationId}`);
  expect(await ofThisWeek()).toEqual([]);
});

it('takes the last week that is over when none is named, and refuses what is none', async () => {
  const reply = await (await audits()).json();
  expect(reply).toMatchObject({ week: weekOf(Date.now() - 7 * 24 * 3_600_000), answers: [] });
  for (const query of ['?week=2026-47', '?week=2026-W54', '?limit=0', '?limit=101', '?cursor=x', '?tenant=a'])
    expect((await audits(query)).status).toBe(400);
});
