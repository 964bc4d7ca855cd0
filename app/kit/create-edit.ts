import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { batch, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { MutateInput } from '#app/sync/make.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { changedFields, isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import { createActGuard } from './act-guard.ts';
import { fromEditDraft, type TypedDraft, toEditDraft } from './edit-draft.ts';
import type { Acts, Edit, EditPlan, Faults } from './edit-plan.ts';
import { mergeTyped } from './merge-typed.ts';
import { useNewIds } from './new-ids.ts';
import { refusedArgs } from './refused-args.ts';
import { createSaver } from './saver.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const listOf = (acts: Acts): readonly MutateInput[] => (Array.isArray(acts) ? acts : [acts as MutateInput]);

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/**
 * One thing that is added or edited on its own page. Each pause in typing saves the draft to disk, and the draft fills
 * the fields again after a lock, an update or a dead battery, until it is saved or discarded. Changes by others show
 * while the person is still on the page. With `?correct=<act>` in the address the page opens with the arguments of an
 * act that was refused, and saving corrects that act.
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
  const known = plan.begun?.id ?? plan.id;
  const isNew = known === undefined;
  const current = () => (known === undefined ? null : client.replica.one(plan.collection, known));

  const given = search.correct === undefined ? null : refusedArgs({ client, id: search.correct });
  const refused = given !== null && plan.acts?.includes(given.name) === false ? null : given;
  const correcting = refused === null ? null : refused.id;
  const key =
    correcting === null
      ? ['edit', plan.collection.name, known ?? `new/${plan.under ?? ''}`, ...(plan.acts ?? [])].join('/')
      : `edit/correct/${correcting}`;

  const fresh = begin();
  const [draft, setDraft] = createSignal<TypedDraft<T>>(fresh);
  const [isReady, setReady] = createSignal(false);
  const [isRestored, setRestored] = createSignal(false);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const typed = () => draft().typed;
  const done = new Set<string>();
  let isCorrected = false;
  let title = '';
  let isOver = false;

  function begin(): TypedDraft<T> {
    const begun = plan.type(plan.begun?.body ?? null);
    const id = known ?? newIds.of();
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

  /** Whether the draft has already become an act: the page may have been closed between the two. */
  function isDone({ id, typed: stored }: TypedDraft<T>): boolean {
    const found = client.replica.one(plan.collection, id);
    if (plan.isDone?.(stored) === true) return true;
    return found !== null && (isNew || isSameJson(stored, plan.type(found.body)));
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

  const idOf = (name: string) => plan.ids?.[name] ?? `${plan.field}-${kebab(name)}`;
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
    return listOf(plan.edit?.({ id, fields, wished, typed: shown(), begun }) ?? []);
  }

  /** The revision that the person saw: a change that arrived while they typed is a conflict, and is not overwritten. */
  function withSeen(act: MutateInput): MutateInput {
    const { id, rev } = draft();
    if (isNew || act.seen !== undefined) return act;
    return { ...act, seen: { [`${plan.collection.name}/${id}`]: merged()?.rev ?? rev } };
  }

  /** Resolves when durable, or says why not. Skips what an earlier attempt has already done. */
  async function perform(act: MutateInput): Promise<string | null> {
    const said = JSON.stringify([act.name, act.args]);
    if (done.has(said)) return null;
    if (refused !== null && !isCorrected && act.name === refused.name && isSame(act, refused.args)) {
      const decision = client.preview(act);
      if (!decision.accepted) return decision.code;
      await client.correct(refused.id, act.args).saved;
      isCorrected = true;
    } else {
      const made = client.attempt(act);
      if (!made.accepted) return made.code;
      await made.saved;
    }
    done.add(said);
    return null;
  }
  const target = () => (typeof plan.to === 'function' ? plan.to(draft().id) : plan.to);
  const isSame = (act: MutateInput, args: JsonObject) => plan.isSame?.(act, args) ?? true;

  function reportAll(faults: Faults): boolean {
    const open = conflicts().map(({ key }) => [key, t('acts.edit.decide')]);
    return report({ ...faults, ...Object.fromEntries(open) });
  }

  async function run({
    acts,
    check = {},
    errorAt,
    to,
    inTurn = isNew,
  }: {
    acts: () => readonly MutateInput[];
    check?: Faults;
    errorAt?: string | undefined;
    to: string | undefined;
    inTurn?: boolean;
  }) {
    await guard.once(async () => {
      if (!reportAll(check)) return;
      let doing: MutateInput | undefined;
      const say = (code: string) => {
        const own = typeof plan.errorAt === 'string' ? plan.errorAt : doing && plan.errorAt(doing);
        setErrors([{ fieldId: idOf(errorAt ?? own ?? ''), message: errorText({ t, code }) }]);
      };
      try {
        const all = acts().map(withSeen);
        // Acts on an existing thing are one unit: if one cannot be done, none is.
        for (doing of inTurn || all.length === 1 ? [] : all) {
          const decision = client.preview(doing);
          if (!decision.accepted) return say(decision.code);
        }
        await plan.prepare?.({ id: draft().id, typed: shown() });
        for (doing of all) {
          const code = await perform(doing);
          if (code !== null) return say(code);
        }
        // The person saved other acts instead, or none: they replace the refused one.
        if (refused !== null && !isCorrected) await client.discard(refused.id);
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return say(error.code);
      }
      isOver = true;
      saver.stop();
      guard.end();
      // If the draft cannot be removed now, `isDone` finds out at the next visit.
      await client.drafts.delete(key).catch(() => undefined);
      if (to === undefined) plan.onSaved?.();
      else navigate(to);
    });
  }

  const onHidden = () => {
    if (document.visibilityState === 'hidden') void saver.flush();
  };
  onMount(() => {
    // What cannot be read now stays on disk for the next visit.
    void restore()
      .catch(() => undefined)
      .finally(() => setReady(true));
    document.addEventListener('visibilitychange', onHidden);
    const forget = client.beforeLock(() => saver.flush());
    const release = client.holdUpdates(() => saver.isDirty());
    onCleanup(() => {
      document.removeEventListener('visibilitychange', onHidden);
      forget();
      release();
      void saver.flush().finally(() => saver.stop());
    });
  });

  return {
    collection: plan.collection.name,
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
    check: (more = {}) => reportAll({ ...plan.check?.(shown()), ...more }),
    isReady,
    isRestored,
    correcting,
    kept: saver.state,
    conflicts,
    isGone: () => plan.begun !== null && plan.id === undefined && current() === null,
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
        errorAt: other?.errorAt,
        to: other?.to ?? target(),
        ...(other?.inTurn === undefined ? {} : { inTurn: other.inTurn }),
      }),
    canRemove: plan.begun !== null && plan.remove !== undefined,
    async remove() {
      const gone = plan.remove?.(draft().id);
      const to = plan.afterRemoval ?? target();
      if (gone !== undefined) await run({ acts: () => [gone], to });
    },
  };
}
