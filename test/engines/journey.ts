import { join } from 'node:path';
import { DEMO_PASSPHRASE } from '#app/demo.ts';
import { es } from '#app/i18n/locales/es.ts';
import { freePort, startDemo } from '../e2e/demo-server.ts';
import { type Engine, type Tab, until } from './engine.ts';
import { createHands, type Hands } from './hands.ts';

const { session, forms, reports } = es;
const PLACE = 'Terminal Zarapito 3309';
const NARRATIVE = 'Contenedor con doble fondo y precintos rotos en la puerta norte.';
const DAY_MS = 86_400_000;
/** The longest time that a live line or a retry may take after a short outage on a busy machine. */
const RECEIVED_MS = 120_000;

export interface Step {
  readonly name: string;
  /** Returns an observation worth printing, or nothing. */
  run(): Promise<string | undefined>;
}

export interface Journey {
  readonly steps: readonly Step[];
  close(): Promise<void>;
}

const exact = (text: string) => `^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
const button = (text: string) => ({ selector: 'button', words: exact(text) });
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

async function proceed(hands: Hands): Promise<void> {
  const heading = await hands.find({ selector: 'main h1' });
  await hands.click(button(forms.question.continue));
  await until(`going on from “${heading}”`, 30_000, async () =>
    (await hands.find({ selector: 'main h1' })) === heading ? null : true,
  );
}

async function fillReport(hands: Hands): Promise<void> {
  const choose = (value: string) => () => hands.click({ selector: `main input[value="${value}"]` });
  const chooseFirst = () => hands.click({ selector: 'main input[type=radio]' });
  const write = (text: string) => () => hands.write({ selector: 'main input.input, main textarea' }, text);
  const seek = (words: string) => async () => {
    await write(words)();
    await hands.click({ selector: 'main [role=option]' });
  };
  const parts: readonly [string, readonly (() => Promise<void>)[]][] = [
    ['Delito y período', [choose('0601'), choose('0804'), write(daysAgo(9)), write(daysAgo(2))]],
    ['Lugar', [choose('CL'), write(PLACE), seek('valpara'), seek('valparaiso'), chooseFirst]],
    ['Qué se observó', [write(NARRATIVE), chooseFirst, choose('no'), write('EV-2026/118')]],
    ['Escala y alcance', [chooseFirst, chooseFirst, chooseFirst, choose('no')]],
    ['Fuente e información', [chooseFirst, chooseFirst]],
    ['Código de tratamiento', [choose('H1'), chooseFirst]],
    ['Observaciones', [write('Se avisó a la jefatura.')]],
  ];
  await hands.click({ selector: 'main a', words: exact('Delito y período') });
  // The end of a part leads to the next one.
  for (const [, steps] of parts)
    for (const step of steps) {
      await hands.find(button(forms.question.continue));
      await step();
      await proceed(hands);
    }
  await hands.click({ selector: 'a', words: exact(forms.check.back) });
}

async function unlock(hands: Hands): Promise<void> {
  await hands.find({ selector: '.unlock-form' });
  if (!(await hands.has({ selector: '#unlock-secret' })))
    await hands.click({ selector: '.unlock-form button' });
  await hands.write({ selector: '#unlock-secret' }, DEMO_PASSPHRASE);
  await hands.click({ selector: '.unlock-form button[type=submit]' });
  await hands.find({ selector: 'main h1' }, 60_000);
}

/** The worker that serves the app without a network has taken over. */
async function untilKept(tab: Tab): Promise<void> {
  await until('the service worker is active', 60_000, async () =>
    (await tab.evaluate(`navigator.serviceWorker.getRegistration().then((it) => it?.active?.state)`)) ===
    'activated'
      ? true
      : null,
  );
}

/** One life of a field officer's phone in this engine, on its own server. Each step builds on the one before. */
export async function prepareJourney({
  engine,
  folder,
  dist,
}: {
  engine: Engine;
  folder: string;
  dist: string;
}): Promise<Journey> {
  const port = await freePort();
  const origin = engine.origin(port);
  const start = () => startDemo({ data: join(folder, 'data'), dist, port, origin });
  const profile = join(folder, 'profile');
  let demo = await start();
  let tab = await engine.open(profile);
  let hands = createHands(tab);
  const receivedRow = { selector: 'main li', words: `${PLACE}[\\s\\S]*Recibido \\d\\d:\\d\\d` };

  const steps: Step[] = [
    {
      name: 'the first minute, with the browser’s own question left unanswered',
      async run() {
        await tab.goto(demo.roles['chile-officer'] ?? '');
        await hands.click(button(session.continue), 60_000);
        await hands.click(button(session.who.yes));
        await hands.click(button(session.protect.demo));
        await hands.click(button(session.protect.action));
        const code = await hands.find({ selector: '.code-large' }, 90_000);
        await hands.write({ selector: '#recovery-end' }, code.slice(-4));
        await hands.click(button(session.recovery.action));
        await hands.click(button(session.practice.skip));
        await hands.find({ selector: 'h1', words: exact(session.airplane.title) });
        const seen = await askToKeep(hands);
        await hands.click(button(session.airplane.action));
        await hands.find({ selector: 'nav a[href="/reports"]' }, 60_000);
        return seen;
      },
    },
    {
      name: 'the diagnostics page answers',
      async run() {
        await hands.click({ selector: 'nav a[href="/more"]' });
        await hands.click({ selector: 'a[href="/more/diagnostics"]' });
        const label = es.settings.diagnostics.storage;
        await hands.find({ selector: 'main', words: `${label}[\\s\\S]*IndexedDB ok` }, 30_000);
        return undefined;
      },
    },
    {
      name: 'a report is finished while the server is down',
      async run() {
        await hands.click({ selector: 'nav a[href="/reports"]' });
        await hands.find(button('Documentar una amenaza'), 60_000);
        await untilKept(tab);
        // The form's definition is loaded after the pages.
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        await demo.kill();
        await hands.click(button('Documentar una amenaza'));
        await hands.find({ selector: 'main a', words: exact('Delito y período') }, 60_000);
        await fillReport(hands);
        await hands.click({ selector: 'main a', words: exact(forms.tasks.check) });
        await hands.click(button(reports.send_report));
        await hands.find({ selector: 'h1', words: exact(reports.sent_title) });
        return undefined;
      },
    },
    {
      name: 'the browser is killed; opened again without the server it has the report',
      async run() {
        await tab.kill();
        tab = await engine.open(profile);
        hands = createHands(tab);
        await tab.goto(`${origin}/outbox`);
        await unlock(hands);
        await hands.find({ selector: 'main li', words: `${PLACE}[\\s\\S]*(En cola|Reintento)` });
        return undefined;
      },
    },
    {
      name: 'the server is back, nobody touches anything, and the report is received',
      async run() {
        demo = await start();
        const begun = Date.now();
        await hands.find(receivedRow, RECEIVED_MS);
        return `after ${Math.round((Date.now() - begun) / 1_000)} s`;
      },
    },
  ];
  return {
    steps,
    async close() {
      await tab.kill().catch(() => undefined);
      await demo.stop();
    },
  };
}

/** Asks the browser to keep what is stored, if it can be asked, and goes on without an answer. */
async function askToKeep(hands: Hands): Promise<string> {
  const hasManager = await hands.tab.evaluate(`typeof navigator.storage?.persist === 'function'`);
  if (hasManager !== true) {
    await hands.find({ selector: '.banner', words: exact(session.keep.one_copy) });
    if (await hands.has(button(session.keep.ask))) throw new Error('asks for what the browser cannot give');
    return 'it has no navigator.storage: one copy, and the page says so';
  }
  await hands.click(button(session.keep.ask));
  await hands.find({ selector: '[role=status]', words: exact(session.keep.asking) });
  return 'its question stands open';
}
