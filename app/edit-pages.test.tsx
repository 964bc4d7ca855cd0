import { createComponent, type JSX } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import type { Draft } from '#app/store/drafts.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import { isSameJson, type Json, type JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { setText } from '#test/support/set-text.ts';
import { createAtOnceServer } from './at-once-server.fixtures.ts';
import type { EditCase } from './edit-case.fixtures.ts';
import { EDIT_CASES } from './edit-pages.fixtures.ts';
import { expectLeftBelow, expectLeftInOutbox } from './left-words.fixtures.ts';
import { OnlinePages } from './online.tsx';

const modules = import.meta.glob<{ default: () => unknown }>('./features/**/*.page.tsx');
const sources = import.meta.glob<string>('./features/**/*.{ts,tsx}', { query: '?raw', import: 'default' });

const { retention, registry } = createProgram(allFeatures);
/** It counts at its moment, once the server has accepted it: no outbox has it, and nothing is corrected later. */
const isOnline = ({ act }: EditCase) => registry.get(act)?.online === true;
const WAITING_CASES = EDIT_CASES.filter((it) => !isOnline(it));
const ONLINE_CASES = EDIT_CASES.filter(isOnline);

let phone: Phone | undefined;
let server = createAtOnceServer(SECOND_DAY);
let isCutOff = false;
beforeEach(() => {
  server = createAtOnceServer(SECOND_DAY);
  isCutOff = false;
});
afterEach(() => {
  phone?.close();
  phone = undefined;
});

interface OpenedCase extends EditCase {
  /** All that the phone has. */
  readonly all?: readonly Doc[];
}

/** The phone's own files, which outlive the page. */
const files = new Map<string, Parameters<Attachments['put']>[0]>();

interface Kept {
  readonly drafts?: readonly Draft[];
  readonly outbox?: readonly OutboxRow[];
  readonly search?: string;
  readonly remembered?: Readonly<Record<string, Json>>;
}

async function open(it: OpenedCase, kept: Kept = {}): Promise<Phone> {
  const { file, route, path, docs = [], all = [...heldDocs, ...docs], as = 'presidency-admin' } = it;
  await page.viewport(360, 740);
  const { default: component } = (await modules[`./features/${file}`]?.()) ?? {};
  if (component === undefined) throw new Error(`no page ${file}`);
  const { search = '', ...rest } = kept;
  const mark = path.includes('?') ? '&' : '?';
  phone = await openPhone({
    docs: all,
    now: SECOND_DAY,
    pages: {
      [route]: () => <OnlinePages>{createComponent(component as () => JSX.Element, {})}</OnlinePages>,
      '*': () => null,
    },
    path: search === '' ? path : `${path}${mark}${search}`,
    as,
    attachments: {
      async put(file) {
        const hash = file.name.length.toString(16).padStart(64, '0');
        files.set(hash, file);
        return hash;
      },
      async get(hash) {
        const file = files.get(hash);
        if (file === undefined) return null;
        const { bytes, mediaType, name } = file;
        return { bytes, info: { hash, size: bytes.length, mediaType, name, pendingFor: 'committee' } };
      },
    },
    ...(isOnline(it) ? { request: server.request, isOffline: () => isCutOff } : {}),
    ...rest,
  });
  return phone;
}

function control({ host }: Phone, id: string) {
  return host.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
}
const typedIn = (opened: Phone, { field, read }: EditCase) =>
  read === undefined ? control(opened, field)?.value : read(opened.host);

async function type(opened: Phone, it: EditCase, text: string) {
  const { field, write } = it;
  await expect.poll(() => control(opened, field)).not.toBeNull();
  const element = control(opened, field) as HTMLElement;
  if (write !== undefined) write(opened.host, text);
  else if (element instanceof HTMLSelectElement) await userEvent.selectOptions(element, text);
  else setText(element, text);
  await expect.poll(() => typedIn(opened, it)).toBe(text);
}

async function fill(opened: Phone, edit: EditCase) {
  await edit.begin?.();
  await type(opened, edit, edit.text);
  await edit.also?.(opened.host);
}

