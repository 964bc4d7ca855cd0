import { openForm } from '#app/features/forms/form-engine.ts';
import { allLeaves, isQuestion, isSupported } from '#app/features/forms/form-nodes.ts';
import {
  derivedVersion,
  mediaTypeOf,
  type PackagedFile,
  readPackage,
} from '#app/features/forms/form-package.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf } from '#app/features/forms/report-summary.ts';
import { EMPTY_COVER, markedSummary } from '#app/features/reports/cover.ts';
import { createFinish } from '#app/features/reports/finish-report.ts';
import { knownForm, loadDefinition, serveFiles } from '#app/features/reports/form-definitions.ts';
import { type ReportDraft, toReportDraft, toStoredDraft } from '#app/features/reports/report-draft.ts';
import { randomBytes } from '#app/store/bytes.ts';
import { createProfiles } from '#app/store/profiles.ts';
import { type Client, openClient } from '#app/sync/app-client.ts';
import { createEnroller } from '#app/sync/enrol.ts';
import { forms } from '#shared/forms/forms.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import type { FormFinding, GivenFile } from '../form-finding.ts';
import { answerAll } from './answering.ts';
import { differences } from './same-instance.ts';

const STATE = 'CL';
const PASSPHRASE = 'una frase de paso larga';
const MOST_SYNCS = 100;
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

async function publish({ presidency, contact }: People, given: readonly PackagedFile[]): Promise<Published> {
  const read = readPackage(given);
  if ('fault' in read) throw new Stop(`${read.fault}: ${read.name}`);
  const lists = read.missing.filter((name) => /\.(csv|xml|geojson)$/i.test(name));
  if (lists.length > 0) throw new Stop(`files_missing: ${lists.join(', ')}`);
  async function keep(file: PackagedFile): Promise<FileRef> {
    const hash = await presidency.attachments.put({ ...file, pendingFor: COMMITTEE });
    return { hash, name: file.name, mediaType: file.mediaType, size: file.bytes.length };
  }
  const { hash: definition } = await keep(read.definition);
  const files = await Promise.all(read.files.map(keep));
  const { formId, title } = read.about;
  const version = read.about.version === '' ? derivedVersion(definition) : read.about.version;
  const known = presidency.replica.all(forms).find(({ body }) => body.formId === formId);
  const form = known?.id ?? presidency.createId('frm');
  const args = { form, formId, version, title: { es: title }, definition, files };
  await settle(presidency, presidency.act('forms.propose', args));
  await settle(contact, contact.act('forms.allow', { state: STATE, form, formId, version, active: true }));
  return { form, published: definition };
}

interface Filled {
  readonly session: FormSession;
  readonly draft: ReportDraft;
  readonly definitionXml: string;
  readonly fetchAttachment: (address: URL) => Promise<Response>;
}

async function begin({ officer }: People, { form, published }: Published): Promise<Filled> {
  const entry = () => officer.replica.one(forms, form)?.body;
  const failure = await syncUntil(officer, () => entry()?.definition === published);
  const { formId, version } = entry() ?? {};
  if (failure !== null || formId === undefined || version === undefined)
    throw new Stop(`not_on_the_phone: ${failure}`);
  const known = knownForm({ client: officer, form, formId, version });
  if (known === null) throw new Stop('not_on_the_phone: the version');
  const definitionXml = await loadDefinition({ client: officer, form, definition: known.definition });
  if (definitionXml === null) throw new Stop('not_on_the_phone: the definition');
  const fetchAttachment = serveFiles({ client: officer, form, files: known.files });
  const opened = await openForm({ definitionXml, language: 'es', fetchAttachment });
  if (!opened.ok) throw new Stop(`${opened.failure.code}: ${opened.failure.detail}`);
  const draft = {
    id: officer.createId('rep'),
    title: opened.session.title,
    form,
    definition: known.definition,
    formFiles: known.files,
    formId,
    version,
    state: STATE,
    missing: 0,
    answers: null,
    cover: { ...EMPTY_COVER, handlingCode: 'H0' as const, tlp: 'GREEN' as const },
    replaces: null,
    step: 'tasks',
    updatedAt: clock(),
  };
  return { session: opened.session, draft, definitionXml, fetchAttachment };
}

/** Stores the draft, closes the form, and opens it again from what was stored. */
async function reopen({ officer }: People, filled: Filled): Promise<FormSession> {
  await officer.drafts.save(toStoredDraft({ ...filled.draft, answers: filled.session.draft() }));
  filled.session.close();
  const stored = await officer.drafts.get(filled.draft.id);
  const draft = stored === null ? null : toReportDraft(stored);
  if (draft?.answers == null) throw new Stop('draft_lost: it is not in the store');
  const { definitionXml, fetchAttachment } = filled;
  const opened = await openForm({ definitionXml, language: 'es', fetchAttachment, draft: draft.answers });
  if (!opened.ok) throw new Stop(`${opened.failure.code}: ${opened.failure.detail}`);
  return opened.session;
}

async function send({ officer, contact }: People, session: FormSession, draft: ReportDraft): Promise<string> {
  const summary = markedSummary({ summarized: reportSummaryOf(session), cover: draft.cover });
  if (summary === null) throw new Stop('not_sent: something beside the form is not said');
  const finish = createFinish({ client: officer, flush: async () => undefined });
  const id = await finish({ draft, answers: () => ({ summary, instanceXml: session.instanceXml() }) });
  await settle(officer, { id, saved: Promise.resolve() });
  const read = () => contact.replica.one(reports, draft.id)?.body.instanceXml;
  const failure = await syncUntil(contact, () => read() != null);
  if (failure !== null) throw new Stop(`not_read: ${failure}`);
  return read() ?? '';
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
    const form = await publish(people, given);
    const filled = await begin(people, form);
    const { session, definitionXml } = filled;
    const answerable = answerAll(session);
    const leaves = session.nodes().flatMap((node) => [...allLeaves(node)]);
    const asked = leaves.filter((leaf) => isQuestion(leaf));
    const closed = asked.filter((leaf) => !isSupported(leaf));
    known = {
      ...NOTHING,
      questions: asked.length,
      languages: session.languages.map(({ code }) => code),
      unsupported: closed.map(({ currentState, nodeType }) => `${currentState.reference} (${nodeType})`),
      answerable,
    };
    const blocking = session
      .violations()
      .filter(({ nodeId }) => closed.some((leaf) => leaf.nodeId === nodeId));
    if (blocking.length > 0) throw new Stop(`unsupported_required: ${blocking[0]?.reference ?? ''}`);
    const before = session.instanceXml();
    const restored = await reopen(people, filled);
    const afterDraft = restored.instanceXml();
    const changed = differences({ before, after: afterDraft, definitionXml });
    if (changed.length > 0) throw new Stop(`draft_changed: ${changed.slice(0, 3).join(' ')}`);
    const sent = restored.instanceXml();
    const read = await send(people, restored, filled.draft);
    restored.close();
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
  mediaType: mediaTypeOf(name),
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
