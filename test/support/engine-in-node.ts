import { createRequire } from 'node:module';

// Under jsdom the engine's XPath parser takes its CommonJS branch and looks for these two names.
Object.assign(globalThis, { __dirname: '/', require: createRequire(import.meta.url) });