async function goOn(edit: EditCase) {
  await edit.goOn?.();
}

/** A draft of what expires says what it expires with, or nobody could tell when to forget it. */
function expectToExpire({ client }: Phone, [draft]: readonly Draft[]) {
  const { collection = '', parent = null } = draft?.about ?? {};
  expect(collection).not.toBe('');
  const endsWith = retention.find((each) => each.collection === collection)?.endsWith;
  if (endsWith === undefined) return;
  const subject = client.replica.one({ name: endsWith.collection } as Collection<JsonObject>, parent ?? '');
  expect(subject?.body).toHaveProperty(endsWith.field);
}

/** All texts and numbers inside a value. A search in its JSON would find a country's code inside an id, too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const says = (value: unknown, text: string) => textsIn(value).some((each) => each.startsWith(text));
const typedAs = ({ raw }: Draft) => (raw as { readonly typed: JsonObject }).typed;
const drafts = (opened: Phone) => opened.client.drafts.list();
const made = (opened: Phone, act: string) =>
  opened.client.outbox().filter(({ envelope }) => envelope.name === act);
/** What was done for good: it waits, or, where it counts at its moment, the server has accepted it. */
function doneBy(opened: Phone, it: EditCase): readonly Envelope[] {
  const waiting = made(opened, it.act).map(({ envelope }) => envelope);
  if (!isOnline(it)) return waiting;
  expect(waiting).toEqual([]);
  return server.net.taken.filter(({ name }) => name === it.act);
}

/** What is tapped last; the question before it, where there is one, is on the screen then. */
async function lastButton({ save, sure, ready }: EditCase): Promise<HTMLElement> {
  await ready?.();
  const first = page.getByRole('button', { name: save, exact: true }).first().element() as HTMLElement;
  if (sure === undefined) return first;
  first.click();
  const asked = page.getByRole('dialog').getByRole('button', { name: sure, exact: true });
  await expect.poll(() => asked.query()).not.toBeNull();
  return asked.element() as HTMLElement;
}
const save = async (it: EditCase) => (await lastButton(it)).click();

/** The page says what is wrong, and nothing of what was typed is gone. */
async function expectLeftWith(opened: Phone, it: EditCase) {
  await expect.poll(() => opened.host.querySelector('.error-summary')).not.toBeNull();
  expect(opened.path()).toBe(it.path);
  expect(typedIn(opened, it)).toBe(it.text);
  await expect.poll(() => drafts(opened)).toHaveLength(1);
}

async function expectSaved(opened: Phone, it: EditCase, from = it.path) {
  if (it.stays !== true) return expect.poll(() => opened.path()).not.toBe(from);
  await expect.poll(() => doneBy(opened, it)).toHaveLength(1);
  expect(made(opened, it.act).every(({ state }) => state === 'queued')).toBe(true);
  await expect.poll(() => drafts(opened)).toEqual([]);
}

/** The same page as an earlier version of the app stored it: without a field that nobody touched, and with one that is no more. */
function asFormerly(draft: Draft): Draft {
  const raw = draft.raw as { readonly typed: JsonObject; readonly begun: JsonObject };
  const untouched = Object.keys(raw.typed).findLast((name) => isSameJson(raw.typed[name], raw.begun[name]));
  const change = (value: JsonObject): JsonObject => {
    const known = Object.entries(value).filter(([name]) => name !== untouched);
    return { ...Object.fromEntries(known), formerField: 'x' };
  };
  return { ...draft, raw: { ...raw, typed: change(raw.typed), begun: change(raw.begun) } };
}

const refusedAs = (row: OutboxRow): OutboxRow => ({
  ...row,
  state: 'refused',
  verdict: {
    id: row.id,
    status: 'refused',
    seq: 1,
    receivedAt: SECOND_DAY,
    code: 'access.not_allowed',
  },
});

