import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Publication, publications } from '#shared/publication/publication.schemas.ts';
import { MAX_LABORIOUS_PER_PUSH, PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import { DataFolderBusyError, holdDataFolder } from '../node/data-folder.ts';
import { databasesIn } from '../node/database-files.ts';
import { INVENTORY } from '../node/inventory.ts';
import type { NodePorts } from '../node/node-ports.ts';
import { OperatorError } from '../node/operator-error.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import { demoChileanPanel, demoChileanSecondRound } from './demo-chilean-panel.ts';
import { demoApprovals, demoChileanWork, demoEcuadorianRelease } from './demo-contributions.ts';
import { demoCycle } from './demo-cycle.ts';
import { demoDialogue } from './demo-dialogue.ts';
import { demoDocuments } from './demo-documents.ts';
import { type DemoPart, demoEditions } from './demo-editions.ts';
import { demoFormSteps, identityOf } from './demo-forms.ts';
import { demoFunctions } from './demo-functions.ts';
import { demoIdeal } from './demo-ideal.ts';
import { demoJointDays } from './demo-joint-days.ts';
import { demoMembership } from './demo-membership.ts';
import { demoBatches, demoRatings, demoReleasedRatings } from './demo-panels.ts';
import { demoActorOf, demoPeople, demoPersonId } from './demo-people.ts';
import { type DemoStep, demoPlan, type IdFor } from './demo-plan.ts';
import { demoPresidencies } from './demo-presidencies.ts';
import { DEMO_QUESTIONS, withDemoQuestions } from './demo-questions.ts';
import { demoReportSteps } from './demo-reports.ts';
import { demoRules } from './demo-rules.ts';
import { demoRulesInForce } from './demo-rules-in-force.ts';
import { demoSession } from './demo-session.ts';
import { demoSilences } from './demo-silences.ts';
import { demoRaterAccounts, demoStandIn } from './demo-stand-ins.ts';
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
  from,
  now,
  setBack,
}: {
  ports: NodePorts;
  steps: readonly DemoStep[];
  /** How many came before. */
  from: number;
  now: number;
  setBack: (ms: number) => void;
}): Promise<void> {
  const people = new Map(demoPeople.map((person) => [person.key, demoActorOf(person)]));
  for (const { index, own } of runsOf(steps, from)) {
    const [{ as, compartment, daysAgo = 0 }] = own;
    const standIn = demoStandIn(as);
    const actor = standIn?.actor ?? people.get(as);
    const label = standIn?.label ?? demoPeople.find(({ key }) => key === as)?.label;
    // Of an hour of a day, not a whole number.
    const ago = Math.round(daysAgo * DAY_MS);
    setBack(ago);
    if (actor === undefined || label === undefined) throw new Error(`no demo person is called ${as}`);
    const { verdicts } = await ports.compartment(compartment).push({
      actor,
      label,
      request: {
        protocol: PROTOCOL_VERSION,
        request: `req_demo${index}`,
        device: actor.device,
        person: actor.person,
        compartment,
        mutations: own.map(({ name, args, base = {} }, place) => ({
          v: PROTOCOL_VERSION,
          id: `mut_demo-${index + place}`,
          name,
          args,
          compartment,
          device: actor.device,
          person: actor.person,
          counter: index + place + 1,
          madeAt: now - ago,
          base,
          after: [],
          replaces: null,
        })),
      },
    });
    for (const [place, { name }] of own.entries()) {
      const verdict = verdicts[place];
      if (verdict?.status !== 'accepted')
        throw new Error(
          `demo step ${index + place} ${name}: ${verdict?.code} ${JSON.stringify(verdict?.details ?? {})}`,
        );
    }
  }
}

/** Steps that one person does in a row, so that a phone would send them at once; the first with its place among all. */
function runsOf(
  steps: readonly DemoStep[],
  from: number,
): { readonly index: number; readonly own: [DemoStep, ...DemoStep[]] }[] {
  const runs: { readonly index: number; readonly own: [DemoStep, ...DemoStep[]] }[] = [];
  for (const [place, step] of steps.entries()) {
    const last = runs.at(-1)?.own;
    const isSame =
      last !== undefined &&
      last.length < MAX_LABORIOUS_PER_PUSH &&
      last[0].as === step.as &&
      last[0].compartment === step.compartment &&
      last[0].daysAgo === step.daysAgo;
    if (isSame) last.push(step);
    else runs.push({ index: from + place, own: [step] });
  }
  return runs;
}

/** What states released and said goes to the committee, and its answers back. */
async function deliverBetween({
  ports,
  compartments,
}: {
  ports: NodePorts;
  compartments: readonly string[];
}): Promise<void> {
  for (const name of [...new Set(compartments), COMMITTEE])
    await deliverAll({ ports, from: ports.compartment(name) });
  // Whoever looks at once finds what has fallen due.
  await ports.compartment(COMMITTEE).decideDue();
}

