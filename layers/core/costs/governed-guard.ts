import type { Guard } from '../ports.ts';
import { governCalls } from './govern-calls.ts';
import type { CostPorts } from './open-attempt.ts';

/** A guard whose every call is in the ledger and within its budgets. */
export function governedGuard(guard: Guard, ports: CostPorts): Guard {
  return {
    name: guard.name,
    judge: (text, signal, call = {}) =>
      guard.judge(text, signal, { ...call, onCall: governCalls(ports, 'guard', call.payer) }),
  };
}
