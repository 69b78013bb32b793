import { describe } from 'vitest';
import { guardContract } from '#core/testing/guard-contract.ts';
import { wordGuard } from './word-guard.ts';

describe('wordGuard', () => {
  guardContract(() => wordGuard);
});
