import { ourWords } from '#core/chat/say.ts';
import type { Telemetry } from '#core/ports.ts';

/** Telemetry that remembers who answered. */
export interface AnswerWatch extends Telemetry {
  /** The model of this process's last answer from the shop's knowledge; undefined when there was none yet. */
  readonly lastModel: () => string | undefined;
}

/** Lets health tell, without a call of its own, that the models fail. */
export function watchAnswers(telemetry: Telemetry): AnswerWatch {
  let lastModel: string | undefined;
  return {
    ...telemetry,
    turnEnded(record) {
      if (!record.cached && record.model !== ourWords) lastModel = record.model;
      telemetry.turnEnded(record);
    },
    lastModel: () => lastModel,
  };
}
