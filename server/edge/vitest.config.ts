import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.jsonc' },
      miniflare: { bindings: { OPERATOR_TOKEN: 'operator-of-the-test' } },
    }),
  ],
  // The contracts stand in another package, where the same name is another copy of the runner.
  resolve: { dedupe: ['vitest'] },
  test: { name: 'edge', dir: '../../test/edge', include: ['**/*.test.ts'] },
});
