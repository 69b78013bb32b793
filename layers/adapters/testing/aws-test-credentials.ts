import { afterAll, beforeAll, vi } from 'vitest';

/** Lets the SDK sign the requests of a file's tests. Once for all of them: they may run at the same time. */
export function useTestCredentials(): void {
  beforeAll(() => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });
}
