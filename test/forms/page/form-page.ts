import { allLeaves, isQuestion } from '#app/features/forms/form-nodes.ts';
import {
  type FormPackage,
  isListFile,
  mediaTypeByName,
  type PackagedFile,
  readPackage,
} from '#app/features/forms/form-package.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf } from '#app/features/forms/report-summary.ts';
import { answerThrough } from '#app/features/forms/trial/answering.ts';
import { type Finding, findingLine } from '#app/features/forms/trial/findings.ts';
import { differences } from '#app/features/forms/trial/same-instance.ts';
import { tryForm } from '#app/features/forms/trial/try-form.ts';
import { beginReport } from '#app/features/reports/begin-report.ts';
import { EMPTY_COVER, markedSummary } from '#app/features/reports/cover.ts';
import { createFinish } from '#app/features/reports/finish-report.ts';
import { loadDefinition, offeredForms } from '#app/features/reports/form-definitions.ts';
import { openDraft } from '#app/features/reports/open-draft.ts';
import { keepPackage, publishedForm } from '#app/features/reports/propose-form.ts';
import { type ReportDraft, toReportDraft, toStoredDraft } from '#app/features/reports/report-draft.ts';
import { loadInstance, loadReportFile, reportFilesOf } from '#app/features/reports/report-files.ts';
import { randomBytes } from '#app/store/bytes.ts';
import { createProfiles } from '#app/store/profiles.ts';
import { type Client, openClient } from '#app/sync/app-client.ts';
import { createEnroller } from '#app/sync/enrol.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import type { FormFinding, GivenFile } from '../form-finding.ts';

const STATE = 'CL';
const PASSPHRASE = 'una frase de paso larga';
const MOST_SYNCS = 100;
/** This check has a limit of its own, for the whole. */
const TRIAL_MS = 180_000;
const clock = Date.now;
const profiles = createProfiles({ storage: localStorage });

/** A form did not go on; what it is about stands behind the colon. */
class Stop extends Error {}

async function enrol(link: string): Promise<Client> {
  const enroller = createEnroller({
    profiles,
    clock,
    random: randomBytes,
    appName: () => 'CLASI',
    storage: localStorage,
  });
  const code = new URL(link).hash.slice(1);
  const { parts } = await enroller.enrol({
    code,
    deviceLabel: 'form check',
    protection: { kind: 'passphrase', text: PASSPHRASE },
  });
  const client = await openClient({
    parts,
    profiles,
    program: createProgram(allFeatures),
    clock,
    build: 'form-check',
    onLocked: () => undefined,
  });
  await client.syncNow();
  return client;
}

