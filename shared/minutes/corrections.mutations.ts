import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { RequestIdSchema } from '#shared/floor/floor.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema, type Text } from '#shared/kernel/text.ts';
import { spokeIn, spokeReads } from './minutes.mutations.ts';
import {
  type Corrected,
  type Correction,
  correctionId,
  MINUTES,
  MOST_EARLIER,
  minutes,
  minutesId,
  SummaryTextSchema,
  summaries,
  summaryCorrections,
  summaryId,
} from './minutes.schemas.ts';

const ofSpeech = { meeting: IdSchema, request: RequestIdSchema } as const;
const ofCorrection = {
  ...ofSpeech,
  /** The correction as it stood on the screen: nobody answers or withdraws one that they have not read. */
  text: SummaryTextSchema,
} as const;
interface OfSpeech {
  readonly meeting: string;
  readonly request: string;
}
const readsOf = ({ meeting, request }: OfSpeech) => [
  ...spokeReads(request),
  one(minutes, minutesId(meeting)),
  one(summaries, summaryId(request)),
  one(summaryCorrections, correctionId(request)),
];

/** Who spoke, what the minutes say of it, and what their delegation corrected; or why nothing can be done about it. */
function speechOf({ docs, args: { meeting, request } }: { docs: Docs; args: OfSpeech }) {
  const spoke = spokeIn(docs, { meeting, request });
  if (spoke === null) return refuse('minutes.nobody_spoke');
  const sent = docs.get(minutes, minutesId(meeting))?.body;
  if (sent === undefined) return refuse('minutes.not_sent');
  if (sent.state === 'adopted') return refuse('minutes.adopted');
  return {
    spoke,
    sent,
    summary: docs.get(summaries, summaryId(request))?.body ?? null,
    correction: docs.get(summaryCorrections, correctionId(request))?.body ?? null,
  };
}

/** One that is over, beside the next. */
function corrected({ was, text, state, answer, by, label, at, takenAt }: Correction): Corrected {
  return { was, text, state, answer, by, ...(label === undefined ? {} : { label }), at, takenAt };
}

/**
 * A delegation says what the minutes are to say of its own words. Until it is answered its people may write it anew;
 * what was answered stays beside the next.
 */
const correct = defineMutation({
  name: 'minutes.correct',
  args: v.strictObject({
    ...ofSpeech,
    /** What the minutes said on the screen. */
    was: v.nullable(SummaryTextSchema),
    text: SummaryTextSchema,
  }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, ...input }) {
    const { meeting, request, was, text } = args;
    const found = speechOf({ docs, args });
    if ('accepted' in found) return found;
    const { spoke, sent, summary, correction } = found;
    const denied = must(input.actor, 'minutes.correct', { delegation: spoke.delegation });
    if (denied !== null) return denied;
    // By the server's clock: what waited on a phone until then was not received.
    if (input.now >= sent.until) return refuse('minutes.too_late', { day: sent.lastDay });
    if (!isSameJson(was, summary?.text ?? null)) return refuse('minutes.summary_changed');
    if (isSameJson(text, was)) return refuse('minutes.nothing_corrected');
    const fields = { was, text, state: 'open', answer: null, ...signedAt(input) } as const;
    const id = correctionId(request);
    if (correction === null) {
      const body: Correction = { request, ...spoke, ...fields };
      return accept([
        create(summaryCorrections, { id, parent: meeting, audience: MINUTES, body, isDerived: true }),
      ]);
    }
    if (correction.state === 'open') return accept([set(summaryCorrections, { id, fields })]);
    const earlier = [...(correction.earlier ?? []), corrected(correction)];
    if (earlier.length > MOST_EARLIER) return refuse('minutes.corrected_too_often', { max: MOST_EARLIER });
    return accept([set(summaryCorrections, { id, fields: { ...fields, earlier } })]);
  },
});

/** The correction while nobody has answered it, or why not. */
function openOne(correction: Correction | null, shown: Text): Correction | Decision {
  if (correction === null) return refuse('minutes.no_correction');
  if (correction.state !== 'open') return refuse('minutes.already_answered');
  return isSameJson(correction.text, shown) ? correction : refuse('minutes.correction_changed');
}

const withdraw = defineMutation({
  name: 'minutes.withdraw_correction',
  args: v.strictObject(ofCorrection),
  compartment: () => COMMITTEE,
  reads: readsOf,
  decide({ args, docs, actor }) {
    const found = speechOf({ docs, args });
    if ('accepted' in found) return found;
    const { delegation } = found.spoke;
    const denied = must(actor, 'minutes.correct', { delegation });
    if (denied !== null) return denied;
    const open = openOne(found.correction, args.text);
    if ('accepted' in open) return open;
    return accept([
      set(summaryCorrections, { id: correctionId(args.request), fields: { state: 'withdrawn' } }),
    ]);
  },
});

/** Whoever took notes, or presides, takes it over into the minutes, or leaves them as they are and says why. */
const answer = defineMutation({
  name: 'minutes.answer_correction',
  args: v.strictObject({
    ...ofCorrection,
    isAccepted: v.boolean(),
    reason: v.nullable(ReasonSchema),
  }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, ...input }) {
    const { meeting, request, text, isAccepted, reason } = args;
    const denied = must(input.actor, 'floor.note');
    if (denied !== null) return denied;
    const found = speechOf({ docs, args });
    if ('accepted' in found) return found;
    const open = openOne(found.correction, args.text);
    if ('accepted' in open) return open;
    if (!isAccepted && reason === null) return refuse('minutes.reason_missing');
    const who = signedAt(input);
    const state = isAccepted ? 'accepted' : 'kept';
    const answered = set(summaryCorrections, {
      id: correctionId(request),
      fields: { state, answer: { reason, ...who } },
    });
    if (!isAccepted) return accept([answered]);
    const id = summaryId(request);
    if (found.summary !== null) return accept([answered, set(summaries, { id, fields: { text, ...who } })]);
    const body = { request, ...found.spoke, text, ...who };
    return accept([
      answered,
      create(summaries, { id, parent: meeting, audience: MINUTES, body, isDerived: true }),
    ]);
  },
});

export const correctionsMutations = [correct, withdraw, answer] as const;
