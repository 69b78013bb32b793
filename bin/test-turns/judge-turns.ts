import { paginateScan } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '#adapters/aws/dynamo/dynamo-client.ts';
import { localTables } from '#adapters/local/wire.ts';
import { startLocalDynamo } from '#adapters/local/dynamo/local-dynamo.ts';
import { ConversationReply } from '#contract/conversation.ts';
import { markedQuestion, wholeAnswer } from './counting-model.ts';
import type { SeenTurn } from './stubborn-shopper.ts';

/** What is wrong with turns that went through kills; nothing should be. */
export interface TurnsVerdict {
  readonly turns: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly interrupted: number;
  /** Acknowledged, and not in the conversation. */
  readonly lost: number;
  /** Questions that stand twice anywhere, were acknowledged as two turns, or were put to the model twice. */
  readonly doubled: number;
  /** Neither an answer nor an honest `interrupted`: what the shopper was told in the end. */
  readonly unfinished: readonly string[];
  /** What was shown, what is stored and what the model said are not the same. */
  readonly different: number;
}

/** Reads every conversation back through the API, as its shopper. */
export async function judgeTurns(
  address: string,
  seen: readonly SeenTurn[],
  modelCalls: ReadonlyMap<string, number>,
): Promise<TurnsVerdict> {
  let lost = 0;
  let different = 0;
  for (const turn of seen) {
    if (turn.acknowledged.size === 0) continue;
    const state = await stateOf(address, turn);
    lost += state === 'lost' ? 1 : 0;
    different += state === 'different' ? 1 : 0;
  }
  const ending = (end: SeenTurn['end']) => seen.filter((turn) => turn.end === end).length;
  return {
    turns: seen.length,
    acknowledged: seen.filter(({ acknowledged }) => acknowledged.size > 0).length,
    answered: ending('answered'),
    interrupted: ending('interrupted'),
    lost,
    doubled:
      seen.filter(({ acknowledged }) => acknowledged.size > 1).length +
      [...modelCalls.values()].filter((calls) => calls > 1).length,
    unfinished: seen.map(({ end }) => end).filter((end) => end !== 'answered' && end !== 'interrupted'),
    different,
  };
}

async function stateOf(address: string, turn: SeenTurn): Promise<'right' | 'lost' | 'different'> {
  const response = await fetch(`${address}/v1/conversations/${turn.conversationId}`, {
    headers: { authorization: `Bearer ${turn.token}` },
  });
  if (response.status !== 200) return 'lost';
  const { messages } = ConversationReply.parse(await response.json());
  const [messageId] = turn.acknowledged;
  const asked = messages.filter(
    (message) => message.from === 'shopper' && message.text === markedQuestion(turn.mark),
  );
  const said = messages.find((message) => message.from === 'assistant' && message.messageId === messageId);
  if (asked.length !== 1 || asked[0]?.messageId !== messageId || said?.from !== 'assistant') return 'lost';
  const isRight =
    turn.end === 'answered'
      ? said.state === 'complete' && said.text === turn.shown && said.text === wholeAnswer
      : said.state === 'interrupted' && said.text === turn.shown && wholeAnswer.startsWith(said.text);
  return isRight ? 'right' : 'different';
}

/** How many questions stand more than once in the tables of a process that has ended. */
export async function countDoubledRows(directory: string): Promise<number> {
  const dynamo = await startLocalDynamo({ directory });
  const client = dynamoClient(dynamo);
  const rows = new Map<string, number>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName: localTables.people })) {
    for (const { question } of Items) {
      if (question?.S !== undefined) rows.set(question.S, (rows.get(question.S) ?? 0) + 1);
    }
  }
  client.destroy();
  await dynamo.close();
  return [...rows.values()].filter((count) => count > 1).length;
}
