import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtApp } from './build-app.ts';
import { finish, requireWrangler, startWrangler, writeAssetHeaders } from './edge-tools.ts';
import { runScript } from './run-script.ts';

const KIB = 1024;

/** Whether the edge would accept this version: a whole deployment except the upload. */
await runScript(async () => {
  writeAssetHeaders(await builtApp());
  await requireWrangler();
  const folder = mkdtempSync(join(tmpdir(), 'clasi-edge-'));
  try {
    await finish(
      startWrangler(['deploy', '--dry-run', '--minify', '--outdir', folder]),
      'The check of the deployment',
    );
    const bundle = readFileSync(join(folder, 'worker.js'));
    const [plain, packed] = [bundle.length, gzipSync(bundle).length].map((bytes) => (bytes / KIB).toFixed(1));
    console.log(`ok, the Worker is ${plain} KiB, ${packed} KiB gzip`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
