import type { Accessor } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Act, Doing } from '#app/sync/acts.ts';
import { changedFields, isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { timedFields } from './act-fields.ts';
import type { Acts, EditPlan } from './edit-plan.ts';
import { nextOrder } from './next-order.ts';
import type { Refused } from './refused-args.ts';

export const listOf = (acts: Acts): readonly Doing[] => (Array.isArray(acts) ? acts : [acts as Doing]);

export interface ActSource {
  /** What the page's own button does now: nothing, if nothing was changed. */
  own(): readonly Doing[];
  /** Whether the page's own button makes acts of this name. */
  makes(name: string): boolean;
  /** What removes the thing; null if nothing does. */
  removal(): Act | null;
}

/** The acts that a plan makes of what stands in the fields. */
export function createActSource<
  B extends JsonObject,
  T extends object,
  W extends JsonObject,
  H extends keyof W & string,
>({
  plan,
  id,
  isNew,
  refused,
  shown,
  base,
}: {
  plan: EditPlan<B, T, W, H>;
  id: Accessor<string>;
  isNew: boolean;
  refused: Refused | null;
  shown: Accessor<T>;
  base: Accessor<T>;
}): ActSource {
  const client = useClient();

  function added(): readonly Doing[] {
    const acts = plan.add?.({
      id: id(),
      wished: plan.toArgs(shown()),
      typed: shown(),
      get order() {
        const listed = client.replica.within(plan.collection, plan.parent ?? plan.under ?? '');
        return nextOrder(listed as unknown as readonly Doc<{ order: number }>[]) as never;
      },
    });
    return listOf(acts ?? []);
  }

  function edited(begun: T, fields: Partial<W>): readonly Doing[] {
    const wished = plan.toArgs(shown());
    const names = [...(plan.hours ?? []), 'timeZone'] as (H | ('timeZone' & keyof W))[];
    const change = plan.hours === undefined ? { fields } : timedFields({ fields, wished, names });
    return listOf(plan.edit?.({ id: id(), fields, change, wished, typed: shown(), begun }) ?? []);
  }

  return {
    own() {
      if (isNew) return added();
      const isChanged = !isSameJson(shown(), base());
      if (!isChanged && refused === null && plan.isSentUnchanged !== true) return [];
      return edited(base(), changedFields(plan.toArgs(shown()), plan.toArgs(base())));
    },
    makes(name) {
      const acts = isNew ? added() : edited(base(), plan.toArgs(shown()));
      return acts.some((act) => act.name === name);
    },
    removal: () => (plan.begun === null ? null : (plan.remove?.(id()) ?? null)),
  };
}
