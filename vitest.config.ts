import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bin,cdk,lambdas,layers,web,kb}/**/*.test.ts', '{bin,cdk,lambdas,layers,web}/**/*.test.tsx'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
