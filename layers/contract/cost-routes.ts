import * as z from 'zod';
import {
  CallListQuery,
  CallListReply,
  CallReply,
  CostExportQuery,
  CostReportQuery,
  CostReportReply,
  OwnPriceList,
  PriceQuery,
  PriceReply,
} from './costs.ts';
import { BudgetPlan, BudgetReply } from './budgets.ts';

/** The rows of the cost report, part of `routes`. */
export const costRoutes = {
  'GET /v1/costs': {
    does: 'Reports what model calls cost, by whatever they are to be told apart by',
    lambda: 'costs',
    access: 'finance',
    query: CostReportQuery,
    reply: CostReportReply,
  },
  'GET /v1/costs/calls': {
    does: 'Lists calls to providers, a page at a time',
    lambda: 'costs',
    access: 'finance',
    query: CallListQuery,
    reply: CallListReply,
  },
  'GET /v1/costs/calls/{attemptId}': {
    does: 'Shows one call with its whole sum: quantity x price = cost of each meter',
    lambda: 'costs',
    access: 'finance',
    reply: CallReply,
  },
  'GET /v1/costs/export': {
    does: 'Exports the cost report as CSV',
    lambda: 'costs',
    access: 'finance',
    query: CostExportQuery,
    reply: z.string(),
    media: 'text/csv; charset=utf-8',
  },
  'GET /v1/budgets': {
    does: 'Reads the budgets and how full each is',
    lambda: 'costs',
    access: 'finance',
    reply: BudgetReply,
  },
  'PUT /v1/budgets': {
    does: 'Replaces the budgets',
    lambda: 'costs',
    access: 'finance',
    body: BudgetPlan,
    reply: BudgetReply,
  },
  'GET /v1/prices': {
    does: 'Lists the price book with dates and sources',
    lambda: 'costs',
    access: 'finance',
    query: PriceQuery,
    reply: PriceReply,
  },
  'PUT /v1/prices': {
    does: 'Replaces the prices that the shop has agreed on itself; they go before those everybody pays',
    lambda: 'costs',
    access: 'finance',
    body: OwnPriceList,
    reply: PriceReply,
  },
  'GET /v1/metrics': {
    does: 'Tells the costs of the running month in the text format of Prometheus',
    lambda: 'costs',
    access: 'finance',
    reply: z.string(),
    media: 'text/plain; version=0.0.4; charset=utf-8',
  },
} as const;
