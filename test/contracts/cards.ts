import * as v from 'valibot';
import { forgets } from '#shared/kernel/forgetting.ts';
import {
  accept,
  create,
  defineCollection,
  defineMutation,
  forward,
  isUsed,
  type Mutation,
  offsetKey,
  one,
  refuse,
  remove,
  set,
  usedRequest,
  within,
} from '#shared/kernel/mutation.ts';
import { createRegistry } from '#shared/sync/registry.ts';

/** A feature with one of everything that the engine must carry, and nothing else. */
export const cards = defineCollection({
  name: 'cards',
  body: v.strictObject({
    title: v.string(),
    note: v.string(),
    number: v.optional(v.nullable(v.number())),
    attachments: v.optional(v.array(v.string())),
  }),
});

const where = v.optional(v.string(), 'committee');
const at = (args: { where: string }) => args.where;

const add = defineMutation({
  name: 'cards.add',
  args: v.strictObject({
    where,
    card: v.string(),
    parent: v.optional(v.nullable(v.string()), null),
    title: v.string(),
    audience: v.optional(v.string(), 'all'),
    attachments: v.optional(v.array(v.string()), []),
  }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide({ args: { card, parent, title, audience, attachments } }) {
    if (title === 'bad') return refuse('cards.bad', { title });
    return accept([create(cards, { id: card, parent, audience, body: { title, note: '', attachments } })]);
  },
});

const addMany = defineMutation({
  name: 'cards.add_many',
  args: v.strictObject({ where, cards: v.array(v.string()), audience: v.optional(v.string(), 'all') }),
  compartment: at,
  reads: () => [],
  decide: ({ args }) =>
    accept(
      args.cards.map((id) => create(cards, { id, audience: args.audience, body: { title: id, note: '' } })),
    ),
});

const edit = defineMutation({
  name: 'cards.edit',
  args: v.strictObject({ where, card: v.string(), fields: v.record(v.string(), v.string()) }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide({ args: { card, fields } }) {
    if (fields.title === 'bad') return refuse('cards.bad', { title: 'bad' });
    return accept([set(cards, { id: card, fields })]);
  },
});

const name = defineMutation({
  name: 'cards.name',
  args: v.strictObject({ where, card: v.string(), attachments: v.array(v.string()) }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide: ({ args: { card, attachments } }) => accept([set(cards, { id: card, fields: { attachments } })]),
});

/** The first write creates it, the next one changes it. */
const put = defineMutation({
  name: 'cards.put',
  args: v.strictObject({ where, card: v.string(), title: v.string() }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide({ args: { card, title }, docs }) {
    if (docs.get(cards, card) !== null) return accept([set(cards, { id: card, fields: { title } })]);
    return accept([create(cards, { id: card, audience: 'all', body: { title, note: '' } })]);
  },
});

/** Moves it through each audience in turn, in one push. */
const move = defineMutation({
  name: 'cards.move',
  args: v.strictObject({ where, card: v.string(), to: v.array(v.string()) }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide: ({ args: { card, to } }) =>
    accept(to.map((audience) => set(cards, { id: card, fields: {}, audience }))),
});

const removeOne = defineMutation({
  name: 'cards.remove',
  args: v.strictObject({ where, card: v.string() }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide: ({ args }) => accept([remove(cards, args.card)]),
});

const number = defineMutation({
  name: 'cards.number',
  args: v.strictObject({ where, card: v.string(), title: v.string() }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  facts: () => [{ kind: 'number', sequence: 'card' }],
  decide({ args: { card, title }, facts }) {
    if (title === 'bad') return refuse('cards.bad', { title });
    const given = facts?.numbers.card ?? null;
    return accept(
      [create(cards, { id: card, audience: 'all', body: { title, note: '', number: given } })],
      given === null ? undefined : { number: given },
    );
  },
});

/** Asks for an id that something will get later. */
const reserve = defineMutation({
  name: 'cards.reserve',
  args: v.strictObject({ where, card: v.string() }),
  compartment: at,
  reads: () => [],
  facts: ({ card }) => [usedRequest(cards, card)],
  decide: ({ args: { card }, facts }) => accept([], { isUsed: isUsed(facts, cards, card) }),
});

/** Its id says what it is about: after a removal it may be created again. */
const renew = defineMutation({
  name: 'cards.renew',
  args: v.strictObject({ where, card: v.string(), audience: v.optional(v.string(), 'all') }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide: ({ args: { card, audience } }) =>
    accept([create(cards, { id: card, audience, body: { title: card, note: '' }, isDerived: true })]),
});

const time = defineMutation({
  name: 'cards.time',
  args: v.strictObject({ where, timeZone: v.string(), wallTime: v.string() }),
  compartment: at,
  reads: () => [],
  facts: ({ timeZone, wallTime }) => [{ kind: 'offset', timeZone, wallTime }],
  decide({ args, facts }) {
    const offset = facts?.offsets[offsetKey(args)];
    return offset === undefined ? refuse('cards.unknown_zone') : accept([], { offset });
  },
});

const count = defineMutation({
  name: 'cards.count',
  args: v.strictObject({ where, parent: v.string() }),
  compartment: at,
  reads: ({ parent }) => [within(cards, parent)],
  decide: ({ args: { parent }, docs }) => accept([], { count: docs.within(cards, parent).length }),
});

const release = defineMutation({
  name: 'cards.release',
  args: v.strictObject({ where, card: v.string(), copy: v.string() }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide({ args: { card, copy }, docs }) {
    const known = docs.get(cards, card);
    if (known === null) return refuse('cards.not_found');
    const { title } = known.body;
    return accept([
      set(cards, { id: card, fields: { note: 'released' } }),
      forward({ compartment: 'committee', name: 'cards.receive', args: { card: copy, title } }),
    ]);
  },
});

export const receive = defineMutation({
  name: 'cards.receive',
  internal: true,
  args: v.strictObject({ card: v.string(), title: v.string() }),
  compartment: () => 'committee',
  reads: ({ card }) => [one(cards, card)],
  decide({ args: { card, title }, docs }) {
    if (docs.get(cards, card) !== null) return accept([set(cards, { id: card, fields: { title } })]);
    return accept([create(cards, { id: card, audience: 'all', body: { title, note: 'received' } })]);
  },
});

/** Fails in the middle of writing: the first effect removes what the second one needs. */
const poison = defineMutation({
  name: 'cards.poison',
  args: v.strictObject({ where, card: v.string() }),
  compartment: at,
  reads: ({ card }) => [one(cards, card)],
  decide: ({ args: { card } }) =>
    accept([remove(cards, card), set(cards, { id: card, fields: { note: 'never' } })]),
});

const peek = defineMutation({
  name: 'cards.peek',
  args: v.strictObject({ where, card: v.string() }),
  compartment: at,
  reads: () => [],
  decide: ({ args, docs }) => accept([], { seen: docs.get(cards, args.card) !== null }),
});

/** Data that is kept until a day and no longer. */
export const secrets = defineCollection({
  name: 'secrets',
  body: v.strictObject({
    words: v.string(),
    lastDay: v.string(),
    attachments: v.array(v.string()),
    plan: v.nullable(v.strictObject({ hash: v.string() })),
  }),
});
export const cardsForgetting = [forgets(secrets, { field: 'lastDay', mutation: 'secrets.forget' })];

const share = defineMutation({
  name: 'secrets.share',
  args: v.strictObject({
    where,
    secret: v.string(),
    words: v.string(),
    lastDay: v.string(),
    attachments: v.optional(v.array(v.string()), []),
    plan: v.optional(v.nullable(v.strictObject({ hash: v.string() })), null),
  }),
  compartment: at,
  reads: ({ secret }) => [one(secrets, secret)],
  decide({ args: { secret, words, lastDay, attachments, plan } }) {
    if (words.startsWith('bad')) return refuse('secrets.bad', { words });
    const body = { words, lastDay, attachments, plan };
    return accept([
      create(secrets, { id: secret, audience: 'all', body }),
      forward({
        compartment: 'committee',
        name: 'cards.receive',
        args: { card: `crd_${secret}`, title: words },
      }),
    ]);
  },
});

const reword = defineMutation({
  name: 'secrets.reword',
  args: v.strictObject({ where, secret: v.string(), words: v.string() }),
  compartment: at,
  reads: ({ secret }) => [one(secrets, secret)],
  decide({ args: { secret, words }, docs }) {
    if (docs.get(secrets, secret) === null) return refuse('secrets.not_found');
    return accept([set(secrets, { id: secret, fields: { words } })]);
  },
});

const withdraw = defineMutation({
  name: 'secrets.withdraw',
  args: v.strictObject({ where, secret: v.string() }),
  compartment: at,
  reads: ({ secret }) => [one(secrets, secret)],
  decide: ({ args: { secret } }) => accept([remove(secrets, secret)]),
});

const forgetSecret = defineMutation({
  name: 'secrets.forget',
  internal: true,
  args: v.strictObject({ collection: v.string(), id: v.string() }),
  compartment: () => 'committee',
  reads: ({ id }) => [one(secrets, id)],
  decide: ({ args: { id }, docs }) => accept(docs.get(secrets, id) === null ? [] : [remove(secrets, id)]),
});

export const cardsMutations: readonly Mutation[] = [
  share,
  reword,
  withdraw,
  forgetSecret,
  add,
  addMany,
  edit,
  name,
  put,
  move,
  removeOne,
  number,
  reserve,
  renew,
  time,
  count,
  release,
  receive,
  poison,
  peek,
];
export const cardsRegistry = createRegistry(cardsMutations);
