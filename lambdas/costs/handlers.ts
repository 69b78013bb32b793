import { exportCosts } from '#core/costs/report/export-costs.ts';
import { listCalls } from '#core/costs/report/list-calls.ts';
import { listPrices } from '#core/costs/report/list-prices.ts';
import { readBudgets } from '#core/costs/report/read-budgets.ts';
import { reportCosts } from '#core/costs/report/report-costs.ts';
import { saveBudgets } from '#core/costs/report/save-budgets.ts';
import { saveOwnPrices } from '#core/costs/report/save-own-prices.ts';
import { showCall } from '#core/costs/report/show-call.ts';
import { writeMetrics } from '#core/costs/report/write-metrics.ts';
import { readModelPlans, saveModelPlans } from '#core/models/tenant-plans.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** What finance asks. */
export const handlers = (
  ports: Pick<
    Ports,
    'ledger' | 'budgets' | 'rollups' | 'tuning' | 'ownPrices' | 'ownTuning' | 'telemetry' | 'clock'
  >,
): Handlers<'costs'> => ({
  'GET /v1/costs': ({ caller, query }) => reportCosts(ports, { tenant: caller.tenant, ...query }),
  'GET /v1/costs/calls': ({ caller, query }) => listCalls(ports, { tenant: caller.tenant, ...query }),
  'GET /v1/costs/calls/{attemptId}': ({ caller, params }) =>
    showCall(ports, { tenant: caller.tenant, ...params }),
  'GET /v1/costs/export': ({ caller, query }) => exportCosts(ports, { tenant: caller.tenant, ...query }),
  'GET /v1/budgets': ({ caller }) => readBudgets(ports, { tenant: caller.tenant }),
  'PUT /v1/budgets': ({ caller, body }) => saveBudgets(ports, { tenant: caller.tenant, plan: body }),
  'GET /v1/prices': ({ caller, query }) => listPrices(ports, { tenant: caller.tenant, ...query }),
  'PUT /v1/prices': ({ caller, body }) => saveOwnPrices(ports, { tenant: caller.tenant, ...body }),
  'GET /v1/model-plans': ({ caller }) => readModelPlans(ports, { tenant: caller.tenant }),
  'PUT /v1/model-plans': ({ caller, body }) => saveModelPlans(ports, { tenant: caller.tenant, plans: body }),
  'GET /v1/metrics': ({ caller }) => writeMetrics(ports, { tenant: caller.tenant }),
});
