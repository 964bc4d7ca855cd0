import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { isStateCode } from '#shared/access/seats.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { isOpenSilence } from './silences.rules.ts';
import {
  type Broken,
  breakId,
  lookId,
  SILENCES,
  type Silence,
  type SilenceBreak,
  SilenceIdSchema,
  silenceBreaks,
  silenceLooks,
  silences,
} from './silences.schemas.ts';

/** The silence, if this member was asked; whether it still runs is another question. */
function askedOf({
  docs,
  silence,
  state,
}: {
  docs: Docs;
  silence: string;
  state: string;
}): Doc<Silence> | Decision {
  const known = docs.get(silences, silence);
  if (known === null) return refuse('silences.unknown', { silence });
  return known.body.asked.includes(state) ? known : refuse('silences.not_asked');
}

/** What it took back stays on record when it breaks the silence anew. */
function withEarlier({ state: _state, earlier = [], ...last }: SilenceBreak): Broken[] {
  return [...earlier, last];
}

const ofState = { silence: SilenceIdSchema, state: StateCodeSchema };

/**
 * A member does not agree. Only the hour of the server's receipt counts, and it is taken at any hour: what comes late is
 * read by all, and what it means is for people to say. Nothing of the silence itself is written, so that two who break it
 * at once do not stand in each other's way.
 */
const breakSilence = defineMutation({
  name: 'silences.break',
  args: v.strictObject({ ...ofState, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: (args) => [one(silences, args.silence), one(silenceBreaks, breakId(args))],
  facts: () => [LABEL_REQUEST],
  decide({ args: { silence, state, reason }, docs, actor, now, madeAt, facts }) {
    if (!isStateCode(state) || !may(actor, 'silences.break', { delegation: state }))
      return refuse('access.not_allowed', { action: 'silences.break' });
    const known = askedOf({ docs, silence, state });
    if ('accepted' in known) return known;
    if (known.body.state === 'withdrawn') return refuse('silences.ended', { state: 'withdrawn' });
    const id = breakId({ silence, state });
    const before = docs.get(silenceBreaks, id);
    if (before !== null && before.body.takenBack === null) {
      // Tapped twice.
      const isSame = before.body.by === actor.person && before.body.reason === reason;
      return isSame ? accept([]) : refuse('silences.already_broken');
    }
    const by = signedAt({ actor, facts, now, madeAt });
    const body: SilenceBreak = {
      ...(before === null ? {} : { earlier: withEarlier(before.body) }),
      ...{ state, reason, isLate: by.takenAt !== null && by.takenAt >= known.body.until },
      takenBack: null,
      ...by,
    };
    return accept([
      before === null
        ? create(silenceBreaks, { id, parent: silence, audience: SILENCES, body, isDerived: true })
        : set(silenceBreaks, { id, fields: body }),
    ]);
  },
});

/** Until the deadline; then what was broken stays broken. */
const takeBack = defineMutation({
  name: 'silences.take_back',
  args: v.strictObject(ofState),
  compartment: () => COMMITTEE,
  reads: (args) => [one(silences, args.silence), one(silenceBreaks, breakId(args))],
  facts: () => [LABEL_REQUEST],
  decide({ args: { silence, state }, docs, actor, now, madeAt, facts }) {
    if (!may(actor, 'silences.break', { delegation: state }))
      return refuse('access.not_allowed', { action: 'silences.break' });
    const known = askedOf({ docs, silence, state });
    if ('accepted' in known) return known;
    const id = breakId({ silence, state });
    const broken = docs.get(silenceBreaks, id);
    if (broken === null) return refuse('silences.not_broken');
    if (broken.body.takenBack !== null) return accept([]);
    if (!isOpenSilence(known.body, now)) return refuse('silences.over');
    const takenBack = signedAt({ actor, facts, now, madeAt });
    return accept([set(silenceBreaks, { id, fields: { takenBack } })]);
  },
});

/** That people of a member have had it on the screen: the first who did. It says nothing of what they think. */
const look = defineMutation({
  name: 'silences.look',
  args: v.strictObject(ofState),
  compartment: () => COMMITTEE,
  reads: (args) => [one(silences, args.silence), one(silenceLooks, lookId(args))],
  facts: () => [LABEL_REQUEST],
  decide({ args: { silence, state }, docs, actor, now, madeAt, facts }) {
    if (!may(actor, 'silences.look', { delegation: state }))
      return refuse('access.not_allowed', { action: 'silences.look' });
    const known = askedOf({ docs, silence, state });
    if ('accepted' in known) return known;
    const id = lookId({ silence, state });
    if (docs.get(silenceLooks, id) !== null) return accept([]);
    const body = { state, ...signedAt({ actor, facts, now, madeAt }) };
    return accept([create(silenceLooks, { id, parent: silence, audience: SILENCES, body, isDerived: true })]);
  },
});

export const silenceBreaksMutations = [breakSilence, takeBack, look] as const;
