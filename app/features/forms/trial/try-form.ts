import { fileOfAddress } from '../file-address.ts';
import { type OpenedForm, openForm } from '../form-engine.ts';
import { createMemoryFiles } from '../form-file-store.ts';
import { type Definition, readDefinition } from '../form-identity.ts';
import { allLeaves, isQuestion, isSupported, type LeafNode, relevantLeaves } from '../form-nodes.ts';
import type { PackagedFile } from '../form-package.ts';
import type { FormDraft, FormFailure, FormFailureCode, FormSession } from '../form-types.ts';
import { answerThrough, type Progress } from './answering.ts';
import { cyclesIn } from './cycles.ts';
import type { Finding, FindingCode } from './findings.ts';
import { type Questions, readQuestions } from './questions.ts';
import { readFindings } from './read-findings.ts';
import { differences } from './same-instance.ts';

/** As long as a form may take to open, and to be filled in as a whole, before it counts as hanging. */
export const TRIAL_LIMIT_MS = 60_000;
/** The page gets a turn at least so often, as far as the form's single steps allow. */
const TURN_MS = 30;

export type TrialStep =
  | { readonly kind: 'opening' }
  | { readonly kind: 'answering'; readonly done: number; readonly total: number }
  | { readonly kind: 'reopening' };

export type Trial =
  | {
      readonly kind: 'tried';
      readonly findings: readonly Finding[];
      /** Questions of the form as it was filled in, and how many of them took an answer. */
      readonly questions: number;
      readonly answered: number;
      /** Codes of the form's languages. */
      readonly languages: readonly string[];
    }
  /** The engine could not be loaded, which tells nothing of the form. */
  | { readonly kind: 'no_engine'; readonly code: FormFailureCode }
  | { readonly kind: 'abandoned' };

export type FormToTry = {
  readonly definitionXml: string;
  /** The files that the form names, as far as they are here. */
  readonly files: readonly PackagedFile[];
  /** In which questions are named. */
  readonly language: string;
  readonly limitMs?: number;
  readonly now?: () => number;
  /** Gives the page a turn. */
  readonly rest?: () => Promise<void>;
  readonly onStep?: (step: TrialStep) => void;
  /** False once nobody waits for it any more. */
  readonly isWanted?: () => boolean;
};

class Overdue extends Error {}
/** A draft did not open. */
class Unreadable extends Error {}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Opens a form with the engine, answers what can be answered, stores that as a draft, opens this again and compares.
 * The engine works on the page's own thread, so the limit holds between steps and not within one.
 */
export async function tryForm({
  definitionXml,
  files,
  language,
  limitMs = TRIAL_LIMIT_MS,
  now = () => performance.now(),
  rest = nextTask,
  onStep = () => undefined,
  isWanted = () => true,
}: FormToTry): Promise<Trial> {
  const definition = readDefinition(definitionXml);
  if (definition === null)
    return {
      kind: 'tried',
      findings: [wholeForm('unsupported', '')],
      questions: 0,
      answered: 0,
      languages: [] as readonly string[],
    };
  const questions = readQuestions({ definition, language });
  const known = readFindings({ definition, questions });

  const fileStore = createMemoryFiles();

  async function open(draft?: FormDraft): Promise<OpenedForm> {
    await rest();
    const begun = now();
    const opened = await inTime(
      openForm({
        definitionXml,
        draft,
        language,
        fetchAttachment: async (address) => serve(files, address),
        fileStore,
      }),
      limitMs,
    );
    if (now() - begun <= limitMs) return opened;
    if (opened.ok) opened.session.close();
    throw new Overdue();
  }

  /** Closes the form and opens it from its draft. */
  async function again(session: FormSession): Promise<FormSession> {
    const draft = stored(session.draft());
    session.close();
    const opened = await open(draft);
    if (!opened.ok) throw new Unreadable(opened.failure.detail);
    return opened.session;
  }

  const findings: Finding[] = [];
  let counts = { questions: 0, answered: 0, languages: [] as readonly string[] };
  try {
    onStep({ kind: 'opening' });
    const first = await open();
    if (!first.ok)
      return isOfTheEngine(first.failure)
        ? { kind: 'no_engine', code: first.failure.code }
        : {
            kind: 'tried',
            findings: withFailure({ known, failure: first.failure, questions, definition }),
            ...counts,
          };
    if (!isWanted()) {
      first.session.close();
      return { kind: 'abandoned' };
    }

    const progress: Progress = { tried: new Set(), answered: new Set() };
    const deadline = now() + limitMs;
    let turn = now();
    const step = async (done: number, total: number) => {
      if (now() - turn > TURN_MS) {
        onStep({ kind: 'answering', done, total });
        await rest();
        turn = now();
      }
      return isWanted() && now() < deadline;
    };
    const filled = await answerThrough({
      session: first.session,
      progress,
      step,
      onBroken: (reference) => findings.push(about({ code: 'rule_failed', reference, questions })),
      reopen: (broken) => again(broken),
    });
    const { session, isFinished } = filled;
    if (!isWanted()) {
      session.close();
      return { kind: 'abandoned' };
    }
    if (!isFinished) findings.push({ ...wholeForm('slow', String(progress.tried.size)), blocks: false });
    findings.push(...unanswered({ session, progress, questions }));
    counts = {
      questions: leavesOf(session).filter(isQuestion).length,
      answered: progress.answered.size,
      languages: session.languages.map(({ code }) => code),
    };

    onStep({ kind: 'reopening' });
    const before = session.instanceXml();
    const restored = await again(session);
    const after = restored.instanceXml();
    restored.close();
    const changed = differences({ before, after, definitionXml }).map((path) =>
      about({
        code: 'draft_changed',
        reference: `/${definition.root.nodeName}${path}`,
        questions,
        blocks: true,
      }),
    );
    findings.push(...eachOnce(changed));
  } catch (error) {
    if (error instanceof Overdue) findings.push(wholeForm('hang', ''));
    else if (error instanceof Unreadable) findings.push(wholeForm('draft_unreadable', error.message));
    else throw error;
  }
  return { kind: 'tried', findings: [...known, ...findings], ...counts };
}

