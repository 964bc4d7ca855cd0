import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { PRESIDENCY } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { type Instrument, instrumentFields, instruments, OPENED } from './membership.schemas.ts';

type Fields = Omit<Instrument, 'state' | 'openedAt'>;

export function notAllowed(actor: Actor): Decision | null {
  return may(actor, 'membership.keep') ? null : refuse('access.not_allowed', { action: 'membership.keep' });
}

/** What does not fit together, whoever reads it. */
function misfit({ opensOn, closesOn, entryBy, entryOn }: Fields): Decision | null {
  if (closesOn !== null && closesOn < opensOn)
    return refuse('membership.closes_before_it_opens', { opensOn, closesOn });
  return entryBy === 'day' && entryOn === null ? refuse('membership.no_entry_day') : null;
}

/** The draft, while nobody has signed anything; or why not. */
function draftOf(docs: Docs, actor: Actor, instrument: string): Instrument | Decision {
  const fault = notAllowed(actor);
  if (fault !== null) return fault;
  const known = docs.get(instruments, instrument);
  if (known === null) return refuse('membership.unknown_instrument', { instrument });
  return known.body.state === 'draft' ? known.body : refuse('membership.frozen', { instrument });
}

const draft = defineMutation({
  name: 'instruments.draft',
  args: v.strictObject({ instrument: IdSchema, ...instrumentFields }),
  compartment: () => COMMITTEE,
  reads: ({ instrument }) => [one(instruments, instrument)],
  decide({ args: { instrument, ...fields }, docs, actor }) {
    const fault = notAllowed(actor) ?? misfit(fields);
    if (fault !== null) return fault;
    if (docs.get(instruments, instrument) !== null)
      return refuse('membership.instrument_known', { instrument });
    const body = { ...fields, state: 'draft' as const, openedAt: null };
    return accept([create(instruments, { id: instrument, audience: PRESIDENCY, body })]);
  },
});

const edit = defineMutation({
  name: 'instruments.edit',
  args: v.strictObject({ instrument: IdSchema, fields: exactPartial(instrumentFields) }),
  compartment: () => COMMITTEE,
  reads: ({ instrument }) => [one(instruments, instrument)],
  decide({ args: { instrument, fields }, docs, actor }) {
    const known = draftOf(docs, actor, instrument);
    if ('accepted' in known) return known;
    return misfit({ ...known, ...fields }) ?? accept([set(instruments, { id: instrument, fields })]);
  },
});

const discard = defineMutation({
  name: 'instruments.discard',
  args: v.strictObject({ instrument: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ instrument }) => [one(instruments, instrument)],
  decide({ args: { instrument }, docs, actor }) {
    const known = draftOf(docs, actor, instrument);
    return 'accepted' in known ? known : accept([remove(instruments, instrument)]);
  },
});

/** The first authentic language in which the title or the text is missing. */
export function lackingText({ title, text, authentic }: Pick<Instrument, 'title' | 'text' | 'authentic'>) {
  const isBlank = (value: string | undefined) => (value ?? '').trim() === '';
  return authentic.find((language) => isBlank(title[language]) || isBlank(text[language])) ?? null;
}

/**
 * Opens what was on the screen for signature: all of it is part of the arguments. If somebody changed any of it
 * meanwhile, that is a conflict, and their words are not opened unread.
 */
const open = defineMutation({
  name: 'instruments.open',
  args: v.strictObject({ instrument: IdSchema, ...instrumentFields }),
  compartment: () => COMMITTEE,
  reads: ({ instrument }) => [one(instruments, instrument)],
  decide({ args: { instrument, ...fields }, docs, actor, now }) {
    const known = draftOf(docs, actor, instrument);
    if ('accepted' in known) return known;
    const fault = misfit(fields);
    if (fault !== null) return fault;
    const language = lackingText(fields);
    if (language !== null) return refuse('membership.text_missing', { language });
    const opened = { ...fields, state: 'opened' as const, openedAt: now };
    return accept([set(instruments, { id: instrument, fields: opened, audience: OPENED })]);
  },
});

export const instrumentMutations = [draft, edit, discard, open] as const;