describe.each(EDIT_CASES)('$file ($act)', (it) => {
  test('what was typed stands there again after a lock, a kill and an update, and is saved once by two taps', async () => {
    let opened = await open(it);
    await fill(opened, it);
    // Before the pause in which it would be saved anyway.
    await opened.lock();
    let kept = await drafts(opened);
    expect(kept).toHaveLength(1);
    expectToExpire(opened, kept);

    opened = await open(it, { drafts: kept });
    await goOn(it);
    await expect.poll(() => typedIn(opened, it)).toBe(it.text);
    await type(opened, it, it.other);
    const { isTyped = says, other } = it;
    await expect
      .poll(async () => (await drafts(opened)).map((draft) => isTyped(typedAs(draft), other)))
      .toEqual([true]);
    // Killed: nothing of the page is asked any more.
    kept = (await drafts(opened)).map(asFormerly);

    opened.close();
    opened = await open(it, { drafts: kept });
    await goOn(it);
    await expect.poll(() => typedIn(opened, it)).toBe(it.other);
    await expect.element(page.getByText('Sigue lo que escribió aquí.')).toBeInTheDocument();

    const release = opened.holdCommits();
    const button = await lastButton(it);
    button.click();
    button.click();
    await new Promise((resolve) => setTimeout(resolve));
    button.click();
    release();
    await expectSaved(opened, it);
    expect(doneBy(opened, it).map(({ args }) => says(args, it.other))).toEqual([true]);
    expect(await drafts(opened)).toEqual([]);
  });

  test('what could not be saved stays on the page, and so does what was typed', async () => {
    const opened = await open(it);
    await fill(opened, it);
    await expect.poll(() => drafts(opened)).toHaveLength(1);
    opened.failCommits(1);
    await save(it);
    await expectLeftWith(opened, it);
    await save(it);
    await expectSaved(opened, it);
    expect(doneBy(opened, it)).toHaveLength(1);
  });
});

describe.each(WAITING_CASES)('$file ($act), which waits for the server', (it) => {
  test('a refused one opens with its own words, and saving it corrects it', async () => {
    let opened = await open(it);
    await fill(opened, it);
    await save(it);
    await expectSaved(opened, it);
    const [row] = made(opened, it.act);
    if (row === undefined) throw new Error(`nothing was done by ${it.act}`);
    opened.close();

    const outbox = [refusedAs(JSON.parse(JSON.stringify(row)) as OutboxRow)];
    opened = await open(it, { outbox, search: `correct=${row.id}` });
    await expect.poll(() => typedIn(opened, it)).toBe(it.text);
    await type(opened, it, it.other);
    const before = opened.path();
    await save(it);
    await expectSaved(opened, it, before);
    const [corrected, ...more] = made(opened, it.act);
    expect(more).toEqual([]);
    expect(corrected?.envelope.replaces).toBe(row.id);
    expect(corrected?.state).toBe('queued');
    expect(says(corrected?.envelope.args, it.other)).toBe(true);
  });
});

