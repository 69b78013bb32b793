import type { DescriptionRequest, WrittenDescription } from '#contract/descriptions.ts';
import type { CatalogueProduct } from '../../catalogue/catalogue-product.ts';
import type { ModelRequest } from '../../models/language-model.ts';
import type { ChosenModel, Ports } from '../../ports.ts';

/** What is to be written, for whom. */
export interface WriteOrder {
  readonly tenant: string;
  readonly by: string;
  readonly requestId: string;
  readonly productId: string;
  /** As the shop keeps it, where it was read already. */
  readonly product?: CatalogueProduct | undefined;
  readonly request: DescriptionRequest;
}

/** What a model will be asked for a text, before anything of it is written. */
export interface PlannedPrompt {
  readonly language: string;
  /** Undefined where no model is asked. */
  readonly model: ChosenModel | undefined;
  readonly request: ModelRequest;
}

/** A description that is about to be written: what it is written from was read, once. */
export interface PlannedWriting {
  /** Of all that the text depends on: equal inputs need no second text. */
  readonly inputHash: string;
  prompts(): Promise<readonly PlannedPrompt[]>;
  write(signal: AbortSignal): Promise<WrittenDescription>;
}

/** How a job has descriptions written. */
export interface JobWriter {
  open(order: WriteOrder): Promise<PlannedWriting>;
}

/** Makes a writer whose calls go through the model of `ports`. */
export type MakeWriter = (ports: Ports) => JobWriter;

/** What jobs are done with. */
export interface JobWorld {
  readonly ports: Ports;
  readonly makeWriter: MakeWriter;
}
