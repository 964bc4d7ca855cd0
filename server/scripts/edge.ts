import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../node/operator-error.ts';
import { readSettings } from '../node/settings.ts';
import { builtApp } from './build-app.ts';
import { requireWrangler, startWrangler, writeAssetHeaders } from './edge-tools.ts';
import { runScript, version } from './run-script.ts';

const PATIENCE = 60_000;

async function untilReady(url: string, isGone: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && !isGone()) {
    const isUp = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await sleep(200);
  }
  throw new OperatorError('The edge did not come up; the reason stands above.');
}

/** Null if somebody is enrolled already. */
async function firstCode(url: string, token: string): Promise<{ code: string; linkCode: string } | null> {
  const answer = await fetch(`${url}/api/operator/bootstrap`, {
    method: 'POST',
    headers: { 'x-clasi-operator': token },
  });
  return answer.ok ? ((await answer.json()) as { code: string; linkCode: string }) : null;
}

await runScript(async () => {
  const settings = readSettings({
    env: process.env,
    defaults: { port: 8788, data: './data/edge', build: version() },
  });
  const data = resolve(settings.data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeAssetHeaders(await builtApp());
  await requireWrangler();

  const token = randomBytes(24).toString('hex');
  const child = startWrangler([
    'dev',
    '--local',
    '--ip',
    settings.host,
    '--port',
    String(settings.port),
    '--inspector-port',
    '0',
    '--persist-to',
    data,
    '--log-level',
    'warn',
    '--show-interactive-dev-session=false',
    '--var',
    `ORIGIN:${settings.origin}`,
    '--var',
    `CLASI_BUILD:${settings.build}`,
    '--var',
    `OPERATOR_TOKEN:${token}`,
  ]);
  let isGone = false;
  const gone = new Promise<void>((end) => {
    child.once('exit', () => {
      isGone = true;
      end();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill('SIGTERM'));
  try {
    const url = `http://localhost:${settings.port}`;
    await untilReady(url, () => isGone);
    console.log(`ready ${url}`);
    const first = await firstCode(url, token);
    if (first !== null) {
      console.log(
        'Nobody is enrolled yet. Link for the first administrator of the presidency, for one device:',
      );
      // In the fragment, which no browser sends: so no log contains the code.
      console.log(`${settings.origin}/enrol#${first.linkCode}`);
      console.log(`The same code to type: ${first.code}`);
    }
    await gone;
  } finally {
    child.kill('SIGTERM');
  }
});