describe.each(ONLINE_CASES)('$file ($act), which counts at its moment', (it) => {
  test('refused by the server, it stays with what was typed and says why; then it is saved', async () => {
    const opened = await open(it);
    await fill(opened, it);
    server.net.refuses = 'access.not_allowed';
    await save(it);
    await expectLeftWith(opened, it);
    server.net.refuses = null;
    await type(opened, it, it.other);
    await save(it);
    await expectSaved(opened, it);
    expect(doneBy(opened, it).map(({ args }) => says(args, it.other))).toEqual([true]);
  });

  test('without a network nothing is sent, then or later, and what was typed stays', async () => {
    const opened = await open(it);
    await fill(opened, it);
    isCutOff = true;
    await save(it);
    await expectLeftWith(opened, it);
    expect(opened.host.querySelector('.error-summary')?.textContent).toContain('no se envió nada');
    expect(server.net.sent).toEqual([]);
    isCutOff = false;
    await save(it);
    await expectSaved(opened, it);
    expect(doneBy(opened, it)).toHaveLength(1);
  });

  test('with its answer lost nobody knows whether it counted: the page says so, also after a kill, and asks', async () => {
    let opened = await open(it);
    await fill(opened, it);
    server.net.loses = 'answer';
    await save(it);
    await expect.poll(() => opened.host.textContent).toContain('No se sabe si contó.');
    expect(opened.path()).toBe(it.path);
    await expect.poll(() => drafts(opened)).toHaveLength(1);
    const kept = await drafts(opened);
    const [about] = kept.map(({ raw }) => (raw as { readonly id: string }).id);
    const key = `online/${it.act}/${about}`;
    const remembered = { [key]: opened.client.remembered(key) };
    opened.close();

    server.net.loses = null;
    opened = await open(it, { drafts: kept, remembered });
    await goOn(it);
    await expect.poll(() => typedIn(opened, it)).toBe(it.text);
    await expect.poll(() => opened.host.textContent).toContain('No se sabe si contó.');
    expect(server.net.sent).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Preguntar si contó' }));
    await expectSaved(opened, it);
    expect(server.net.sent).toHaveLength(1);
    expect(await drafts(opened)).toEqual([]);
  });

  test('what was typed instead of something that counted stays, and is no act until it is saved again', async () => {
    const opened = await open(it);
    await fill(opened, it);
    server.net.loses = 'answer';
    await save(it);
    await expect.poll(() => opened.host.textContent).toContain('No se sabe si contó.');
    server.net.loses = null;
    await type(opened, it, it.other);
    await save(it);
    await expect.poll(() => opened.host.querySelector('.error-summary')?.textContent).toContain('y no esto');
    expect(typedIn(opened, it)).toBe(it.other);
    expect(server.net.sent).toHaveLength(1);
    await expect.poll(() => drafts(opened)).toHaveLength(1);
  });
});

/** Without what the draft is about and what that belongs to; whoever opens the page may do nothing here either. */
function without(it: EditCase, [draft]: readonly Draft[]): OpenedCase {
  const gone = [draft?.about?.entry, draft?.about?.parent];
  const docs = [...heldDocs, ...(it.docs ?? [])].filter(({ id }) => !gone.includes(id));
  return { ...it, all: docs, as: 'chile-officer' };
}

describe.each(EDIT_CASES)('$file ($act), of what is gone meanwhile', (it) => {
  test('what was typed stands on its page and in Envíos, in words, and can be copied and thrown away', async () => {
    let opened = await open(it);
    await fill(opened, it);
    await opened.lock();
    const kept = await drafts(opened);
    const shown = it.shown ?? it.text;

    const gone = without(it, kept);
    opened = await open(gone, { drafts: kept });
    await expectLeftBelow(opened, { shown, typed: kept.map(typedAs) });
    expect(control(opened, it.field)).toBeNull();
    opened.close();
    await expectLeftInOutbox((at) => open({ ...gone, ...at }, { drafts: kept }), { shown });
  });
});

/** Acts with what was typed. What only removes the entry takes no words. */
function actsIn(text: string): string[] {
  const found = [...text.matchAll(/^(.*(?<![.\w]))act(?:Online)?\(\s*'([\w.]+)',\s*(?:\w+,\s*)?\{/gm)];
  return [...new Set(found.flatMap(([, before = '', act = '']) => (/\bremove: /.test(before) ? [] : [act])))];
}

test('every act of every page that uses createEdit has a case above', async () => {
  const texts = await Promise.all(
    Object.entries(sources)
      .filter(([path]) => !/\.(test|fixtures)\./.test(path))
      .map(async ([path, load]) => [path.replace('./features/', ''), await load()] as const),
  );
  const using = texts.filter(([, text]) => text.includes('createEdit('));
  expect(using.filter(([path]) => !EDIT_CASES.some(({ file, form = file }) => form === path))).toEqual([]);
  const acts = using.flatMap(([path, text]) => actsIn(text).map((act) => `${path} ${act}`));
  const tried = EDIT_CASES.map(({ file, form = file, act }) => `${form} ${act}`);
  expect(acts.filter((each) => !tried.includes(each))).toEqual([]);
  expect(acts.length).toBeGreaterThan(using.length);
});
