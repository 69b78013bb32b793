import { expect, it } from 'vitest';
import { noUsage } from '#core/models/usage.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { watchAnswers } from './watch-answers.ts';

const turn = {
  usage: noUsage,
  femtoUsd: 0n,
  finish: 'complete',
  cached: false,
  latencyMs: 1,
  firstTextMs: 1,
  handover: undefined,
} as const;

it('knows the model of the last answer, whatever was greeted or said again since, and passes all on', () => {
  const { telemetry, turnsSeen } = testPorts();
  const answers = watchAnswers(telemetry);
  expect(answers.lastModel()).toBeUndefined();
  answers.turnEnded({ ...turn, model: 'bedrock/nova' });
  answers.turnEnded({ ...turn, model: 'aisle/phrases' });
  answers.turnEnded({ ...turn, model: 'bedrock/old', cached: true });
  expect(answers.lastModel()).toBe('bedrock/nova');
  expect(turnsSeen).toHaveLength(3);
});
