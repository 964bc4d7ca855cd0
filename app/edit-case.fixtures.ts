import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

/** Where the meeting in Panama City has its pages. */
export const HERE = `/meetings/${MEETING}`;

/** One page that adds or edits something, as a person meets it. */
export interface EditCase {
  /** Of its file, under `features/`. */
  readonly file: string;
  /** The file with its fields, if it is not the page itself. */
  readonly form?: string;
  readonly route: string;
  readonly path: string;
  readonly as?: string;
  /** What saving it does. */
  readonly act: string;
  /** Id of the field that is typed in, and what. Typing it again is the correction. */
  readonly field: string;
  readonly text: string;
  readonly other: string;
  /** How the first is worded where it is read, if not as it was typed. */
  readonly shown?: string;
  /** What is there besides the meeting in Panama City. */
  readonly docs?: readonly Doc[];
  /** How it is given and read where it is no field of text. */
  write?(host: HTMLElement, text: string): void;
  read?(host: HTMLElement): string | null | undefined;
  /** Whether a draft has it, where the words alone do not tell. */
  isTyped?(typed: JsonObject, text: string): boolean;
  /** What opens the field that is typed in. */
  begin?(): Promise<void>;
  /** What leads back to words that were kept, where they open no field by themselves. */
  goOn?(): Promise<void>;
  /** Resolves once what is typed can be saved. */
  readonly ready?: () => Promise<unknown>;
  /** What else the page cannot do without. */
  also?(host: HTMLElement): Promise<void>;
  /** The page stays when it is saved, and begins anew. */
  readonly stays?: boolean;
  /** What its filled button says. */
  readonly save: string;
  /** What the question says that is asked before, if any. */
  readonly sure?: string;
}

/** How one of several choices is made, and which stands there. */
export function chosenIn(name: string): Required<Pick<EditCase, 'write' | 'read'>> {
  return {
    write: (host, value) => host.querySelector<HTMLElement>(`[name="${name}"][value="${value}"]`)?.click(),
    read: (host) => host.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value,
  };
}

/** Types or chooses a value as a person does, where the page cannot do without it. */
export function setOn(host: HTMLElement, selector: string, value: string): void {
  const field = host.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (field === null) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

export function tap(host: HTMLElement, selector: string): void {
  host.querySelector<HTMLElement>(selector)?.click();
}

/** What stands behind rows that open. */
export async function openAll(): Promise<void> {
  for (const each of document.querySelectorAll('details')) each.open = true;
}

/** Resolves once the page shows what the selector names; its test says when that took too long. */
export function shown(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector) === null) return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { childList: true, subtree: true });
    look();
  });
}
