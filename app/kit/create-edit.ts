import { createMemo, createSignal, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import { createActSource } from './edit-acts.ts';
import { useCorrection } from './edit-correction.ts';
import { correctionKey, editKey, type TypedDraft } from './edit-draft.ts';
import { findFaults, neededIn } from './edit-faults.ts';
import { createEditFields } from './edit-fields.tsx';
import { createEditMerge } from './edit-merge.ts';
import type { Edit, EditPlan, Faults } from './edit-plan.ts';
import { createEditRun } from './edit-run.ts';
import { createEditStore } from './edit-store.ts';
import { useNewIds } from './new-ids.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * One thing that is added or edited on its own page. Each pause in typing saves the draft to disk, and the draft fills
 * the fields again after a lock, an update or a dead battery, until it is saved or discarded. Changes by others show
 * while the person is still on the page. With `?correct=<act>` in the address the page opens with the arguments of an
 * act that was refused, and saving corrects that act.
 */
export function createEdit<
  B extends JsonObject,
  T extends object,
  W extends JsonObject,
  const H extends keyof W & string = never,
>(plan: EditPlan<B, T, W, H>): Edit<T> {
  const client = useClient();
  const { t, locale } = useI18n();
  const newIds = useNewIds(plan.prefix);
  const known = plan.begun?.id ?? plan.id;
  const isNew = known === undefined;
  const current = () => (known === undefined ? null : client.replica.one(plan.collection, known));
  const { refused, orphan } = useCorrection(plan.acts);
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);

  function begin(): TypedDraft<T> {
    const begun = plan.type(plan.begun?.body ?? null);
    const id = known ?? newIds.of();
    const rev = plan.begun?.rev ?? 0;
    if (refused === null) return { id, rev, begun, typed: begun };
    const given = plan.fromArgs?.(refused.args) ?? (refused.fields as Partial<B>);
    const words = plan.type({ ...plan.begun?.body, ...given } as Partial<B>);
    return { id: isNew ? (refused.idOf(plan.prefix) ?? id) : id, rev, begun, typed: words };
  }

  /** What counts at its moment was accepted; this device may not have what came of it yet. */
  function hasCounted(id: string, stored: T): boolean {
    const last = plan.online === undefined ? null : client.onlineAct(plan.online, id);
    if (last?.status !== 'accepted') return false;
    const args: JsonObject = last.args;
    return isNew || Object.entries(plan.toArgs(stored)).every(([name, said]) => isSameJson(args[name], said));
  }

  function isDone({ id, typed: stored }: TypedDraft<T>): boolean {
    if (hasCounted(id, stored)) return true;
    if (plan.isDone !== undefined) return plan.isDone(stored, id);
    const found = client.replica.one(plan.collection, id);
    return found !== null && (isNew || isSameJson(stored, plan.type(found.body)));
  }

  // One act names its part of the page, so that a further act leaves the stored drafts where they are.
  const place = [known ?? `new/${plan.under ?? ''}`, ...(plan.acts ?? []).slice(0, 1)];
  const store = createEditStore({
    plan,
    key: refused === null ? editKey(plan.collection, ...place) : correctionKey(refused.id),
    orphan,
    begin,
    isDone,
    isCorrection: refused !== null,
  });
  const { draft, change } = store;
  const merge = createEditMerge({ draft, current, type: plan.type, change });
  const { shown, conflicts } = merge;
  function type(part: Partial<T>) {
    change({ ...draft(), typed: { ...draft().typed, ...part } });
    if (errors().length > 0) untrack(forgetMended);
  }

  const idOf = (name: string) => plan.ids?.[name] ?? `${plan.field}-${kebab(name)}`;
  const fields = createEditFields<T>({
    collection: plan.collection,
    isNeeded: (name) => neededIn(plan, shown())[name] !== undefined,
    typed: shown,
    type,
    idOf,
    errors,
    conflicts,
    keepMine: merge.keepMine,
    takeTheirs: merge.takeTheirs,
  });

  const entriesOf = (faults: Faults) =>
    Object.entries(faults).flatMap(([name, message]) =>
      message === null || message === undefined ? [] : [[idOf(name), message] as const],
    );
  function report(faults: Faults): boolean {
    const all = entriesOf(faults);
    setErrors(all.map(([fieldId, message]) => ({ fieldId, message })));
    return all.length === 0;
  }
  /** Fields of whose words a fault was found at the last attempt. */
  let found: ReadonlySet<string> = new Set();
  /** An error goes as soon as what it is about is mended; a new one comes only with the next attempt to save. */
  function forgetMended() {
    const left = new Map(entriesOf(ownFaults()));
    setErrors(
      errors().flatMap((error) => {
        const message = left.get(error.fieldId);
        if (!found.has(error.fieldId)) return [error];
        return message === undefined ? [] : [{ ...error, message }];
      }),
    );
  }
  function reportAll(faults: Faults): boolean {
    found = new Set(entriesOf(ownFaults()).map(([id]) => id));
    const open = conflicts().map(({ key }) => [key, t('acts.edit.decide')]);
    return report({ ...faults, ...Object.fromEntries(open) });
  }
  const ownFaults = () => findFaults({ plan, typed: shown(), t, locale: locale() });

  const source = createActSource({ plan, id: () => draft().id, isNew, refused, shown, base: merge.base });
  const { run, leave } = createEditRun({
    isNew,
    refused,
    isSame: plan.isSame,
    source,
    check: reportAll,
    tell(message, { errorAt, doing }) {
      found = new Set();
      const own = typeof plan.errorAt === 'function' ? doing && plan.errorAt(doing) : plan.errorAt;
      setErrors([{ fieldId: idOf(errorAt ?? own ?? Object.keys(shown())[0] ?? ''), message }]);
    },
    prepare: async () => plan.prepare?.({ id: draft().id, typed: shown() }),
    end: store.end,
    onSaved: () => plan.onSaved?.(),
  });
  // The stored draft may be about another new thing than the page began with.
  const about = createMemo(() => draft().id);
  const online = createMemo(() => (plan.online === undefined ? null : { name: plan.online, about: about() }));
  const target = () => (typeof plan.to === 'function' ? plan.to(draft().id) : plan.to);

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
    check: (more = {}) => reportAll({ ...ownFaults(), ...more }),
    isReady: store.isReady,
    isUnread: store.isUnread,
    readAgain: store.readAgain,
    isRestored: store.isRestored,
    correcting: refused === null ? null : refused.id,
    kept: store.state,
    isChanged: () => !isSameJson(shown(), merge.base()),
    conflicts,
    isGone: () => plan.begun !== null && plan.id === undefined && current() === null,
    keepMine: merge.keepMine,
    takeTheirs: merge.takeTheirs,
    async startOver() {
      await store.startOver();
      setErrors([]);
    },
    save: (other) =>
      store.whileHeld(() =>
        run({
          acts: other?.acts ?? null,
          check: other?.check ?? ownFaults(),
          errorAt: other?.errorAt,
          to: other?.to ?? target(),
          inTurn: other?.inTurn ?? false,
        }),
      ),
    online,
    async onCounted() {
      const { id } = draft();
      if (hasCounted(id, shown()) || plan.isDone?.(shown(), id) === true) return leave(target());
      reportAll({ [Object.keys(shown())[0] ?? '']: errorText({ t, code: 'sync.other_counted' }) });
    },
    removal: source.removal()?.name ?? null,
    async remove() {
      const gone = source.removal();
      if (gone !== null) await store.whileHeld(() => run({ acts: gone, to: plan.afterRemoval ?? target() }));
    },
  };
}
