import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { utcDay } from '#shared/kernel/days.ts';
import { FIRST_LOOK } from '#shared/session/demo.schemas.ts';
import { demoRoutes } from '../demo/demo.routes.ts';
import {
  type DemoLink,
  demoIdFor,
  demoMadeAt,
  isStale,
  prepareDemo,
  requireDemoFolder,
  resetDemo,
} from '../demo/run-demo.ts';
import { OperatorError } from '../node/operator-error.ts';
import { serve, untilStopped } from '../node/serve.ts';
import { readSettings } from '../node/settings.ts';
import { program } from '../program.ts';
import { builtApp } from './build-app.ts';
import { ROOT, runScript, version } from './run-script.ts';

const DAY_MS = 86_400_000;
/** The meeting in which people ask for the floor and vote. */
const SESSION = demoIdFor('mtg', 'founding');

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      reset: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      // Journeys document themselves, and begin with none.
      'without-reports': { type: 'boolean', default: false },
      // A day that was set for later comes.
      'days-ahead': { type: 'string', default: '0' },
    },
  });
  // Tests start many at once: each takes a port that is free, so that no two can choose the same one.
  const isAnyPort = values.port === '0';
  const read = readSettings({
    env: {
      ...process.env,
      ...(values.port === undefined || isAnyPort ? {} : { PORT: values.port }),
      ...(values.data === undefined ? {} : { DATA: values.data }),
    },
    defaults: { port: 8787, data: './data/demo', build: version() },
  });
  const settings = isAnyPort ? { ...read, port: 0 } : read;
  requireDemoFolder(settings.data);
  if (values.reset) resetDemo(settings.data);
  const madeAt = demoMadeAt(settings.data);
  let links: DemoLink[] = [];
  const ahead = Number(values['days-ahead']) * DAY_MS;
  if (!Number.isFinite(ahead))
    throw new OperatorError('Say by how many days the clock is ahead: --days-ahead 4');
  let back = 0;
  const running = await serve({
    folder: settings.data,
    dist: await builtApp(),
    // Its people are fictitious: a demo that stood still for a week does not need to ask.
    today: utcDay(Date.now() + ahead),
    settings,
    program,
    clock: () => Date.now() + ahead - back,
    demo: (ports) =>
      demoRoutes({
        ports,
        madeAt: demoMadeAt(settings.data) ?? 0,
        meeting: demoIdFor('mtg', 'week'),
        session: SESSION,
        edition: demoIdFor('edn', 'ideal-2'),
        draft: demoIdFor('edn', 'ideal-1'),
        published: demoIdFor('edn', 'ideal-0'),
      }),
    async prepare(ports) {
      links = await prepareDemo({
        ports,
        folder: settings.data,
        formXml: readFileSync(join(ROOT, 'public/forms/threat-report.xml'), 'utf8'),
        origin: settings.origin,
        setBack: (ms) => {
          back = ms;
        },
        hasReports: !values['without-reports'],
      });
    },
  });
  if (madeAt !== null && isStale({ madeAt, now: Date.now() })) {
    console.error(
      'The demo data is older than a week: its meeting is over. Start over with: npm run demo -- --reset',
    );
  }
  // A program that reads this knows by `ready` that it has all of it.
  if (values.json) for (const link of links) console.log(JSON.stringify(link));
  const look = `${settings.origin}${FIRST_LOOK}`;
  if (values.json) console.log(`ready ${running.url}`);
  else {
    console.log(`\n    A first look, in one tap:  ${look}\n`);
    console.log(
      'The screen in the hall: enter there as the presidency by "Open a screen for the hall". Each address',
    );
    console.log(
      `that ${settings.origin}/meetings/${SESSION}/hall gives opens one screen, once, in any browser.\n`,
    );
    console.log('The first minute as a new user has it, by role; each link enrols one device:');
    for (const link of links) console.log(`${link.role.padEnd(20)} ${link.url}`);
    console.log(`ready ${running.url}`);
  }
  await untilStopped(running);
});
