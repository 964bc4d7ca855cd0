import { parseArgs } from 'node:util';
import { appoint, firstCode, vacancy } from '../node/presidency.ts';
import { serve, untilStopped } from '../node/serve.ts';
import { readSettings } from '../node/settings.ts';
import { program } from '../program.ts';
import { builtApp } from './build-app.ts';
import { runScript, version } from './run-script.ts';

const FIRST_LABEL = 'Presidencia';

await runScript(async () => {
  const { today, appoint: whom } = parseArgs({
    options: { today: { type: 'string' }, appoint: { type: 'string' } },
  }).values;
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
  const { ports } = running;
  try {
    const lines = whom === undefined ? [] : await appoint({ ports, whom });
    console.log(`ready ${running.url}`);
    if (ports.actor.isEmpty()) lines.push(...(await firstCode({ ports, label: FIRST_LABEL })));
    else if (whom === undefined) lines.push(...vacancy(ports));
    for (const line of lines) console.log(line);
  } catch (error) {
    await running.close();
    throw error;
  }
  await untilStopped(running);
});