/** Another sync of the same phone may be under way, which began too early. */
async function syncUntil(client: Client, isHere: () => boolean): Promise<string | null> {
  let failure: string | null = null;
  for (let turn = 0; turn < MOST_SYNCS; turn += 1) {
    const { failures } = await client.syncNow();
    if (isHere()) return null;
    failure = failures.length === 0 ? failure : String(failures[0]?.error);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return failure ?? 'nothing came';
}

async function settle(client: Client, made: { id: string; saved: Promise<void> }): Promise<void> {
  await made.saved;
  const facts = () => client.factsOf(made.id);
  const failure = await syncUntil(client, () => facts()?.refusal != null || facts()?.receivedAt != null);
  const refusal = facts()?.refusal;
  if (refusal != null) throw new Stop(`refused: ${refusal.code}`);
  if (failure !== null) throw new Stop(`not_sent: ${failure}`);
}

interface People {
  readonly presidency: Client;
  readonly contact: Client;
  readonly officer: Client;
}

interface Published {
  readonly form: string;
  /** Hash of the definition. */
  readonly published: string;
}

function packageOf(given: readonly PackagedFile[]): FormPackage {
  const found = readPackage(given);
  if ('fault' in found) throw new Stop(`${found.fault}: ${found.name}`);
  const lists = found.missing.filter(isListFile);
  if (lists.length > 0) throw new Stop(`files_missing: ${lists.join(', ')}`);
  return found;
}

/** What the page says of the form before it takes it. */
async function tried({ definition, files, missing }: FormPackage) {
  const definitionXml = new TextDecoder().decode(definition.bytes);
  const trial = await tryForm({ definitionXml, files, language: 'es', limitMs: TRIAL_MS });
  if (trial.kind !== 'tried') throw new Stop(trial.kind);
  const lacking = missing.map(
    (detail): Finding => ({ code: 'files_missing', blocks: false, reference: '', question: '', detail }),
  );
  return { ...trial, findings: [...trial.findings, ...lacking] };
}

async function publish({ presidency, contact }: People, read: FormPackage): Promise<Published> {
  const store = (file: PackagedFile) => presidency.attachments.put({ ...file, pendingFor: COMMITTEE });
  const kept = await keepPackage({ read, store });
  if (kept === null) throw new Stop('not_stored: the form or a file of it');
  const { formId, version, definition } = kept;
  const form = publishedForm(presidency, formId)?.id ?? presidency.createId('frm');
  const title = { es: read.about.title };
  await settle(presidency, presidency.act('forms.propose', { form, ...kept, title }));
  await settle(contact, contact.act('forms.allow', { state: STATE, form, formId, version, active: true }));
  return { form, published: definition };
}

interface Filled {
  readonly session: FormSession;
  readonly draft: ReportDraft;
}

async function open({ officer }: People, id: string): Promise<Filled> {
  const stored = await officer.drafts.get(id);
  const draft = stored === null ? null : toReportDraft(stored);
  if (draft === null) throw new Stop('draft_lost: it is not in the store');
  const opened = await openDraft({ client: officer, draft, language: 'es' });
  if (opened.kind === 'not_here') throw new Stop('not_on_the_phone: the definition');
  if (opened.kind === 'failed') throw new Stop(`${opened.code}: ${opened.detail}`);
  return { session: opened.session, draft };
}

async function begin(people: People, { form, published }: Published): Promise<Filled> {
  const { officer } = people;
  const offered = () =>
    offeredForms(officer).find(({ id, body }) => id === form && body.definition === published);
  const failure = await syncUntil(officer, () => offered() !== undefined);
  const entry = offered();
  if (entry === undefined) throw new Stop(`not_on_the_phone: ${failure}`);
  const id = officer.createId('rep');
  await beginReport({ client: officer, id, form: entry, language: 'es' });
  return open(people, id);
}

/** Stores the answers, closes the form, and opens it again from what was stored. */
async function reopen(people: People, { session, draft }: Filled): Promise<Filled> {
  const cover = { ...EMPTY_COVER, handlingCode: 'H0', tlp: 'GREEN' } as const;
  await people.officer.drafts.save(toStoredDraft({ ...draft, cover, answers: session.draft() }));
  session.close();
  return open(people, draft.id);
}

/** The answers as they were sent, and as they are read. */
async function send({ officer, contact }: People, { session, draft }: Filled) {
  const summary = markedSummary({ summarized: reportSummaryOf(session), cover: draft.cover });
  if (summary === null) throw new Stop('not_sent: something beside the form is not said');
  const finish = createFinish({ client: officer, flush: async () => undefined });
  const finished = await session.finished();
  const { files } = finished;
  const answers = async () => ({ summary, ...finished });
  const id = await finish({ draft, answers });
  await settle(officer, { id, saved: Promise.resolve() });
  const read = () => contact.replica.one(reports, draft.id)?.body;
  const failure = await syncUntil(contact, () => read() != null);
  const report = read();
  if (report === undefined) throw new Stop(`not_read: ${failure}`);
  for (const file of reportFilesOf(report)) await readFile(contact, { id: draft.id, report, file });
  const named = (report.files ?? []).map(({ name }) => name).sort();
  if (
    named.join() !==
    files
      .map(({ name }) => name)
      .sort()
      .join()
  )
    throw new Stop('files_changed: their names');
  const loaded = await loadInstance({ client: contact, id: draft.id, report });
  return { sent: finished.instanceXml, read: loaded.kind === 'read' ? loaded.xml : '' };
}

/** It follows the report, so it may still be on its way. What comes is checked against its hash. */
async function readFile(
  client: Client,
  { id, report, file }: { id: string; report: Report; file: FileRef },
): Promise<void> {
  for (let turn = 0; turn < MOST_SYNCS; turn += 1) {
    const blob = await loadReportFile({ client, report: id, state: report.state, file });
    if (blob?.size === file.size) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Stop(`file_not_read: ${file.name}`);
}

/** To know what a form works out anew each time. */
async function definitionOf({ officer }: People, { form, definition }: ReportDraft): Promise<string> {
  return (await loadDefinition({ client: officer, form, definition })) ?? '';
}

const NOTHING: Omit<FormFinding, 'ok' | 'reason'> = {
  questions: 0,
  languages: [],
  unsupported: [],
  answerable: 0,
  roundTrip: false,
};

async function check(people: People, given: readonly PackagedFile[]): Promise<FormFinding> {
  let known = NOTHING;
  try {
    const form = packageOf(given);
    const { findings, questions, answered, languages } = await tried(form);
    known = {
      ...NOTHING,
      questions,
      languages,
      answerable: answered,
      unsupported: findings.map(findingLine),
    };
    const blocking = findings.find(({ blocks }) => blocks);
    if (blocking !== undefined) throw new Stop(findingLine(blocking));
    const begun = await begin(people, await publish(people, form));
    const definitionXml = await definitionOf(people, begun.draft);
    const progress = { tried: new Set<string>(), answered: new Set<string>() };
    const { session } = await answerThrough({
      session: begun.session,
      progress,
      reopen: async (session) => (await reopen(people, { session, draft: begun.draft })).session,
    });
    const filled = { session, draft: begun.draft };
    const leaves = session.nodes().flatMap((node) => [...allLeaves(node)]);
    known = {
      ...known,
      questions: leaves.filter((leaf) => isQuestion(leaf)).length,
      answerable: progress.answered.size,
    };
    const before = session.instanceXml();
    const restored = await reopen(people, filled);
    const changed = differences({ before, after: restored.session.instanceXml(), definitionXml });
    if (changed.length > 0) throw new Stop(`draft_changed: ${changed.slice(0, 3).join(' ')}`);
    const { sent, read } = await send(people, restored);
    restored.session.close();
    const lost = differences({ before: sent, after: read, definitionXml });
    if (lost.length > 0) throw new Stop(`report_changed: ${lost.slice(0, 3).join(' ')}`);
    return { ok: true, reason: null, ...known, roundTrip: true };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: error instanceof Stop ? words : `failed: ${words}`, ...known };
  }
}

const toFile = ({ name, base64 }: GivenFile): PackagedFile => ({
  name,
  mediaType: mediaTypeByName(name),
  bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
});

let people: People | undefined;

declare global {
  interface Window {
    formCheck?: {
      enrol(links: Readonly<Record<string, string>>): Promise<void>;
      check(given: readonly GivenFile[]): Promise<FormFinding>;
    };
  }
}

window.formCheck = {
  async enrol(links) {
    const linkOf = (role: string) => links[role] ?? '';
    people = {
      presidency: await enrol(linkOf('presidency-admin')),
      contact: await enrol(linkOf('chile-contact')),
      officer: await enrol(linkOf('chile-officer')),
    };
  },
  check(given) {
    if (people === undefined) throw new Error('nobody is enrolled');
    return check(people, given.map(toFile));
  },
};
