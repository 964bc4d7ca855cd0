import type { FileRef } from '#shared/kernel/files.ts';
import type { Unanswered } from '#shared/reports/reports.schemas.ts';
import type { FormAudit } from './audit/form-audit.ts';
import type {
  FormNode,
  LeafNode,
  RankNode,
  RepeatNode,
  SelectNode,
  TriggerNode,
  TypedNode,
  UploadNode,
} from './form-nodes.ts';
import type { FormPage } from './form-parts.ts';
import type { EarlierAnswers, SinceThen } from './since-then.ts';
import type { UnansweredMarks, UnansweredReason } from './unanswered.ts';
import type { KeptDrawings, UnfinishedWork } from './unfinished-work.ts';

export type FormIdentity = { readonly formId: string; readonly version: string; readonly title: string };

/** The stored state of an unfinished form. */
export type FormDraft = {
  readonly instanceXml: string;
  /** What was typed but is not a valid value yet, by reference. */
  readonly raw: Readonly<Record<string, string>>;
  /** Answers to questions that do not apply now, by reference; the instance omits them. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Questions that the person left without an answer on purpose. */
  readonly unanswered?: UnansweredMarks;
  /** What an earlier report answered, where this one was begun from it. */
  readonly earlier?: EarlierAnswers;
  /** Reference of the question whose last answer a rule of the form could not bear. */
  readonly failed?: string;
  /** Lines that are no picture yet. */
  readonly drawings?: KeptDrawings;
  /** The files that answers name, hidden ones too. Their bytes lie elsewhere. */
  readonly files?: readonly FileRef[];
  /** What was logged of how it was filled in, if the form asks for that. */
  readonly audit?: string;
};

export type SummaryLine = {
  readonly part: string;
  /** Name of the part, for readers of the report. */
  readonly partLabel: string;
  /** Page on which the answer can be changed. */
  readonly page: string;
  readonly nodeId: string;
  readonly reference: string;
  /** Its items of repeats, "Cantidades 2"; null outside repeats. */
  readonly within: string | null;
  readonly question: string;
  /** In words; null is "not answered". */
  readonly answer: string | null;
  /** Why there is no answer, if the person said so; `answer` then says it in words. */
  readonly unanswered: UnansweredReason | null;
  readonly sinceThen: SinceThen;
  /** The answer is the name of a file. */
  readonly isFile: boolean;
  /** Shown only to who asks for it. */
  readonly isMasked: boolean;
  readonly violation: FormViolation | null;
  /** This version does not support an answer to it. */
  readonly unsupported: boolean;
  /** The form works it out, and nobody can change it. */
  readonly isComputed: boolean;
};

export type PartStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'partial'; readonly missing: number }
  | { readonly kind: 'invalid'; readonly count: number }
  | { readonly kind: 'complete' };

export type FormPart = {
  readonly key: string;
  readonly label: string;
  readonly optional: boolean;
  readonly status: PartStatus;
  readonly pages: readonly FormPage[];
  /** Where two forms are filled in as one: the form that asks this. */
  readonly session?: FormSession;
  /** The heading that stands above the first of these parts; null above those of the form itself. */
  readonly section?: string | null;
};

export type FormViolation = {
  readonly nodeId: string;
  readonly reference: string;
  /** `format`: typed, but not a value of its type, and stored as typed; or a file that is not to be found any more. */
  readonly kind: 'required' | 'constraint' | 'format';
  readonly message: string;
  /** The form wrote the message for this question; ours are the same at each. */
  readonly isOfForm: boolean;
};

/** The answer to a question for a file. */
export interface AttachedFile {
  readonly name: string;
  /** Null if nothing but its name is known. */
  readonly ref: FileRef | null;
  /** Whether its bytes are still to be had. */
  readonly isHere: boolean;
}

/** Why a file was not taken; also the end of its text's key, `forms.upload.fault.<fault>`. */
export type AttachFault = 'empty' | 'too_large' | 'too_many' | 'unreadable';

export type FormLanguageChoice = { readonly code: string; readonly name: string };