/** What came before, each part with all that the servers tell one another of it, by the clock of its day. */
async function makeEditions({
  ports,
  parts,
  from,
  now,
  setBack,
}: Pick<Parameters<typeof perform>[0], 'ports' | 'from' | 'now' | 'setBack'> & {
  parts: readonly DemoPart[];
}): Promise<void> {
  const committee = ports.compartment(COMMITTEE);
  const actor = demoPeople.find(({ key }) => key === 'presidency-admin');
  let place = from;
  for (const { daysAgo, handed = [], steps } of parts) {
    const { docs } =
      actor === undefined
        ? { docs: [] }
        : await committee.list({ actor: demoActorOf(actor), wanted: [{ collection: publications.name }] });
    const [publication = null] = docs as unknown as Doc<Publication>[];
    const own = steps?.(publication) ?? [];
    setBack(daysAgo * DAY_MS);
    for (const verdict of await committee.receiveAll(handed))
      if (verdict.status !== 'accepted') throw new Error(`demo ${verdict.id}: ${verdict.code}`);
    await perform({ ports, steps: own, from: place, now, setBack });
    place += own.length;
    for (const name of [...new Set(own.map(({ compartment }) => compartment)), COMMITTEE])
      await deliverAll({ ports, from: ports.compartment(name) });
  }
  setBack(0);
  await deliverBetween({ ports, compartments: [] });
}

/** What IDEAL asks in the demo, and what states did for it. */
export function demoIdealSteps({ now, hasReports }: { now: number; hasReports: boolean }): DemoStep[] {
  const making = { now, idFor: demoIdFor };
  return [
    ...demoIdeal(making),
    ...(hasReports ? demoApprovals(making) : []),
    ...demoChileanWork({ ...making, hasReports }),
    ...demoEcuadorianRelease(making),
  ];
}

/**
 * Fills an empty folder with the seed, through the product's own mutations, and gives each demo person a fresh one-time
 * link.
 *
 * @param formXml text of the threat documentation report
 * @param setBack sets the server's clock back by so many milliseconds: only with it can anything have been done days before
 * @param hasReports whether people of a state have documented and reviewed for days, and one state asks questions of its own
 */
export async function prepareDemo({
  ports,
  folder,
  formXml,
  origin,
  setBack = null,
  hasReports = setBack !== null,
}: {
  ports: NodePorts;
  folder: string;
  formXml: string;
  origin: string;
  setBack?: ((ms: number) => void) | null;
  hasReports?: boolean;
}): Promise<DemoLink[]> {
  const now = ports.clock();
  const invitations = ports.actor.seedDemo({
    people: [
      ...demoPeople.map(({ key, told: _told, ...person }) => ({ id: demoPersonId(key), ...person })),
      ...['CL', 'EC'].flatMap(demoRaterAccounts),
    ],
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
    if (hasReports)
      await ports.compartment('state:CL').appendAttachment({
        ...{ hash: asked, size: questions.length, offset: 0, bytes: questions },
        person: demoPersonId('chile-contact'),
      });
    const form = demoIdFor('frm', 'threat-report');
    const earlier = !hasReports
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
      ...demoMembership({ now, idFor: demoIdFor }),
      ...demoRulesInForce({ now, idFor: demoIdFor }),
      ...demoRules({ idFor: demoIdFor }),
      ...demoSession({ now, idFor: demoIdFor }),
      ...demoFunctions({ now, idFor: demoIdFor }),
      ...demoPresidencies({ now, idFor: demoIdFor }),
      ...papers.steps,
      ...demoFormSteps({ xml: formXml, definition, idFor: demoIdFor }),
      ...demoIdealSteps({ now, hasReports }),
      ...demoSilences({ now, idFor: demoIdFor, hasPast: setBack !== null }),
      ...demoDialogue({ now, idFor: demoIdFor, hasPast: setBack !== null }),
    ];
    const making = { now, idFor: demoIdFor };
    // Each part rests on what the servers have told one another after the one before.
    let from = 0;
    for (const part of [
      steps,
      [...demoRatings(making), ...demoChileanPanel(making)],
      [...demoReleasedRatings(making), ...demoChileanSecondRound(making)],
      demoBatches({ ...making, hasPast: setBack !== null }),
    ]) {
      await perform({ ports, steps: part, from, now, setBack: setBack ?? (() => undefined) });
      from += part.length;
      setBack?.(0);
      await deliverBetween({ ports, compartments: part.map(({ compartment }) => compartment) });
    }
    const hasPast = setBack !== null;
    await makeEditions({
      ports,
      parts: [
        ...demoEditions({ ...making, hasPast, hasReports, ...identityOf(formXml) }),
        // The cycle rests on the edition that was published.
        { daysAgo: 0, steps: () => demoCycle({ ...making, hasPast }) },
        // Joint action days are actions of its plans.
        ...demoJointDays({ ...making, hasPast }),
      ],
      ...{ from, now, setBack: setBack ?? (() => undefined) },
    });
    writeFileSync(join(folder, STAMP), `${JSON.stringify({ madeAt: now })}\n`);
  }
  return demoPeople.map(({ key }, index) => ({
    role: key,
    // In the fragment, which no browser sends: so no log contains the code.
    url: `${origin}/enrol#${invitations[index]?.linkCode ?? ''}`,
  }));
}
