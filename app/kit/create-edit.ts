import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { type Accessor, batch, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { MutateInput } from '#app/sync/make.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import { changedFields, isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { createActGuard } from './act-guard.ts';
import { fromEditDraft, type TypedDraft, toEditDraft } from './edit-draft.ts';
import { mergeTyped } from './merge-typed.ts';
import { useNewIds } from './new-ids.ts';
import { refusedArgs } from './refused-args.ts';
import { createSaver, type SaveState } from './saver.ts';

/** Messages by field; a field without a fault is absent, null or undefined. */
export type Faults = Readonly<Record<string, string | null | undefined>>;
type Acts = MutateInput | readonly MutateInput[];
type Key<T> = keyof T & string;

export interface EditPlan<B extends JsonObject, T extends object, W extends JsonObject> {
  readonly collection: Collection<B>;
  /** What was on screen when the page opened; null where something is added. */
  readonly begun: Doc<B> | null;
  /** What a new one belongs to: two of them are begun apart. */
  readonly under?: string;
  readonly prefix: IdPrefix;
  /** Beginning of the ids of the fields: `venue` gives `venue-name`. */
  readonly field: string;
  /** What stands in the fields for a body, or for one that is new. Also takes a body with only some of its fields. */
  type(body: Partial<B> | null): T;
  /** What the person wants the entry to hold. */
  toArgs(typed: T): W;
  check?(typed: T): Faults;
  /** What adds it; what follows the first act is about the same thing. */
  add?(thing: { id: string; wished: W; typed: T }): Acts;
  /** What changes it. `fields` are those that the person changed. */
  edit?(thing: { id: string; fields: Partial<W>; typed: T; begun: T }): Acts;
  remove?(id: string): MutateInput;
  /** Where it leads when it is saved. */
  readonly to: string | ((id: string) => string);
  /** Where it leads when it was removed, if elsewhere. */
  readonly afterRemoval?: string;
  /** The field at which a refusal is said. */
  readonly errorAt: Key<T>;
  /** The fields of the entry in the arguments of a refused act; by default those of `args`, `args.fields`, `args.when`. */
  fromArgs?(args: JsonObject): Partial<B>;
}

interface Bound<V> {
  readonly id: string;
  readonly value: V;
  readonly error: string | undefined;
}

export interface Edit<T extends object> {
  readonly isNew: boolean;
  /** Of what is edited or will be added. */
  id(): string;
  readonly typed: Accessor<T>;
  type(change: Partial<T>): void;
  /** For a field that is typed in: `<TextField {...edit.bind('name')} />`. */
  bind<K extends Key<T>>(key: K): Bound<T[K]> & { onInput(value: T[K]): void };
  /** The same for a field of choices. */
  pick<K extends Key<T>>(key: K): Bound<T[K]> & { onChange(value: string): void };
  idOf(key: string): string;
  readonly errors: Accessor<readonly FieldError[]>;
  errorOf(key: string): string | undefined;
  /** Says what was found, if anything; true where there is nothing to say. */
  report(faults: Faults): boolean;
  /** Whether what was typed earlier has been looked for: before, the fields must not be shown. */
  readonly isReady: Accessor<boolean>;
  /** What was typed on an earlier visit stands in the fields. */
  readonly isRestored: Accessor<boolean>;
  /** The act that was refused and is corrected here, or null. */
  readonly correcting: string | null;
  /** Whether what is typed is on the disk. */
  readonly kept: Accessor<SaveState>;
  /** Fields that somebody else has changed since, and that the person has changed too. */
  readonly conflicts: Accessor<readonly { readonly key: string; readonly theirs: unknown }[]>;
  /** It was taken out while the person typed. */
  readonly isGone: Accessor<boolean>;
  keepMine(): void;
  takeTheirs(): void;
  /** Throws away what was typed. */
  startOver(): Promise<void>;
  /** How a list of unfinished things names this page. */
  name(title: string): void;
  /**
   * Does what the page is for, or `acts`, and goes on. What this device would refuse, or could not save, is said at the
   * field and the person stays with what they typed. A second tap meanwhile does nothing.
   */
  save(other?: { acts: Acts; check?: Faults; errorAt?: string; to?: string }): Promise<void>;
  remove(): Promise<void>;
  readonly canRemove: boolean;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const listOf = (acts: Acts): readonly MutateInput[] => (Array.isArray(acts) ? acts : [acts as MutateInput]);

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/**
 * One thing that is added or edited on a page of its own. What is typed is on the disk at each pause and stands in the
 * fields again after a lock, an update or a dead battery, until it is saved or thrown away. What somebody else changes
 * meanwhile is shown while the person is still on the page. With `?correct=<act>` in the address it opens with the
 * words of an act that was refused, and saving corrects that act.
 */
export function createEdit<B extends JsonObject, T extends object, W extends JsonObject>(
  plan: EditPlan<B, T, W>,
): Edit<T> {
  const client = useClient();
  const { t } = useI18n();
  const navigate = useNavigate();
  const location = useLocation();
  const [search] = useSearchParams<{ correct?: string }>();
  const guard = createActGuard();
  const newIds = useNewIds(plan.prefix);
  const isNew = plan.begun === null;
  const current = () => (plan.begun === null ? null : client.replica.one(plan.collection, plan.begun.id));

  const refused = search.correct === undefined ? null : refusedArgs({ client, id: search.correct });
  const correcting = refused === null ? null : refused.id;
  const key =
    correcting === null
      ? `edit/${plan.collection.name}/${plan.begun?.id ?? `new/${plan.under ?? ''}`}`
      : `edit/correct/${correcting}`;

  const fresh = begin();
  const [draft, setDraft] = createSignal<TypedDraft<T>>(fresh);
  const [isReady, setReady] = createSignal(false);
  const [isRestored, setRestored] = createSignal(false);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const typed = () => draft().typed;
  const done = new Set<string>();
  let title = '';
  let isOver = false;

  function begin(): TypedDraft<T> {
    const begun = plan.type(plan.begun?.body ?? null);
    const id = plan.begun?.id ?? newIds.of();
    const rev = plan.begun?.rev ?? 0;
    if (refused === null) return { id, rev, begun, typed: begun };
    const given = plan.fromArgs?.(refused.args) ?? (refused.fields as Partial<B>);
    const words = plan.type({ ...plan.begun?.body, ...given } as Partial<B>);
    return { id: isNew ? (refused.idOf(plan.prefix) ?? id) : id, rev, begun, typed: words };
  }

  const saver = createSaver({
    later,
    async save() {
      if (isOver) return client.now();
      if (isSameJson(typed(), draft().begun) && correcting === null) {
        await client.drafts.delete(key);
        return client.now();
      }
      const address = `${location.pathname}${location.search}`;
      return (await client.drafts.save(toEditDraft({ key, title, address, draft: draft() }))).updatedAt;
    },
  });

  /** Whether what a draft holds has become an act after all: the page was ended between the two. */
  function isDone({ id, typed: stored }: TypedDraft<T>): boolean {
    const known = client.replica.one(plan.collection, id);
    if (isNew) return known !== null;
    return known !== null && isSameJson(stored, plan.type(known.body));
  }

  async function restore() {
    const stored = fromEditDraft(await client.drafts.get(key), fresh.typed);
    if (stored === null) return;
    if (isDone(stored)) {
      await client.drafts.delete(key);
      return;
    }
    batch(() => {
      setDraft(stored);
      setRestored(true);
    });
  }

  function type(change: Partial<T>) {
    setDraft({ ...draft(), typed: { ...typed(), ...change } });
    saver.changed();
  }

  const merged = createMemo(() => {
    const now = current();
    if (now === null) return null;
    const theirs = plan.type(now.body);
    return { rev: now.rev, theirs, ...mergeTyped({ begun: draft().begun, mine: typed(), theirs }) };
  });
  const conflicts = () => merged()?.conflicts ?? [];
  const shown = () => merged()?.merged ?? typed();

  function rebase(next: T) {
    const now = merged();
    if (now === null) return;
    setDraft({ ...draft(), rev: now.rev, begun: now.theirs, typed: next });
    saver.changed();
  }

  const idOf = (name: string) => `${plan.field}-${kebab(name)}`;
  const errorOf = (name: string) => errors().find((error) => error.fieldId === idOf(name))?.message;
  function report(faults: Faults): boolean {
    const found = Object.entries(faults).flatMap(([name, message]) =>
      message === null || message === undefined ? [] : [{ fieldId: idOf(name), message }],
    );
    setErrors(found);
    return found.length === 0;
  }

  function ownActs(): readonly MutateInput[] {
    const { id } = draft();
    const wished = plan.toArgs(shown());
    if (isNew) return listOf(plan.add?.({ id, wished, typed: shown() }) ?? []);
    const begun = merged()?.base ?? draft().begun;
    if (isSameJson(shown(), begun) && correcting === null) return [];
    const fields = changedFields(wished, plan.toArgs(begun)) as Partial<W>;
    return listOf(plan.edit?.({ id, fields, typed: shown(), begun }) ?? []);
  }

  /** What the person saw of the thing itself: a change that came while they typed is a conflict, not overwritten. */
  function withSeen(act: MutateInput): MutateInput {
    const { id, rev } = draft();
    if (isNew || act.seen !== undefined) return act;
    return { ...act, seen: { [`${plan.collection.name}/${id}`]: merged()?.rev ?? rev } };
  }

  /** Durable, or why not. What an earlier try has done already is not done again. */
  async function perform(act: MutateInput): Promise<string | null> {
    const known = JSON.stringify([act.name, act.args]);
    if (done.has(known)) return null;
    if (refused !== null && act.name === refused.name) {
      const decision = client.preview(act);
      if (!decision.accepted) return decision.code;
      await client.correct(refused.id, act.args).saved;
    } else {
      const made = client.attempt(act);
      if (!made.accepted) return made.code;
      await made.saved;
    }
    done.add(known);
    return null;
  }

  async function run({
    acts,
    check = {},
    errorAt = plan.errorAt,
    to,
  }: {
    acts: () => readonly MutateInput[];
    check?: Faults;
    errorAt?: string;
    to: string;
  }) {
    await guard.once(async () => {
      const open = conflicts().map(({ key }) => [key, t('acts.edit.decide')]);
      if (!report({ ...check, ...Object.fromEntries(open) })) return;
      const say = (code: string) => setErrors([{ fieldId: idOf(errorAt), message: errorText({ t, code }) }]);
      try {
        const all = acts().map(withSeen);
        // Acts about something that is there stand on their own: where one cannot be done, none is.
        const barred = isNew
          ? undefined
          : all.map((act) => client.preview(act)).find((each) => !each.accepted);
        if (all.length > 1 && barred?.accepted === false) return say(barred.code);
        for (const act of all) {
          const code = await perform(act);
          if (code !== null) return say(code);
        }
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return say(error.code);
      }
      isOver = true;
      saver.stop();
      guard.end();
      // Where it cannot be removed now, `isDone` finds out at the next visit.
      await client.drafts.delete(key).catch(() => undefined);
      navigate(to);
    });
  }

  const onHidden = () => {
    if (document.visibilityState === 'hidden') void saver.flush();
  };
  onMount(() => {
    // What cannot be read now stays on the disk for the next visit.
    void restore()
      .catch(() => undefined)
      .finally(() => setReady(true));
    document.addEventListener('visibilitychange', onHidden);
    const forget = client.beforeLock(() => saver.flush());
    client.holdUpdates(() => saver.isDirty());
    onCleanup(() => {
      document.removeEventListener('visibilitychange', onHidden);
      forget();
      client.holdUpdates(null);
      void saver.flush().finally(() => saver.stop());
    });
  });

  return {
    isNew,
    id: () => draft().id,
    typed: shown,
    type,
    bind: (name) => ({
      get id() {
        return idOf(name);
      },
      get value() {
        return shown()[name];
      },
      get error() {
        return errorOf(name);
      },
      onInput: (value) => type({ [name]: value } as unknown as Partial<T>),
    }),
    pick: (name) => ({
      get id() {
        return idOf(name);
      },
      get value() {
        return shown()[name];
      },
      get error() {
        return errorOf(name);
      },
      onChange: (value) => type({ [name]: value } as unknown as Partial<T>),
    }),
    idOf,
    errors,
    errorOf,
    report,
    isReady,
    isRestored,
    correcting,
    kept: saver.state,
    conflicts,
    isGone: () => !isNew && current() === null,
    keepMine: () => rebase(shown()),
    takeTheirs() {
      const now = merged();
      if (now !== null)
        rebase({ ...shown(), ...Object.fromEntries(now.conflicts.map((each) => [each.key, each.theirs])) });
    },
    async startOver() {
      await saver.flush();
      await client.drafts.delete(key);
      batch(() => {
        setDraft(begin());
        setRestored(false);
        setErrors([]);
      });
    },
    name(next) {
      title = next;
    },
    save: (other) =>
      run({
        acts: other === undefined ? ownActs : () => listOf(other.acts),
        check: other?.check ?? plan.check?.(shown()) ?? {},
        errorAt: other?.errorAt ?? plan.errorAt,
        to: other?.to ?? (typeof plan.to === 'string' ? plan.to : plan.to(draft().id)),
      }),
    canRemove: !isNew && plan.remove !== undefined,
    async remove() {
      const gone = plan.remove?.(draft().id);
      const to = plan.afterRemoval ?? (typeof plan.to === 'string' ? plan.to : plan.to(draft().id));
      if (gone !== undefined) await run({ acts: () => [gone], to });
    },
  };
}