function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Overdue()), limitMs);
  });
  return Promise.race([work, overdue]).finally(() => clearTimeout(timer));
}

/** As the disk has it: nothing but what JSON can say. */
function stored(draft: FormDraft): FormDraft {
  return JSON.parse(JSON.stringify(draft)) as FormDraft;
}

function serve(files: readonly PackagedFile[], address: URL): Response {
  const name = fileOfAddress(address.href);
  const file = files.find((each) => each.name === name);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.bytes, { headers: { 'Content-Type': file.mediaType } });
}

function leavesOf(session: FormSession): readonly LeafNode[] {
  return session.nodes().flatMap((node) => [...allLeaves(node)]);
}

function isOfTheEngine({ code }: FormFailure): boolean {
  return code === 'engine_timeout' || code === 'engine_failed';
}

function wholeForm(code: FindingCode, detail: string): Finding {
  return { code, blocks: true, reference: '', question: '', detail };
}

function about({
  code,
  reference,
  questions,
  detail = '',
  blocks = false,
}: {
  code: FindingCode;
  reference: string;
  questions: Questions;
  detail?: string;
  blocks?: boolean;
}): Finding {
  const plain = reference.replace(/\[\d+\]/g, '').replace(/\/@.*$/, '');
  return { code, blocks, reference: plain, question: plain === '' ? '' : questions.nameOf(plain), detail };
}

/** Items of a repeat have the same questions. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map(findings.map((each) => [`${each.code} ${each.reference} ${each.blocks}`, each]));
  return [...known.values()];
}

const UNDEFINED = /Function '([^']+)' is not defined/;

/** Why the form does not open: by what was read in it before, if that explains it. */
function withFailure({
  known,
  failure: { code, detail },
  questions,
  definition: { document },
}: {
  known: readonly Finding[];
  failure: FormFailure;
  questions: Questions;
  definition: Definition;
}): readonly Finding[] {
  const name = UNDEFINED.exec(detail)?.[1];
  if (name !== undefined && known.some((each) => each.code === 'function_missing')) return known;
  if (name !== undefined) return [...known, wholeForm('function_missing', `${name}()`)];
  if (code === 'attachment_missing') return [...known, wholeForm('files_missing', detail)];
  // Where values follow from each other for ever, the engine gives up without a word.
  const cycles = detail === '' ? cyclesIn(document) : [];
  if (cycles.length > 0)
    return [
      ...known,
      ...cycles.map((reference) => about({ code: 'cycle', reference, questions, blocks: true })),
    ];
  const reference = /(\/[\w.:-]+){2,}/.exec(detail)?.[0] ?? '';
  return [...known, about({ code: 'unsupported', reference, questions, detail, blocks: true })];
}

/** What kept without an answer, though somebody who fills in the form would be asked for one. */
function unanswered({
  session,
  progress,
  questions,
}: {
  session: FormSession;
  progress: Progress;
  questions: Questions;
}): readonly Finding[] {
  const relevant = new Set(session.nodes().flatMap((node) => [...relevantLeaves(node)]));
  const asked = leavesOf(session).filter(isQuestion);
  return eachOnce(
    asked.flatMap((leaf): readonly Finding[] => {
      const { reference, required, instanceValue } = leaf.currentState;
      const isOpen = relevant.has(leaf) && required && instanceValue === '';
      const detail = leaf.nodeType === 'input' ? leaf.valueType : leaf.nodeType;
      if (!isSupported(leaf))
        return [
          about({
            code: isOpen ? 'unsupported_required' : 'unsupported_type',
            reference,
            questions,
            detail,
            blocks: isOpen,
          }),
        ];
      const isRefused = progress.tried.has(reference) && !progress.answered.has(reference);
      if (!isRefused || !required || !relevant.has(leaf)) return [];
      return [about({ code: 'no_answer', reference, questions })];
    }),
  );
}
