import type { Answer } from '#contract/chat.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import type { ChatTurn } from './chat-turn.ts';

/** Tells telemetry what the turn did. */
export function recordTurn(
  ports: Pick<Ports, 'telemetry'>,
  turn: ChatTurn,
  outcome: { readonly body: AnswerBody; readonly answer: Answer; readonly firstTextAt: number | undefined },
): void {
  const { body, answer, firstTextAt } = outcome;
  ports.telemetry.turnEnded({
    model: answer.model,
    modelPlan: answer.modelPlan,
    rule: answer.rule,
    usage: answer.usage,
    femtoUsd: body.charge.femtoUsd,
    finish: answer.finish,
    cached: body.cached === true,
    latencyMs: answer.latencyMs,
    firstTextMs: firstTextAt === undefined ? undefined : firstTextAt - turn.startedAt,
    handover: body.handover,
  });
}
