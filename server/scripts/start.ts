import { parseArgs } from 'node:util';
import { serve, untilStopped } from '../node/serve.ts';
import { readSettings } from '../node/settings.ts';
import { program } from '../program.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import { builtApp } from './build-app.ts';
import { runScript, version } from './run-script.ts';

const FIRST_LABEL = 'Presidencia';

await runScript(async () => {
  const { today } = parseArgs({ options: { today: { type: 'string' } } }).values;
  const settings = readSettings({
    env: process.env,
    defaults: { port: 8080, data: './data', build: version() },
  });
  const running = await serve({
    folder: settings.data,
    dist: await builtApp(),
    settings,
    today,
    program,
  });
  console.log(`ready ${running.url}`);
  const { actor } = running.ports;
  if (actor.isEmpty()) {
    const { linkCode, code, expiresAt } = actor.bootstrap({ label: FIRST_LABEL });
    // Whoever uses the code holds the presidency already.
    await deliverAll({ ports: running.ports, from: running.ports.identity() });
    console.log(
      'Nobody is enrolled yet. Link for the first administrator of the presidency, for one device:',
    );
    // In the fragment, which no browser sends: so no log contains the code.
    console.log(`${settings.origin}/enrol#${linkCode}`);
    console.log(`The same code to type: ${code} (valid until ${new Date(expiresAt).toISOString()})`);
  }
  await untilStopped(running);
});
