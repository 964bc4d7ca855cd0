import * as v from 'valibot';
import { readsPlans } from '#shared/access/members.ts';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson, type Json } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  LABEL_REQUEST,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import {
  COHERENCE,
  OriginSchema,
  type OutsideItem,
  originFields,
  outsideFields,
  outsideItems,
} from './coherence.schemas.ts';
import { outsideId } from './recognise.rules.ts';

type Days = Pick<OutsideItem, 'from' | 'until'>;
/** Whether somebody writes what an agency plans: nobody does who could not read it afterwards. */
function writesOf(actor: Actor, agency: string): boolean {
  return readsPlans(actor) && may(actor, 'coherence.enter', { delegation: agency });
}

/** Why somebody may not write this of an agency, or null. */
function faultOf(actor: Actor, { agency, from, until }: Days & { agency: string }): Decision | null {
  if (!writesOf(actor, agency)) return refuse('access.not_allowed', { action: 'coherence.enter' });
  return from !== null && until !== null && until < from ? refuse('coherence.ends_before') : null;
}

const enter = defineMutation({
  name: 'coherence.enter',
  args: v.strictObject({
    item: IdSchema,
    ...outsideFields,
    /** Who said it, or where it stands. */
    source: originFields.source,
    day: WrittenDaySchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ item }) => [one(outsideItems, item)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { item, source, day, ...fields }, actor, ...acting }) {
    const fault = faultOf(actor, fields);
    if (fault !== null) return fault;
    const origin = { kind: 'entered', source, day, key: null } as const;
    const body = { ...fields, origin, entered: signedAt({ actor, ...acting }), withdrawn: null };
    return accept([create(outsideItems, { id: item, audience: COHERENCE, body })]);
  },
});

function known(docs: Docs, item: string): Doc<OutsideItem> | Decision {
  return docs.get(outsideItems, item) ?? refuse('coherence.unknown_item', { item });
}

const edit = defineMutation({
  name: 'coherence.edit_item',
  args: v.strictObject({ item: IdSchema, fields: exactPartial(outsideFields) }),
  compartment: () => COMMITTEE,
  reads: ({ item }) => [one(outsideItems, item)],
  decide({ args: { item, fields }, docs, actor }) {
    const found = known(docs, item);
    if ('accepted' in found) return found;
    // Of whom it was, and of whom it is to be.
    const fault = faultOf(actor, found.body) ?? faultOf(actor, { ...found.body, ...fields });
    if (fault !== null) return fault;
    if (found.body.withdrawn !== null) return refuse('coherence.withdrawn');
    return accept([set(outsideItems, { id: item, fields })]);
  },
});

const withdraw = defineMutation({
  name: 'coherence.withdraw_item',
  args: v.strictObject({ item: IdSchema, isWithdrawn: v.boolean() }),
  compartment: () => COMMITTEE,
  reads: ({ item }) => [one(outsideItems, item)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { item, isWithdrawn }, docs, actor, ...acting }) {
    const found = known(docs, item);
    if ('accepted' in found) return found;
    if (!writesOf(actor, found.body.agency))
      return refuse('access.not_allowed', { action: 'coherence.enter' });
    if ((found.body.withdrawn !== null) === isWithdrawn) return accept([]);
    const withdrawn = isWithdrawn ? signedAt({ actor, ...acting }) : null;
    return accept([set(outsideItems, { id: item, fields: { withdrawn } })]);
  },
});

/** Of one act: a server reads each of them. */
export const MOST_IMPORTED = 100;
const ImportedSchema = v.strictObject({
  /** The known thing that it was recognised as; null: a new one. */
  item: v.nullable(IdSchema),
  key: originFields.key,
  ...outsideFields,
});
type Imported = v.InferOutput<typeof ImportedSchema>;

function idOf({ item, ...told }: Imported, { source }: { readonly source: string }): string {
  return item ?? outsideId({ ...told, source });
}

/** Only what differs: whoever imports the same source again changes nothing. */
function changesOf(body: OutsideItem, wanted: Partial<OutsideItem>): Partial<OutsideItem> {
  const stored = body as Readonly<Record<string, Json | undefined>>;
  const changed = Object.entries(wanted).filter(
    ([field, value]) => !isSameJson(stored[field], value as Json),
  );
  return Object.fromEntries(changed) as Partial<OutsideItem>;
}

const importItems = defineMutation({
  name: 'coherence.import',
  args: v.strictObject({
    origin: OriginSchema,
    items: v.pipe(v.array(ImportedSchema), v.minLength(1), v.maxLength(MOST_IMPORTED)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ origin, items }) => items.map((each) => one(outsideItems, idOf(each, origin))),
  facts: () => [LABEL_REQUEST],
  decide({ args: { origin, items }, docs, actor, ...acting }) {
    const ids = items.map((each) => idOf(each, origin));
    if (new Set(ids).size < ids.length) return refuse('coherence.same_twice');
    const entered = signedAt({ actor, ...acting });
    const effects: Effect[] = [];
    for (const { item, key, ...fields } of items) {
      const fault = faultOf(actor, fields);
      if (fault !== null) return fault;
      const id = idOf({ item, key, ...fields }, origin);
      const there = docs.get(outsideItems, id);
      if (there === null && item !== null) return refuse('coherence.unknown_item', { item });
      if (there === null) {
        const body = { ...fields, origin: { ...origin, key }, entered, withdrawn: null };
        effects.push(create(outsideItems, { id, audience: COHERENCE, body, isDerived: true }));
        continue;
      }
      // What an agency says of itself is no word on what another one plans.
      if (there.body.agency !== fields.agency) return refuse('coherence.other_agency', { item: id });
      const changed = changesOf(there.body, { ...fields, withdrawn: null });
      if (Object.keys(changed).length === 0 && there.body.origin.key === key) continue;
      const from = { ...origin, key: key ?? there.body.origin.key };
      effects.push(set(outsideItems, { id, fields: { ...changed, origin: from } }));
    }
    return accept(effects);
  },
});

export const itemsMutations = [enter, edit, withdraw, importItems] as const;
