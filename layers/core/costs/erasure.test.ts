import { expect, it } from 'vitest';
import { CallListQuery, CostReportQuery } from '#contract/costs.ts';
import { answerChat } from '../chat/answer-chat.ts';
import { eraseConversation } from '../chat/erase-conversation.ts';
import { noUsage } from '../models/usage.ts';
import { costPorts } from '../testing/cost-ports.ts';
import { samplePassage } from '../testing/sample-passage.ts';
import { scriptedModel } from '../testing/scripted-model.ts';
import { testPorts } from '../testing/test-ports.ts';
import { governed } from './governed.ts';
import { keepRollups } from './keep-rollups.ts';
import { listCalls } from './report/list-calls.ts';
import { reportCosts } from './report/report-costs.ts';

const range = { from: '2026-11-20', to: '2026-11-21' };

it('of what a person said leaves what it cost as it was, without a word of theirs', async () => {
  const own = testPorts({ passages: [samplePassage()] });
  const books = costPorts();
  const ports = {
    ...own,
    tuning: { read: (name: string) => (name.startsWith('prices/') ? books : own).tuning.read(name) },
  };
  const said = scriptedModel(['You have 30 days to return a product [1].'], {
    name: 'bedrock/scripted',
    usage: { ...noUsage, input: 1_000, output: 200 },
  });
  const caller = { tenant: 'main', id: 'guest-1', roles: ['shopper'] } as const;
  const command = { caller, requestId: 'r', deadline: new AbortController().signal };
  const body = { message: 'How long may I, Zofia Kestrel, return something?' };
  const turn = answerChat({ ...ports, model: governed(said, ports) }, { ...command, body });
  const last = (await Array.fromAsync(turn)).at(-1)?.event;
  const conversationId = last?.type === 'answer-end' ? last.conversationId : '';

  const costs = async () => {
    await keepRollups(ports, 'main');
    const asked = { tenant: 'main', ...CostReportQuery.parse({ ...range, groupBy: 'model,useCase' }) };
    return {
      report: await reportCosts(ports, asked),
      calls: await listCalls(ports, { tenant: 'main', ...CallListQuery.parse(range) }),
    };
  };
  const before = await costs();
  expect(before.report.totals).toMatchObject({ calls: 1, cost: { amount: '0.0014' } });
  await eraseConversation(ports, { caller, conversationId });
  expect(await costs()).toEqual(before);
  expect(JSON.stringify(before)).not.toMatch(/Kestrel|guest-1/u);
});
