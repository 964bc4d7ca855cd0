import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: { bindings: { OPERATOR_TOKEN: 'operator-of-the-test' } },
    }),
  ],
  // The contracts are part of another package, where `vitest` resolves to another copy of the runner.
  resolve: { dedupe: ['vitest'] },
  test: {
    name: 'edge',
    // A bound for what never comes, as in vite.config.ts: a busy machine is no fault of what is tested.
    testTimeout: 30_000,
    dir: '../../test/edge',
    include: ['**/*.test.ts'],
    setupFiles: ['../../test/support/quiet-log.ts'],
  },
});
