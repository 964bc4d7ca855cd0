import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { batch, createMemo, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import type { Act } from '#app/sync/acts.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { changedFields, isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import { createActGuard } from './act-guard.ts';
import { correctionKey, fromEditDraft, type TypedDraft, toEditDraft } from './edit-draft.ts';
import { createEditFields } from './edit-fields.tsx';
import type { Acts, Edit, EditPlan, Faults } from './edit-plan.ts';
import { schemaOf } from './field-schema.ts';
import { useHold } from './left-typed.tsx';
import { type Conflict, mergeTyped, withTheirs } from './merge-typed.ts';
import { useNewIds } from './new-ids.ts';
import { refusedArgs } from './refused-args.ts';
import { usePageSaver } from './use-page-saver.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const listOf = (acts: Acts): readonly Act[] => (Array.isArray(acts) ? acts : [acts as Act]);

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
  const hold = useHold();
  const newIds = useNewIds(plan.prefix);
  const known = plan.begun?.id ?? plan.id;
  const isNew = known === undefined;
  const current = () => (known === undefined ? null : client.replica.one(plan.collection, known));

  const given = search.correct === undefined ? null : refusedArgs({ client, id: search.correct });
  const refused = given !== null && plan.acts?.includes(given.name) === false ? null : given;
  const correcting = refused === null ? null : refused.id;
  const key =
    correcting === null
      ? // One act names its part of the page, so that a further act leaves the stored drafts where they are.
        [
          'edit',
          plan.collection.name,
          known ?? `new/${plan.under ?? ''}`,
          ...(plan.acts ?? []).slice(0, 1),
        ].join('/')
      : correctionKey(correcting);
  /**
   * Words of a correction whose act was settled some other way: they are kept on as those of the page itself, if it has
   * none of its own.
   */
  const orphan = given === null && search.correct !== undefined ? correctionKey(search.correct) : null;

  const letGo = new Map([key, orphan].flatMap((each) => (each === null ? [] : [[each, hold(each)]])));
  /** The drafts whose words stood on the screen: no others are deleted. */
  const shownDrafts = new Set([key]);

  const fresh = begin();
  const [draft, setDraft] = createSignal<TypedDraft<T>>(fresh);
  const [isReady, setReady] = createSignal(false);
  const [isUnread, setUnread] = createSignal(false);
  const [isRestored, setRestored] = createSignal(false);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  const typed = () => draft().typed;
  const done = new Set<string>();
  let isCorrected = false;
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

  const saver = usePageSaver({
    holdsUpdates: true,
    open: () => readAgain(),
    leave: () =>
      saver.flush().finally(() => {
        for (const end of letGo.values()) end();
      }),
    async save() {
      if (isOver) return client.now();
      if (isSameJson(typed(), draft().begun) && correcting === null) {
        await deleteDrafts();
        return client.now();
      }
      const address = `${location.pathname}${location.search}`;
      const stored = toEditDraft({ key, address, draft: draft(), plan, actor: client.actor() });
      const { updatedAt } = await client.drafts.save(stored);
      await deleteDrafts([...shownDrafts].filter((each) => each !== key));
      return updatedAt;
    },
  });

  /** Whether the draft has already become an act: the page may have been closed between the two. */
  function isDone({ id, typed: stored }: TypedDraft<T>): boolean {
    const found = client.replica.one(plan.collection, id);
    if (plan.isDone?.(stored) === true) return true;
    return found !== null && (isNew || isSameJson(stored, plan.type(found.body)));
  }

  async function deleteDrafts(those: Iterable<string> = shownDrafts) {
    for (const each of those) await client.drafts.delete(each);
  }

  async function restore() {
    const left = new Map(letGo);
    for (const each of letGo.keys()) {
      const stored = fromEditDraft(await client.drafts.get(each), fresh.typed);
      left.delete(each);
      if (stored === null) continue;
      if (isDone(stored)) {
        await client.drafts.delete(each);
        continue;
      }
      shownDrafts.add(each);
      batch(() => {
        setDraft(stored);
        setRestored(true);
      });
      break;
    }
    // Below the page stand the words that its fields do not show.
    for (const [each, end] of left) {
      letGo.delete(each);
      end();
    }
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

  /** Decides about one field, or about all: then nothing of the others' change is left to decide. */
  function settle(
    next: (now: NonNullable<ReturnType<typeof merged>>, own: readonly Conflict[]) => T,
    key?: string,
  ) {
    const now = merged();
    if (now === null) return;
    const own = now.conflicts.filter((each) => key === undefined || each.key === key);
    const decided = own.map((each) => [each.key, now.theirs[each.key as keyof T]]);
    const begun = { ...now.base, ...Object.fromEntries(decided) };
    const rev = own.length === now.conflicts.length ? now.rev : draft().rev;
    setDraft({ ...draft(), rev, begun, typed: next(now, own) });
    saver.changed();
  }
  const keepMine = (key?: string) => settle(({ merged: mine }) => mine, key);
  const takeTheirs = (key?: string) => settle(({ merged: mine }, own) => withTheirs(mine, own), key);

  type Said = Readonly<Record<string, PlainKey | undefined>>;
  const needed = (): Said => (typeof plan.need === 'function' ? plan.need(shown()) : plan.need) ?? {};
  const idOf = (name: string) => plan.ids?.[name] ?? `${plan.field}-${kebab(name)}`;
  const fields = createEditFields<T>({
    collection: plan.collection,
    isNeeded: (name) => needed()[name] !== undefined,
    typed: shown,
    type,
    idOf,
    errors,
    conflicts,
    keepMine,
    takeTheirs,
  });
  function report(faults: Faults): boolean {
    const found = Object.entries(faults).flatMap(([name, message]) =>
      message === null || message === undefined ? [] : [{ fieldId: idOf(name), message }],
    );
    setErrors(found);
    return found.length === 0;
  }

  function ownActs(): readonly Act[] {
    const { id } = draft();
    const wished = plan.toArgs(shown());
    if (isNew) return listOf(plan.add?.({ id, wished, typed: shown() }) ?? []);
    const begun = merged()?.base ?? draft().begun;
    if (isSameJson(shown(), begun) && correcting === null && plan.isSentUnchanged !== true) return [];
    const fields = changedFields(wished, plan.toArgs(begun));
    return listOf(plan.edit?.({ id, fields, wished, typed: shown(), begun }) ?? []);
  }

  /**
   * Makes one act, or says why not; what an earlier attempt has already done is skipped. It sees what the acts before
   * it made, whether or not these are durable yet.
   */
  function perform(act: Act): { readonly code: string } | { readonly saved: Promise<void> } {
    const said = JSON.stringify([act.name, act.args]);
    if (done.has(said)) return { saved: Promise.resolve() };
    const made = corrects(act) ? correct(act) : client.attempt(act);
    if ('code' in made) return made;
    return { saved: made.saved.then(() => void done.add(said)) };
  }
  function corrects(act: Act): boolean {
    return refused !== null && !isCorrected && act.name === refused.name && isSame(act, refused.args);
  }
  function correct(act: Act) {
    const decision = client.preview(act);
    if (!decision.accepted) return decision;
    const made = client.correct(refused?.id ?? '', act);
    isCorrected = true;
    return {
      saved: made.saved.catch((error: unknown) => {
        isCorrected = false;
        throw error;
      }),
    };
  }
  /** Whether the page's own button makes acts of the refused one's name. */
  function isOwnAct(name: string): boolean {
    const { id } = draft();
    const wished = plan.toArgs(shown());
    const whole = { id, wished, fields: wished, typed: shown(), begun: draft().begun };
    return listOf((isNew ? plan.add?.(whole) : plan.edit?.(whole)) ?? []).some((act) => act.name === name);
  }
  const target = () => (typeof plan.to === 'function' ? plan.to(draft().id) : plan.to);
  const isSame = (act: Act, args: JsonObject) => plan.isSame?.(act, args) ?? true;

  function findFaults(): Faults {
    const made = plan.toArgs(shown());
    const isMissing = (name: string) => made[name] === null || made[name] === undefined || made[name] === '';
    const isWrong = (name: string) => schemaOf(plan.collection, name)?.accepts(made[name]) === false;
    const said = (words: Said, isAt: (name: string) => boolean) =>
      Object.entries(words).flatMap(([name, text]) =>
        text !== undefined && isAt(name) ? [[name, t(text)] as const] : [],
      );
    const told = [
      ...said(needed(), (name) => isMissing(name) || isWrong(name)),
      ...said(plan.wrong ?? {}, isWrong),
    ];
    const found = Object.entries(plan.check?.(shown()) ?? {}).filter(([, fault]) => fault != null);
    // In the order of the page, as the person meets them.
    const names = Object.keys(shown());
    const placeOf = ([name]: readonly unknown[]) => names.indexOf(String(name)) + 1 || names.length + 1;
    return Object.fromEntries([...told, ...found].sort((left, right) => placeOf(left) - placeOf(right)));
  }

  function reportAll(faults: Faults): boolean {
    const open = conflicts().map(({ key }) => [key, t('acts.edit.decide')]);
    return report({ ...faults, ...Object.fromEntries(open) });
  }

  async function run({
    acts,
    check = {},
    errorAt,
    to,
    inTurn = false,
    hasOwnActs = false,
  }: {
    acts: () => readonly Act[];
    check?: Faults;
    errorAt?: string | undefined;
    to: string | undefined;
    inTurn?: boolean;
    hasOwnActs?: boolean;
  }) {
    await guard.once(async () => {
      if (!reportAll(check)) return;
      let doing: Act | undefined;
      const tell = (message: string) => {
        const own = typeof plan.errorAt === 'string' ? plan.errorAt : doing && plan.errorAt(doing);
        setErrors([{ fieldId: idOf(errorAt ?? own ?? ''), message }]);
      };
      const say = (code: string) => tell(errorText({ t, code }));
      try {
        const all = acts();
        const isGivenUp = refused !== null && !isCorrected && !all.some(corrects);
        if (isGivenUp && (hasOwnActs !== true || !isOwnAct(refused.name)) && all.length === 0)
          return tell(t('acts.edit.other_button'));
        // Acts on an existing thing are one unit: if one cannot be done, none is.
        for (doing of isNew || inTurn || all.length === 1 ? [] : all) {
          const decision = client.preview(doing);
          if (!decision.accepted) return say(decision.code);
        }
        await plan.prepare?.({ id: draft().id, typed: shown() });
        const saving: Promise<void>[] = [];
        for (doing of all) {
          const made = perform(doing);
          if ('code' in made) {
            await Promise.all(saving);
            return say(made.code);
          }
          saving.push(made.saved);
          // Acts made at one moment are stored in one commit: all of them, or none.
          if (inTurn) await made.saved;
        }
        await Promise.all(saving);
        // The fields say again what the server has: nothing is left to correct.
        if (isGivenUp && hasOwnActs === true && refused !== null && isOwnAct(refused.name))
          await client.discard(refused.id);
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return say(error.code);
      }
      isOver = true;
      // A save under way must not land after the draft is removed.
      await saver.flush();
      saver.stop();
      guard.end();
      // If the draft cannot be removed now, `isDone` finds out at the next visit.
      await deleteDrafts().catch(() => undefined);
      if (to === undefined) plan.onSaved?.();
      else navigate(to);
    });
  }

  async function readAgain() {
    setUnread(false);
    try {
      await restore();
      setReady(true);
    } catch {
      // What cannot be read stays on disk. Fields that are shown now would overwrite it.
      setUnread(true);
    }
  }

  return {
    collection: plan.collection.name,
    isNew,
    id: () => draft().id,
    typed: shown,
    type,
    bind: fields.bind,
    pick: fields.pick,
    idOf,
    errors,
    errorOf: fields.errorOf,
    report,
    check: (more = {}) => reportAll({ ...findFaults(), ...more }),
    isReady,
    isUnread,
    readAgain,
    isRestored,
    correcting,
    kept: saver.state,
    conflicts,
    isGone: () => plan.begun !== null && plan.id === undefined && current() === null,
    keepMine,
    takeTheirs,
    async startOver() {
      await saver.flush();
      await deleteDrafts();
      batch(() => {
        setDraft(begin());
        setRestored(false);
        setErrors([]);
      });
    },
    save: (other) =>
      run({
        acts: other === undefined ? ownActs : () => listOf(other.acts),
        hasOwnActs: other === undefined,
        check: other?.check ?? findFaults(),
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
