import type { FormSession } from '#app/features/forms/form-types.ts';
import type { Client } from '#app/sync/app-client.ts';
import { createReplicaSignals } from '#app/sync/replica-signals.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type National, type Report, reports } from '#shared/reports/reports.schemas.ts';
import { reportEdits } from '#shared/reports/review.schemas.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createMemoryDrafts } from '#test/support/memory-drafts.ts';
import { createActor, createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { programOf } from '#test/support/program.ts';
import type { Cover } from '../cover.ts';
import { openDraft } from '../open-draft.ts';
import { toReportDraft } from '../report-draft.ts';
import { asNational } from '../review/as-national.ts';
import { correctedIn, rebuilt } from '../review/rebuilt.ts';
import { beginCorrection } from './begin-correction.ts';
import { createCorrection } from './draft-correction.ts';
import { createFinishCorrection } from './finish-correction.ts';
import { correctedOf, openBeside } from './open-beside.ts';
import { correctionFiles } from './open-correction.ts';
import { OWN } from './own-questions.fixtures.ts';
import { DEFINITION, SENT } from './seizure-form.fixtures.ts';

const program = programOf(allMutations);
const clock = createTestClock();
const HASH = 'd'.repeat(64);
const OWN_HASH = 'e'.repeat(64);
const CL = stateCompartment('CL');
const REPORT = 'rep_1';
const form = { state: 'CL', form: 'frm_1', formId: 'incautacion' };

const place = { state: 'CL', institution: 'customs', unit: 'port-7' } as const;
export const officer = createActor('officer', { ...place, roles: ['fieldOfficer'] });
export const contact = createActor('contact', {
  state: 'CL',
  institution: 'ministry',
  unit: null,
  roles: ['pointOfContact'],
});

/** The words of the product are not what is tested here. */
export const t = ((key: string) => key) as unknown as Parameters<typeof createCorrection>[0]['t'];

/** What a person does in the form, and in that of what their state asks. */
type Change = (session: FormSession, own: FormSession | null) => void;

export interface CorrectingPhone {
  readonly client: Client;
  sync(): Promise<unknown>;
  /** Begins a correction, or goes on with it, changes what the function does in the form, and leaves it as a draft. */
  write(change: Change): Promise<void>;
  /** The same, and sends it; the id of the act. */
  correct(change: Change, cover?: Partial<Cover>): Promise<string>;
  refusal(id: string): string | null;
  /** The answers as this phone has them, without what the form works out by itself. */
  answers(): string;
  /** The same of what the state asks. */
  ownAnswers(): string;
  summary(): Record<string, unknown>;
  edits(): readonly { reference: string; after: string | null; on?: string | null }[];
}

async function phoneOf(server: DirectServer, actor: Actor, seed: number): Promise<CorrectingPhone> {
  const random = createSeededRandom(seed);
  const sync = await openClient({
    ...{ program, actor, compartments: [CL], clock: clock.read, random },
    transport: server.connect(() => actor),
  });
  await sync.sync();
  const drafts = createMemoryDrafts({ clock: clock.read });
  const bytes = new Map([
    [HASH, DEFINITION],
    [OWN_HASH, OWN],
  ]);
  const client = {
    replica: createReplicaSignals(sync.replica),
    actor: () => actor,
    now: clock.read,
    drafts,
    remembered: () => ({ definition: HASH, files: [] }),
    remember: async () => undefined,
    mutate: sync.mutate,
    correct: sync.correct,
    discard: sync.discard,
    takeBack: sync.takeBack,
    outbox: sync.outbox,
    receipts: sync.receipts,
    factsOf: sync.factsOf,
    attachments: { has: async () => false, get: async () => null, put: async () => HASH },
    fetchAttachment: async ({ hash }: { hash: string }) => new TextEncoder().encode(bytes.get(hash) ?? ''),
  } as unknown as Client;
  const newId = (prefix: IdPrefix) => createId({ prefix, now: clock.read(), random });
  const idsOf = (prefix: IdPrefix) => ({ of: () => newId(prefix), used: () => undefined });

  async function opened() {
    const id = await beginCorrection({
      client,
      report: REPORT,
      ids: { correction: idsOf('cor'), entry: idsOf('rvs') },
    });
    const stored = await drafts.get(id);
    const draft = stored === null ? null : toReportDraft(stored);
    if (draft === null) throw new Error('no draft');
    const correction = createCorrection({ client, t, ids: idsOf('edt'), onChange: () => undefined });
    const base = await correction.open(draft);
    if (base === null) throw new Error('no correction');
    const found = await openDraft({
      client,
      draft,
      language: 'es',
      fileStore: correctionFiles({ client, base }),
    });
    if (found.kind !== 'open') throw new Error(found.kind);
    const { session, definitionXml } = found;
    const beside = await openBeside({ client, draft, base, language: 'es' });
    const { asked } = beside;
    const report = {
      kind: 'open',
      session,
      own: asked.kind === 'open' ? asked.session : null,
      shown: session,
      draft: beside.draft,
      corrected: correctedOf({ base, definitionXml, asked }),
    } as const;
    return { report, correction };
  }
  const store = async ({ report: { session, draft } }: Awaited<ReturnType<typeof opened>>) => {
    const stored = await drafts.get(draft.id);
    if (stored !== null) await drafts.save({ ...stored, xml: session.draft().instanceXml, raw: stored.raw });
  };

  return {
    client,
    sync: () => sync.sync(),
    async write(change) {
      const open = await opened();
      change(open.report.session, open.report.own);
      await store(open);
    },
    async correct(change, cover = {}) {
      const open = await opened();
      change(open.report.session, open.report.own);
      const { report, correction } = open;
      const corrects = correction.kept(report.draft.corrects);
      if (corrects === null) throw new Error('no correction');
      const finish = createFinishCorrection({ client, flush: async () => undefined });
      return finish({
        draft: report.draft,
        corrects,
        made: () => correction.made({ report, cover: { ...report.draft.cover, ...cover } }),
      });
    },
    refusal: (id) => sync.factsOf(id)?.refusal?.code ?? null,
    answers() {
      const report = sync.replica.one(reports.name, REPORT);
      const made = rebuilt({
        report: report?.body as never,
        instanceXml: SENT,
        corrected: correctedIn(client, REPORT),
      });
      return (made?.instanceXml ?? '').replace(/<fin>.*<\/fin>/, '');
    },
    ownAnswers() {
      const report = sync.replica.one(reports.name, REPORT) as Doc<Report> | null;
      const national = report?.body.national;
      if (report === null || national === undefined) return '';
      const made = rebuilt({
        report: asNational(report, national).body,
        instanceXml: national.instanceXml,
        corrected: correctedIn(client, REPORT, 'questions'),
      });
      return made?.instanceXml ?? '';
    },
    summary: () => (sync.replica.one(reports.name, REPORT)?.body ?? {}) as Record<string, unknown>,
    edits: () => sync.replica.within(reportEdits.name, REPORT).map(({ body }) => body) as never,
  };
}

/** A report that its state received, on the phones of its author and of the point of contact. */
export async function twoPhones({ national }: { national?: National } = {}) {
  const server = createDirectServer({
    program,
    clock: clock.read,
    random: createSeededRandom(1),
    name: CL,
  });
  const [author, reviewer] = [await phoneOf(server, officer, 2), await phoneOf(server, contact, 3)];
  await reviewer.client.mutate({
    name: 'forms.allow',
    args: { ...form, version: '1', active: true },
  } as never).saved;
  if (national !== undefined) {
    const asked = { formId: national.formId, title: { es: 'Chile' }, definition: OWN_HASH, files: [] };
    await reviewer.client.mutate({
      name: 'forms.add_questions',
      args: { state: 'CL', form: form.form, version: national.formVersion, ...asked },
    } as never).saved;
  }
  await reviewer.sync();
  await author.sync();
  await author.client.mutate({
    name: 'reports.deliver',
    args: {
      ...form,
      report: REPORT,
      formVersion: '1',
      summary: {
        title: 'Incautación',
        crimeArea: null,
        place: null,
        handlingCode: 'H1',
        tlp: 'AMBER',
        restrictions: null,
      },
      instanceXml: SENT,
      instanceFile: null,
      files: [],
      ...(national === undefined ? {} : { national }),
    },
  } as never).saved;
  await author.sync();
  await reviewer.sync();
  return { server, author, reviewer };
}

export const REPORT_ID = REPORT;
