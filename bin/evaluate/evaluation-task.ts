import type { ZodType } from 'zod';

/** One way to judge the assistant on a shop's own data. */
export interface EvaluationTask {
  /** What it judges and the shape of its files, for `--help`. */
  readonly help: string;
  /** The options that name its input files. */
  readonly inputs: readonly string[];
  /** Options that may be left out. */
  readonly optional?: readonly string[] | undefined;
  /** Writes one prediction per input line and gives back the metrics. */
  run(evaluation: Evaluation): Promise<Metrics>;
}

/** What a task is given: its files and a place for its predictions. */
export interface Evaluation {
  /** The lines of an input file, each checked. */
  readonly read: <T>(input: string, schema: ZodType<T>) => Promise<readonly T[]>;
  /** The file that was given for an input, by its name alone. */
  readonly nameOf: (input: string) => string;
  /** What was given for an option; undefined when it was left out. */
  readonly given?: ((option: string) => string | undefined) | undefined;
  /** Writes one prediction. */
  readonly predict: (prediction: object) => void;
}

/** Figures by name, printed as one JSON line; `n` is the number of inputs judged. */
export type Metrics = Readonly<Record<string, number | string | null>>;
