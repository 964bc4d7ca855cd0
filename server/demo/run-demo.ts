import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { DataFolderBusyError, holdDataFolder } from '../node/data-folder.ts';
import { databasesIn } from '../node/database-files.ts';
import { INVENTORY } from '../node/inventory.ts';
import type { NodePorts } from '../node/node-ports.ts';
import { OperatorError } from '../node/operator-error.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import { demoDocuments } from './demo-documents.ts';
import { demoFormSteps, identityOf } from './demo-forms.ts';
import { demoActorOf, demoPeople, demoPersonId } from './demo-people.ts';
import { type DemoStep, demoPlan, type IdFor } from './demo-plan.ts';
import { DEMO_QUESTIONS, withDemoQuestions } from './demo-questions.ts';
import { demoReporter, demoReportSteps } from './demo-reports.ts';
import { demoWeek } from './demo-week.ts';

const STAMP = 'demo.json';
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

export const demoIdFor: IdFor = (prefix, key) => `${prefix}_demo-${key}`;

export interface DemoLink {
  readonly role: string;
  readonly url: string;
}

/** Whether a folder may take demo data: it is empty, or has held only demo data from its first row. */
export function requireDemoFolder(folder: string): void {
  if (databasesIn(folder).length > 0 && !existsSync(join(folder, STAMP))) {
    throw new OperatorError(
      `The folder ${folder} holds data that is not the demo's; choose another one with --data.`,
    );
  }
}

/** Deletes the demo's data. Never touches a folder that holds other data. */
export function resetDemo(folder: string): void {
  requireDemoFolder(folder);
  if (!existsSync(join(folder, STAMP))) return;
  // Under the folder's lock: else a running demo would lose its files.
  const lock = lockFolder(folder);
  for (const { file } of databasesIn(folder)) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `${file}${suffix}`), { force: true });
  }
  for (const file of [STAMP, INVENTORY]) rmSync(join(folder, file), { force: true });
  lock.release();
}

function lockFolder(path: string): { release(): void } {
  try {
    return holdDataFolder(path);
  } catch (error) {
    if (error instanceof DataFolderBusyError) throw new OperatorError(error.message);
    throw error;
  }
}

/** When the demo's data was made, in ms since 1970; null for a folder without demo data. */
export function demoMadeAt(folder: string): number | null {
  const path = join(folder, STAMP);
  if (!existsSync(path)) return null;
  return (JSON.parse(readFileSync(path, 'utf8')) as { madeAt: number }).madeAt;
}

export function isStale({ madeAt, now }: { madeAt: number; now: number }): boolean {
  return now - madeAt > WEEK_MS;
}

async function perform({
  ports,
  steps,
  now,
  setBack,
}: {
  ports: NodePorts;
  steps: readonly DemoStep[];
  now: number;
  setBack: (ms: number) => void;
}): Promise<void> {
  const people = new Map(demoPeople.map((person) => [person.key, demoActorOf(person)]));
  for (const [index, step] of steps.entries()) {
    const reporter = demoReporter(step.as);
    const actor = reporter?.actor ?? people.get(step.as);
    const label = reporter?.label ?? demoPeople.find(({ key }) => key === step.as)?.label;
    const ago = (step.daysAgo ?? 0) * DAY_MS;
    setBack(ago);
    if (actor === undefined || label === undefined) throw new Error(`no demo person is called ${step.as}`);
    const { verdicts } = await ports.compartment(step.compartment).push({
      actor,
      label,
      request: {
        protocol: PROTOCOL_VERSION,
        request: `req_demo${index}`,
        device: actor.device,
        person: actor.person,
        compartment: step.compartment,
        mutations: [
          {
            v: PROTOCOL_VERSION,
            id: `mut_demo-${index}`,
            name: step.name,
            args: step.args,
            compartment: step.compartment,
            device: actor.device,
            person: actor.person,
            counter: index + 1,
            madeAt: now - ago,
            base: step.base ?? {},
            after: [],
            replaces: null,
          },
        ],
      },
    });
    const [verdict] = verdicts;
    if (verdict?.status !== 'accepted') {
      throw new Error(
        `demo step ${index} ${step.name}: ${verdict?.code} ${JSON.stringify(verdict?.details ?? {})}`,
      );
    }
  }
}

/**
 * Fills an empty folder with the seed, through the product's own mutations, and gives each demo person a fresh one-time
 * link.
 *
 * @param formXml text of the threat documentation report
 * @param setBack sets the server's clock back by so many milliseconds: with it, people of a state have documented and
 *   reviewed for days before the demo begins, and one state asks questions of its own; without it, they have documented nothing yet
 */
export async function prepareDemo({
  ports,
  folder,
  formXml,
  origin,
  setBack = null,
}: {
  ports: NodePorts;
  folder: string;
  formXml: string;
  origin: string;
  setBack?: ((ms: number) => void) | null;
}): Promise<DemoLink[]> {
  const now = ports.clock();
  const invitations = ports.actor.seedDemo({
    people: demoPeople.map(({ key, told: _told, ...person }) => ({ id: demoPersonId(key), ...person })),
  });
  // The first steps are those of the presidency.
  await deliverAll({ ports, from: ports.identity() });
  if (demoMadeAt(folder) === null) {
    const bytes = new TextEncoder().encode(formXml);
    const definition = await ports.sha256(bytes);
    const papers = await demoDocuments({ now, idFor: demoIdFor, sha256: ports.sha256 });
    for (const file of [{ hash: definition, bytes }, ...papers.files]) {
      await ports.compartment('committee').appendAttachment({
        hash: file.hash,
        size: file.bytes.length,
        offset: 0,
        bytes: file.bytes,
        person: demoPersonId('presidency-admin'),
      });
    }
    const questions = new TextEncoder().encode(DEMO_QUESTIONS);
    const asked = await ports.sha256(questions);
    if (setBack !== null)
      await ports.compartment('state:CL').appendAttachment({
        ...{ hash: asked, size: questions.length, offset: 0, bytes: questions },
        person: demoPersonId('chile-contact'),
      });
    const form = demoIdFor('frm', 'threat-report');
    const earlier =
      setBack === null
        ? []
        : withDemoQuestions({
            steps: demoReportSteps({ now, form, ...identityOf(formXml), idFor: demoIdFor }),
            definition: asked,
            idFor: demoIdFor,
          });
    const steps = [
      ...earlier,
      ...demoPlan({ now, idFor: demoIdFor }),
      ...demoWeek({ now, idFor: demoIdFor }),
      ...papers.steps,
      ...demoFormSteps({ xml: formXml, definition, idFor: demoIdFor }),
    ];
    await perform({ ports, steps, now, setBack: setBack ?? (() => undefined) });
    setBack?.(0);
    writeFileSync(join(folder, STAMP), `${JSON.stringify({ madeAt: now })}\n`);
  }
  return demoPeople.map(({ key }, index) => ({
    role: key,
    // In the fragment, which no browser sends: so no log contains the code.
    url: `${origin}/enrol#${invitations[index]?.linkCode ?? ''}`,
  }));
}
