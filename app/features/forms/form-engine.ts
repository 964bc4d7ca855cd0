import { runWithOwner } from 'solid-js';
import { loadPlaces } from '#app/kit/place-search/place-lists.ts';
import { auditOf } from './audit/audit-request.ts';
import { AUDIT_FILE, keptLog, withAudit } from './audit/audited-session.ts';
import { forEngine } from './for-engine.ts';
import { createMemoryFiles, type FormFileStore } from './form-file-store.ts';
import { type Definition, formIdOf, parseXml, readDefinition } from './form-identity.ts';
import type { EngineRoot } from './form-nodes.ts';
import { createFormSession } from './form-session.ts';
import type { FormDraft, FormFailure, FormFailureCode, FormSession } from './form-types.ts';
import { filesHere, withoutFileNames } from './form-uploads.ts';
import { createNodeState } from './node-state.ts';
import { asksPlaces } from './place-asked.ts';
import { createDeclarations, withCounts } from './whole-instance.ts';

export type OpenedForm =
  | { readonly ok: true; readonly session: FormSession }
  | { readonly ok: false; readonly failure: FormFailure };

type Engine = typeof import('@getodk/xforms-engine');

/** What the engine reads of a form before there is an instance of it. */
export type FormToPrepare = {
  readonly definitionXml: string;
  /** Serves the form's `jr:` addresses; without it a form with attachments fails to open. */
  readonly fetchAttachment?: ((address: URL) => Promise<Response>) | undefined;
  /** Instance that this person saved before this one; a form may begin with its answers. */
  readonly lastSaved?: string | null | undefined;
  readonly loadEngine?: (() => Promise<Engine>) | undefined;
};

export type FormToOpen = FormToPrepare & {
  /** Answers of a draft; without them a new instance is created. */
  readonly draft?: FormDraft | undefined;
  /** Instance of an earlier report: without a draft, the new one begins with its answers. */
  readonly base?: string | undefined;
  /** Language of the questions, `es`; the form's own first language if it lacks that one. */
  readonly language: string;
  /** The state of whoever answers: it stands first among states. */
  readonly home?: string | null | undefined;
  /** Keeps photographs and other files; without it they are held in memory. */
  readonly fileStore?: FormFileStore | undefined;
  /** The same definition, read ahead. */
  readonly prepared?: PreparedForm | undefined;
  /** With it, a form that asks for it gets a log of how it is filled in. */
  readonly clock?: (() => number) | undefined;
};

const ENGINE_TIMEOUT_MS = 20_000;

let loading: Promise<Engine> | undefined;

