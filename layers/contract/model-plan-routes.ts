import { ModelPlans, ModelPlansReply } from './model-plans.ts';

/** The rows of the model plans, part of `routes`. */
export const modelPlanRoutes = {
  'GET /v1/model-plans': {
    does: 'Reads which chain of models serves which call, and whether the shop has made these plans itself',
    lambda: 'costs',
    access: 'admin',
    reply: ModelPlansReply,
  },
  'PUT /v1/model-plans': {
    does: 'Replaces the model plans by the shop’s own; they hold within ten seconds',
    lambda: 'costs',
    access: 'admin',
    body: ModelPlans,
    reply: ModelPlansReply,
  },
} as const;
