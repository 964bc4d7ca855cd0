import { parseArgs } from 'node:util';
import { notMeasured, printRow, type Row } from './harness/rows.ts';
import { createWorld, type World } from './harness/world.ts';
import { measureColdStart, measureHeap, measureSearch } from './rows/app.ts';
import { measureBodies } from './rows/bodies.ts';
import { measureCoherence } from './rows/coherence.ts';
import { measureCounterKey } from './rows/counter-key.ts';
import { measureCounterTotals } from './rows/counters.ts';
import { measureCrossChecks } from './rows/cross-checks.ts';
import { measureDesk } from './rows/desk.ts';
import { measureEdition } from './rows/edition.ts';
import { measureEvidence } from './rows/evidence.ts';
import { measureForms } from './rows/forms.ts';
import { measureHistory } from './rows/history.ts';
import { measureIdeal } from './rows/ideal.ts';
import { measureInbox } from './rows/inbox.ts';
import { measureMeeting, measureSearchAll } from './rows/meeting.ts';
import { measureServerMemory } from './rows/memory.ts';
import { measurePlan } from './rows/plan.ts';
import { measurePull } from './rows/pull.ts';
import { measureRelease } from './rows/release.ts';
import { measureScoring } from './rows/scoring.ts';
import { measureServerPush } from './rows/server-push.ts';
import { measureSession } from './rows/session.ts';
import { measureSessionVotes } from './rows/session-votes.ts';
import { measureSizes } from './rows/sizes.ts';
import { measureWriteAtOnce, measureWriteEach } from './rows/writes.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '5' },
    form: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const MEASUREMENTS: Readonly<Record<string, (world: World) => Promise<Row[]>>> = {
  sizes: measureSizes,
  'cold-start': measureColdStart,
  pull: measurePull,
  'write-each': measureWriteEach,
  'write-at-once': measureWriteAtOnce,
  search: measureSearch,
  'server-push': measureServerPush,
  'server-memory': measureServerMemory,
  heap: measureHeap,
  meeting: measureMeeting,
  'search-all': measureSearchAll,
  desk: measureDesk,
  inbox: measureInbox,
  ideal: measureIdeal,
  plan: measurePlan,
  scoring: measureScoring,
  edition: measureEdition,
  'cross-checks': measureCrossChecks,
  coherence: measureCoherence,
  'counter-totals': measureCounterTotals,
  'counter-key': measureCounterKey,
  forms: measureForms,
  evidence: measureEvidence,
  release: measureRelease,
  session: (world) => measureSession(world),
  'session-votes': (world) => measureSessionVotes(world),
  history: measureHistory,
  bodies: measureBodies,
};
const names = Object.keys(MEASUREMENTS);
const unknown = options.only.filter((name) => !names.includes(name));
const runs = Number(options.runs);
if (options.help || unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(
    `npm run bench -- [--json] [--runs n] [--only name]… [--form FILE]   names: ${names.join(', ')}`,
  );
  process.exit(options.help ? 0 : 2);
}

const world = createWorld({ runs, form: options.form ?? null });
let failed = 0;
try {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    let rows: Row[];
    try {
      rows = await measure(world);
    } catch (error) {
      failed += 1;
      const why = error instanceof Error ? error.message : String(error);
      rows = [notMeasured({ what: name, unit: '', goal: '', why })];
    }
    for (const row of rows) console.log(options.json ? JSON.stringify(row) : printRow(row));
  }
} finally {
  await world.close();
}
process.exit(failed > 0 ? 1 : 0);
