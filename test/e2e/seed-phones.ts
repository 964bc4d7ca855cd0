import globalSetup from './global-setup.ts';

// What the journeys begin with, made beside the tests that need no phone. The folder is named in CLASI_E2E_SEED.
await globalSetup();
