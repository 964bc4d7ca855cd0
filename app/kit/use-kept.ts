import { type Accessor, createSignal } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import type { SaveState } from '#app/kit/saver.ts';
import { usePageSaver } from '#app/kit/use-page-saver.ts';
import type { Act } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { isSameJson, type Json } from '#shared/kernel/json.ts';

/** What was on screen when the person started, and what they have typed. */
export interface Typed<T> {
  readonly begun: T;
  readonly value: T;
  /** Revision that `begun` was read from; 0 where there was none. */
  readonly rev: number;
}

export interface Kept<T> {
  /** Null while nothing is typed. */
  readonly typed: Accessor<Typed<T> | null>;
  readonly state: Accessor<SaveState>;
  /** Code of why it could not become an act, or null. */
  readonly failure: Accessor<string | null>;
  begin(from: { readonly value: T; readonly rev: number }): void;
  change(value: T): void;
  /** Discards what was typed since `begin`. */
  discard(): Promise<void>;
  /** Makes it an act; true when that is durable and nothing is left to type. */
  finish(): Promise<boolean>;
}

const Stored = v.strictObject({ begun: v.unknown(), value: v.unknown(), rev: v.number() });

/**
 * One thing that is edited in place: durable on this phone at each pause, an act when it is finished or the page is
 * left. An edit that a lock or a dead battery interrupted is open again at the next visit.
 *
 * @param read a stored value, or null if it does not have this shape
 * @param act the act that finishes it; null if it changes nothing
 * @param isDone whether the act of an interrupted edit was recorded after all
 */
export function useKept<T extends Json>({
  draft,
  read,
  act,
  isDone,
}: {
  draft: string;
  read: (raw: unknown) => T | null;
  act: (typed: Typed<T>) => Act | null;
  isDone: (typed: Typed<T>) => boolean;
}): Kept<T> {
  const client = useClient();
  const [typed, setTyped] = createSignal<Typed<T> | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  let isFinishing = false;

  const saver = usePageSaver({
    // What cannot be read now stays on disk for the next visit.
    open: () => restore().catch(() => undefined),
    leave: () => finish(),
    async save() {
      const current = typed();
      if (current === null || isFinishing) return client.now();
      const { begun, value, rev } = current;
      const raw: Json = { begun, value, rev };
      const stored = {
        id: draft,
        kind: 'note',
        title: '',
        formId: null,
        version: null,
        xml: null,
        step: null,
      };
      return (await client.drafts.save({ ...stored, raw })).updatedAt;
    },
  });

  const isChanged = () => {
    const current = typed();
    return current !== null && !isSameJson(current.begun, current.value);
  };

  async function close() {
    setTyped(null);
    setFailure(null);
    // If it cannot be removed now, `isDone` finds out at the next visit.
    await client.drafts.delete(draft).catch(() => undefined);
  }

  async function finish(): Promise<boolean> {
    const current = typed();
    if (current === null) return true;
    if (isFinishing) return false;
    await saver.flush();
    isFinishing = true;
    try {
      const mutation = isChanged() ? act(current) : null;
      if (mutation !== null) {
        const done = client.attempt(mutation);
        if (!done.accepted) {
          setFailure(done.code);
          return false;
        }
        await done.saved;
      }
      const after = typed();
      if (after !== null && after !== current) {
        setTyped({ ...after, begun: current.value });
        return false;
      }
      await close();
      return true;
    } catch (error) {
      setFailure(error instanceof CodedError ? error.code : 'store.not_saved');
      return false;
    } finally {
      isFinishing = false;
      // What was typed during the act starts the next one.
      if (isChanged()) saver.changed();
    }
  }

  async function restore() {
    const stored = await client.drafts.get(draft);
    const parsed = v.safeParse(Stored, stored?.raw);
    if (stored === null || !parsed.success || typed() !== null) return;
    const begun = read(parsed.output.begun);
    const value = read(parsed.output.value);
    if (begun === null || value === null) return;
    const found: Typed<T> = { begun, value, rev: parsed.output.rev };
    if (isDone(found)) await client.drafts.delete(draft);
    else setTyped(found);
  }

  return {
    typed,
    state: saver.state,
    failure,
    begin({ value, rev }) {
      setFailure(null);
      setTyped({ begun: value, value, rev });
    },
    change(value) {
      const current = typed();
      if (current === null) return;
      setFailure(null);
      setTyped({ ...current, value });
      saver.changed();
    },
    async discard() {
      await saver.flush();
      await close();
    },
    finish,
  };
}