/** A form being filled in. Reads are reactive with Solid; every change goes through it and is announced. */
export type FormSession = FormIdentity & {
  /** The state of whoever answers; null where that is of no consequence. */
  readonly home: string | null;
  readonly languages: readonly FormLanguageChoice[];
  readonly language: () => string;
  readonly setLanguage: (code: string) => void;
  /** The form's top-level nodes, as the engine has them. */
  readonly nodes: () => readonly FormNode[];
  readonly parts: () => readonly FormPart[];
  /** Everything wrong or missing below the given nodes, or in the whole form, in order. */
  readonly violations: (nodes?: readonly FormNode[]) => readonly FormViolation[];
  /** The same as a verdict, for the moment before finishing. */
  readonly validate: () => { readonly ok: boolean; readonly violations: readonly FormViolation[] };
  /** The content of the field: the value, or typed text that is not a value. */
  readonly textOf: (node: TypedNode) => string;
  readonly answer: (node: TypedNode, text: string) => void;
  readonly choose: (node: SelectNode, values: readonly string[]) => void;
  /** The options in a new order, first place first; an empty list takes the answer back. */
  readonly order: (node: RankNode, values: readonly string[]) => void;
  readonly confirm: (node: TriggerNode, isConfirmed: boolean) => void;
  /** Takes the answer away and says why there is none; null takes that back, and gives the answer back. */
  readonly leaveUnanswered: (node: LeafNode, reason: UnansweredReason | null) => void;
  readonly unansweredOf: (node: LeafNode) => UnansweredReason | null;
  /** Every question that applies and was left without an answer on purpose, as a report says it. */
  readonly unanswered: () => readonly Unanswered[];
  /**
   * Stores a file, as soon as it is ready, and makes its name the answer; why it was not taken, or null. Null is empty.
   * @throws CodedError if it could not be stored
   */
  readonly attach: (node: UploadNode, file: File | Promise<File | null>) => Promise<AttachFault | null>;
  /** Before a lock, end it, and then wait for `storing`. */
  readonly unfinished: UnfinishedWork;
  /** Resolves when no file is being stored any more; null if none is. */
  readonly storing: () => Promise<void> | null;
  /** Takes the answer back; returns it, for `putBack`. */
  readonly detach: (node: UploadNode) => AttachedFile | null;
  readonly putBack: (node: UploadNode, file: AttachedFile) => Promise<void>;
  readonly fileOf: (node: UploadNode) => AttachedFile | null;
  /** The bytes of an answer; null if they are not to be had now. */
  readonly loadFile: (file: FileRef) => Promise<Blob | null>;
  /** What the answers name: of questions that apply, and no others. */
  readonly files: () => readonly FileRef[];
  /** How the answer stands to that of the report from which this one was begun. */
  readonly sinceThen: (node: LeafNode) => SinceThen;
  /** The person says that these answers still hold. */
  readonly confirmEarlier: (nodeIds: readonly string[]) => void;
  readonly addItem: (repeat: RepeatNode) => void;
  /** `index` counts from 0. */
  readonly removeItem: (repeat: RepeatNode, index: number) => void;
  /** Every question that applies, in order, with its answer in words. */
  readonly summary: () => readonly SummaryLine[];
  /** An address that a page can show for a file of the form; null if this device does not have it. */
  readonly fileUrl: (address: URL) => Promise<string | null>;
  readonly instanceXml: () => string;
  /**
   * What is sent of a finished form: its answers, and every file that they name.
   * @throws CodedError if a file that is made at the end could not be stored
   */
  readonly finished: () => Promise<{ readonly instanceXml: string; readonly files: readonly FileRef[] }>;
  /** The log of how it is filled in; null if the form asks for none. */
  readonly audit: FormAudit | null;
  readonly draft: () => FormDraft;
  /**
   * An answer made a rule of the form throw, and the engine takes no more: open the form again from `draft()`, which has
   * everything, that answer as it was typed.
   */
  readonly isBroken: () => boolean;
  /** Back to an earlier draft of this form: from here on it is the draft, and the form is to be opened again from it. */
  readonly revert: (draft: FormDraft) => void;
  /** Called once per task in which something changed; returns a function that stops it. */
  readonly onChange: (listener: () => void) => () => void;
  /** Drops the session's state; do not use it afterwards. */
  readonly close: () => void;
};

/** Each code is also the key of its text, `forms.failure.<code>`. */
export type FormFailureCode =
  | 'engine_timeout'
  | 'engine_failed'
  | 'not_a_form'
  | 'unsupported'
  | 'attachment_missing'
  | 'draft_unreadable'
  | 'draft_of_other_form';

export type FormFailure = {
  readonly code: FormFailureCode;
  /** For the diagnostics page; the engine's own words, sometimes empty. */
  readonly detail: string;
};
