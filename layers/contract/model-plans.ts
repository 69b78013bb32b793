import * as z from 'zod';
import { UseCase } from './use-case.ts';
import { Language } from './language.ts';

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'Name it in lower-case letters, digits and dashes');

/** Whose models Aisle can call; `openai-compatible` is a gateway at OPENAI_BASE_URL that it knows nothing of. */
export const modelProviders = [
  'bedrock',
  'sagemaker',
  'openai',
  'gemini',
  'mistral',
  'perplexity',
  'ollama',
  'vllm',
  'openai-compatible',
] as const;
export type ModelProvider = (typeof modelProviders)[number];

/** How much a model may think before it answers, where it can be told. */
export const Reasoning = z.enum(['minimal', 'low', 'medium', 'high']);
export type Reasoning = z.infer<typeof Reasoning>;

/** A model and how it is called. `{area}` is the area of the region (us, eu, apac), `{endpoint}` the shop's own GPU. */
export const ModelStep = z.strictObject({
  model: z
    .string()
    .max(400)
    .regex(/^[a-z][a-z-]*\/\S+$/u, 'Write a model as provider/model, for example openai/gpt-4.1-nano'),
  temperature: z.number().min(0).max(2).optional(),
  maxOutputTokens: z.int().min(1).max(100_000).optional(),
  reasoning: Reasoning.optional(),
  serviceTier: z.string().min(1).max(40).optional().describe('The price class to ask for, for example flex'),
});
export type ModelStep = z.infer<typeof ModelStep>;

/** What a call has to be for a rule to hold; what is not mentioned does not matter. */
const Condition = z.strictObject({
  useCases: z.array(UseCase).min(1).optional(),
  languages: z.array(Language).min(1).optional(),
  tenants: z.array(z.string().min(1)).min(1).optional(),
  customerPlans: z.array(z.string().min(1)).min(1).optional().describe('What customers pay for'),
  complexityFrom: z.number().min(1).max(10).optional(),
  complexityBelow: z.number().min(1).max(10).optional(),
  spentFrom: z.number().min(0).max(100).optional().describe('Percent of a budget of today that is spent'),
});
export type PlanCondition = z.infer<typeof Condition>;

const PlanRule = z.strictObject({ rule: name, when: Condition.default({}), plan: name });
export type PlanRule = z.infer<typeof PlanRule>;

/** Which chain of models serves a call: the first rule that holds names the plan. Behind each stands the offline answer. */
export const ModelPlans = z
  .strictObject({
    version: z.string().min(1).max(40),
    plans: z.record(name, z.array(ModelStep).max(6)),
    rules: z.array(PlanRule).min(1).max(100),
  })
  .superRefine(({ plans, rules }, context) => {
    for (const [at, { plan, when }] of rules.entries()) {
      const steps = Object.hasOwn(plans, plan) ? plans[plan] : undefined;
      const path = ['rules', at, 'plan'];
      if (steps === undefined)
        context.addIssue({ code: 'custom', path, message: `There is no plan "${plan}"` });
      const isResearch = when.useCases?.every((useCase) => useCase === 'research') ?? false;
      if (!isResearch && steps?.some(({ model }) => model.startsWith('perplexity/')) === true)
        context.addIssue({ code: 'custom', path, message: 'Perplexity is for the use case research alone' });
    }
    if (Object.keys(rules.at(-1)?.when ?? {}).length > 0)
      context.addIssue({ code: 'custom', path: ['rules'], message: 'Let the last rule hold for every call' });
  });
export type ModelPlans = z.infer<typeof ModelPlans>;

export const ModelPlansReply = z.strictObject({
  own: z
    .boolean()
    .describe(
      'The shop’s own; else those that are shipped, in whose place a model set by AISLE_MODEL stands',
    ),
  plans: ModelPlans,
});
export type ModelPlansReply = z.infer<typeof ModelPlansReply>;
