import { defineConfig } from 'vitest/config';

const report = process.env.AISLE_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['{bin,cdk,lambdas,layers,web,kb}/**/*.test.{ts,tsx}'],
    // Workers are reused: starting one for each of 240 files takes half a minute.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for is seen at once; on a machine that does much else it may take a while.
    expect: { poll: { timeout: 15_000 } },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