function loadOnce(): Promise<Engine> {
  loading ??= import('@getodk/xforms-engine').catch((error: unknown) => {
    // The next attempt starts again: the network may be back.
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Fetches the engine's chunk, once. Without `wasm-unsafe-eval` in the page's policy its module never settles,
 * so the wait ends after `timeoutMs` with the error `engine_timeout`.
 */
export async function loadFormEngine({
  load = loadOnce,
  timeoutMs = ENGINE_TIMEOUT_MS,
}: {
  load?: () => Promise<Engine>;
  timeoutMs?: number;
} = {}): Promise<Engine> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineError('engine_timeout', `${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([load(), timeout]);
  } catch (error) {
    throw error instanceof EngineError ? error : new EngineError('engine_failed', words(error));
  } finally {
    clearTimeout(timer);
  }
}

class EngineError extends Error {
  readonly code: FormFailureCode;
  constructor(code: FormFailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(code: FormFailureCode, detail: string): NotOpened {
  return { ok: false, failure: { code, detail } };
}

/**
 * A definition as the engine has read it: most of what opening a form takes, and without any answers. It is opened once,
 * since instances of one reading would hear of each other's changes.
 */
export interface PreparedForm {
  readonly ok: true;
  readonly definition: Definition;
  readonly loaded: Loaded;
}

type Loaded = Exclude<Awaited<ReturnType<Engine['loadForm']>>, { readonly status: 'failure' }>;
type NotOpened = Extract<OpenedForm, { readonly ok: false }>;

/**
 * Reads a definition, so that it opens soon. Never throws.
 *
 * @param pause between the two steps, each of which holds the page
 */
export async function prepareForm(
  form: FormToPrepare,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<PreparedForm | NotOpened> {
  const definition = readDefinition(form.definitionXml);
  if (definition === null) return fail('not_a_form', '');
  return prepareDefinition(form, definition, pause);
}

async function prepareDefinition(
  form: FormToPrepare,
  definition: Definition,
  pause?: () => Promise<void>,
): Promise<PreparedForm | NotOpened> {
  const missing: string[] = [];
  let reached: FormFailureCode = 'engine_failed';
  try {
    const engine = await (form.loadEngine ?? loadFormEngine)();
    reached = 'unsupported';
    const xml = forEngine({ xml: form.definitionXml, definition, lastSaved: form.lastSaved ?? null });
    await pause?.();
    // The page may be closed before its form is open; the engine's computations must survive that.
    const loaded = await runWithOwner(null, () =>
      engine.loadForm(xml, { fetchFormAttachment: attachments(form, missing) }),
    );
    if (loaded === undefined || loaded.status === 'failure') {
      const code = missing.length > 0 ? 'attachment_missing' : 'unsupported';
      return fail(code, missing.length > 0 ? missing.join(' ') : words(loaded?.error));
    }
    return { ok: true, definition, loaded };
  } catch (error) {
    return fail(error instanceof EngineError ? error.code : reached, words(error));
  }
}

/** Opens a form, new or with the answers of a draft. Never throws: what goes wrong is one of the failures. */
export async function openForm(form: FormToOpen): Promise<OpenedForm> {
  const definition = form.prepared?.definition ?? readDefinition(form.definitionXml);
  if (definition === null) return fail('not_a_form', '');
  const { about, root: blank } = definition;
  const declare = createDeclarations(definition);
  const draft =
    form.draft === undefined ? undefined : { ...form.draft, instanceXml: declare(form.draft.instanceXml) };
  if (draft !== undefined) {
    const answered = parseXml(draft.instanceXml)?.documentElement ?? null;
    if (answered === null) return fail('draft_unreadable', '');
    if (formIdOf(answered) !== about.formId) return fail('draft_of_other_form', formIdOf(answered));
  }
  const prepared = form.prepared ?? (await prepareDefinition(form, definition));
  if (!prepared.ok) return prepared;
  const { loaded } = prepared;
  const fileStore = form.fileStore ?? createMemoryFiles();
  const config = { stateFactory: createNodeState };
  const request = auditOf(definition);
  const shared = {
    ...about,
    language: form.language,
    home: form.home ?? null,
    beginsWithItem: (reference: string) => hasItem(blank, reference),
    blank,
    declare,
    fetchFile: form.fetchAttachment,
    fileStore,
    ownFiles: request === null ? [] : [AUDIT_FILE],
  };
  const opened = async (session: FormSession): Promise<OpenedForm> => {
    const { clock: now } = form;
    // Its answers are read in words from the first moment on.
    if (asksPlaces(session.nodes())) await loadPlaces().catch(() => undefined);
    if (request === null || now === undefined) return { ok: true, session };
    const kept = await keptLog(draft, fileStore);
    return { ok: true, session: withAudit({ session, request, kept, fileStore, now }) };
  };
  try {
    if (draft === undefined) {
      const { root } = loaded.createInstance(config);
      return await opened(createFormSession({ ...shared, root: rootNode(root), base: form.base }));
    }
    const data = new FormData();
    const xml = withoutFileNames({
      xml: withCounts({ instanceXml: draft.instanceXml, definition }),
      definition,
    });
    data.set('xml_submission_file', new File([xml], 'xml_submission_file', { type: 'text/xml' }));
    type Input = Parameters<typeof loaded.restoreInstance>[0];
    const { root } = await loaded.restoreInstance({ data: [data] } as unknown as Input, config);
    const session = createFormSession({
      ...shared,
      root: rootNode(root),
      filesHere: await filesHere(fileStore, draft.files ?? []),
      draft,
    });
    return await opened(session);
  } catch (error) {
    return fail(draft === undefined ? 'unsupported' : 'draft_unreadable', words(error));
  }
}

function rootNode(root: unknown): EngineRoot {
  return root as EngineRoot;
}

function attachments(form: FormToPrepare, missing: string[]): (address: URL) => Promise<Response> {
  return async (address) => {
    try {
      const response = await form.fetchAttachment?.(address);
      if (response?.ok) return response;
    } catch {
      // Reported below like any other missing attachment.
    }
    missing.push(address.href);
    return new Response(null, { status: 404 });
  };
}

const TEMPLATE = 'jr:template';

/** Whether the form's own instance contains an item of this repeat; one marked as template is only a pattern. */
function hasItem(root: Element, reference: string): boolean {
  const [, ...steps] = reference
    .replace(/\[\d+\]/g, '')
    .slice(1)
    .split('/');
  let level: Element[] = [root];
  for (const step of steps)
    level = level.flatMap((element) => [...element.children].filter((child) => child.nodeName === step));
  return level.some((element) => !element.hasAttribute(TEMPLATE));
}
