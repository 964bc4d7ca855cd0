import { runWithOwner } from 'solid-js';
import { createMutable } from 'solid-js/store';
import { auditOf } from './audit/audit-request.ts';
import { AUDIT_FILE, keptLog, withAudit } from './audit/audited-session.ts';
import { forEngine } from './for-engine.ts';
import { createMemoryFiles, type FormFileStore } from './form-file-store.ts';
import { formIdOf, parseXml, readDefinition } from './form-identity.ts';
import type { EngineRoot } from './form-nodes.ts';
import { createFormSession } from './form-session.ts';
import type { FormDraft, FormFailure, FormFailureCode, FormSession } from './form-types.ts';
import { filesHere, withoutFileNames } from './form-uploads.ts';
import { createDeclarations, withCounts } from './whole-instance.ts';

export type OpenedForm =
  | { readonly ok: true; readonly session: FormSession }
  | { readonly ok: false; readonly failure: FormFailure };

type Engine = typeof import('@getodk/xforms-engine');

export type FormToOpen = {
  readonly definitionXml: string;
  /** Answers of a draft; without them a new instance is created. */
  readonly draft?: FormDraft | undefined;
  /** Instance of an earlier report: without a draft, the new one begins with its answers. */
  readonly base?: string | undefined;
  /** Language of the questions, `es`; the form's own first language if it lacks that one. */
  readonly language: string;
  /** Serves the form's `jr:` addresses; without it a form with attachments fails to open. */
  readonly fetchAttachment?: ((address: URL) => Promise<Response>) | undefined;
  /** Instance that this person saved before this one; a form may begin with its answers. */
  readonly lastSaved?: string | null | undefined;
  /** Keeps photographs and other files; without it they are held in memory. */
  readonly fileStore?: FormFileStore | undefined;
  /** With it, a form that asks for it gets a log of how it is filled in. */
  readonly clock?: (() => number) | undefined;
  readonly loadEngine?: (() => Promise<Engine>) | undefined;
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

function fail(code: FormFailureCode, detail: string): OpenedForm {
  return { ok: false, failure: { code, detail } };
}

/** Opens a form, new or with the answers of a draft. Never throws: what goes wrong is one of the failures. */
export async function openForm(form: FormToOpen): Promise<OpenedForm> {
  const definition = readDefinition(form.definitionXml);
  if (definition === null) return fail('not_a_form', '');
  const { about, root: blank } = definition;
  const declare = createDeclarations(definition);
  const draft =
    form.draft === undefined ? undefined : { ...form.draft, instanceXml: declare(form.draft.instanceXml) };
  const beginsWithItem = (reference: string) => hasItem(blank, reference);
  const fileStore = form.fileStore ?? createMemoryFiles();
  if (draft !== undefined) {
    const answered = parseXml(draft.instanceXml)?.documentElement ?? null;
    if (answered === null) return fail('draft_unreadable', '');
    if (formIdOf(answered) !== about.formId) return fail('draft_of_other_form', formIdOf(answered));
  }
  const request = auditOf(definition);
  const ownFiles = request === null ? [] : [AUDIT_FILE];
  const opened = async (session: FormSession): Promise<OpenedForm> => {
    const { clock: now } = form;
    if (request === null || now === undefined) return { ok: true, session };
    const kept = await keptLog(draft, fileStore);
    return { ok: true, session: withAudit({ session, request, kept, fileStore, now }) };
  };
  const missing: string[] = [];
  let reached: FormFailureCode = 'engine_failed';
  try {
    const engine = await (form.loadEngine ?? loadFormEngine)();
    reached = 'unsupported';
    // The page may be closed before its form is open; the engine's computations must survive that.
    const result = await runWithOwner(null, () =>
      engine.loadForm(forEngine({ xml: form.definitionXml, definition, lastSaved: form.lastSaved ?? null }), {
        fetchFormAttachment: attachments(form, missing),
      }),
    );
    if (result === undefined || result.status === 'failure') {
      const code = missing.length > 0 ? 'attachment_missing' : 'unsupported';
      return fail(code, missing.length > 0 ? missing.join(' ') : words(result?.error));
    }
    const config = { stateFactory: createMutable };
    if (draft === undefined) {
      const { root } = result.createInstance(config);
      return await opened(
        createFormSession({
          ...about,
          language: form.language,
          root: rootNode(root),
          beginsWithItem,
          blank,
          declare,
          base: form.base,
          fetchFile: form.fetchAttachment,
          fileStore,
          ownFiles,
        }),
      );
    }
    reached = 'draft_unreadable';
    const data = new FormData();
    data.set(
      'xml_submission_file',
      new File(
        [withoutFileNames({ xml: withCounts({ instanceXml: draft.instanceXml, definition }), definition })],
        'xml_submission_file',
        {
          type: 'text/xml',
        },
      ),
    );
    type Input = Parameters<typeof result.restoreInstance>[0];
    const { root } = await result.restoreInstance({ data: [data] } as unknown as Input, config);
    const session = createFormSession({
      ...about,
      language: form.language,
      root: rootNode(root),
      beginsWithItem,
      blank,
      declare,
      fetchFile: form.fetchAttachment,
      fileStore,
      ownFiles,
      filesHere: await filesHere(fileStore, draft.files ?? []),
      draft,
    });
    return await opened(session);
  } catch (error) {
    return fail(error instanceof EngineError ? error.code : reached, words(error));
  }
}

function rootNode(root: unknown): EngineRoot {
  return root as EngineRoot;
}

function attachments(form: FormToOpen, missing: string[]): (address: URL) => Promise<Response> {
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
