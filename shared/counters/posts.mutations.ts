import * as v from 'valibot';
import { postAudience, postingAudience } from '#shared/access/joint-days.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { PersonIdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { cleanedLine } from '#shared/kernel/text.ts';
import { OF_STATE_DAYS, type Posting, postingId, postings } from '#shared/postings/postings.schemas.ts';
import { coordinatedDay, coordinatedPost, dayReads, type OfDay, type OfPost } from './at-post.rules.ts';
import {
  DayIdSchema,
  MOST_POSTINGS,
  MOST_SHIFTS,
  type PostCrew,
  PostIdSchema,
  postCrew,
  postCrewId,
  postFields,
  posts,
  ShiftIdSchema,
  shiftFields,
  shifts,
  stateDays,
} from './counters.schemas.ts';
import { withSpell } from './spells.rules.ts';

/** Times that somebody was away, of one post. */

const ofDay = { state: StateCodeSchema, day: DayIdSchema };
const ofPost = { ...ofDay, post: PostIdSchema };
const inState = ({ state }: { state: string }) => stateCompartment(state);
const postAndDay = ({ post, ...day }: OfPost) => [...dayReads(day), one(posts, post)];

const addPost = defineMutation({
  name: 'counters.add_post',
  args: v.strictObject({ ...ofPost, ...postFields }),
  compartment: inState,
  reads: (args: OfDay) => dayReads(args),
  decide(input) {
    const { state: _, day, post, ...fields } = input.args;
    const known = coordinatedDay(input);
    if ('accepted' in known) return known;
    if (known.body.state === 'closed') return refuse('counters.day_closed');
    return accept([
      create(posts, {
        id: post,
        parent: known.id,
        audience: postAudience({ institution: fields.institution, day, post }),
        body: { day, ...fields, endedAt: null },
      }),
    ]);
  },
});

const { institution: _, ...editable } = postFields;
/** Never of which institution it is: what was counted there lies with that one. */
const editPost = defineMutation({
  name: 'counters.edit_post',
  args: v.strictObject({ ...ofPost, fields: exactPartial(editable) }),
  compartment: inState,
  reads: postAndDay,
  decide(input) {
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    return accept([set(posts, { id: found.post.id, fields: input.args.fields })]);
  },
});

/** Nothing is counted there any more. What was counted stays, and can be corrected until the day is closed. */
const endPost = defineMutation({
  name: 'counters.end_post',
  args: v.strictObject(ofPost),
  compartment: inState,
  reads: postAndDay,
  decide(input) {
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    if (found.post.body.endedAt !== null) return accept([]);
    return accept([set(posts, { id: found.post.id, fields: { endedAt: input.now } })]);
  },
});

const addShifts = defineMutation({
  name: 'counters.add_shifts',
  args: v.strictObject({
    ...ofPost,
    shifts: v.pipe(
      v.array(v.strictObject({ shift: ShiftIdSchema, ...shiftFields })),
      v.minLength(1),
      v.maxLength(MOST_SHIFTS),
    ),
  }),
  compartment: inState,
  reads: (args) => [...postAndDay(args), within(shifts, args.post)],
  decide(input) {
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    const { post } = found;
    const { docs, args } = input;
    if (args.shifts.some(({ from, until }) => until <= from)) return refuse('counters.shift_backwards');
    const numbers = [
      ...docs.within(shifts, post.id).map(({ body }) => body.number),
      ...args.shifts.map(({ number }) => number),
    ];
    const ids = new Set(args.shifts.map(({ shift }) => shift));
    if (new Set(numbers).size < numbers.length || ids.size < args.shifts.length)
      return refuse('counters.shift_twice');
    if (numbers.length > MOST_SHIFTS) return refuse('counters.too_many_shifts', { most: MOST_SHIFTS });
    return accept(
      args.shifts.map(({ shift, ...fields }) =>
        create(shifts, {
          id: shift,
          parent: post.id,
          audience: post.audience,
          body: { ...fields, handed: null },
        }),
      ),
    );
  },
});

function putPosting(docs: Docs, posting: Posting): Effect {
  const id = postingId(posting);
  if (docs.get(postings, id) !== null) return set(postings, { id, fields: { endedAt: null } });
  const audience = postingAudience(posting.person);
  return create(postings, { id, parent: posting.person, audience, body: posting, isDerived: true });
}

/** Of somebody who comes back: since when they were away. What they counted meanwhile is taken, and told to be looked at. */
function awayOf({ endedAt, away = [] }: PostCrew, now: number): Pick<PostCrew, 'away'> {
  return endedAt === null ? {} : { away: withSpell(away, { from: endedAt, until: now }) };
}

const ofPerson = { ...ofPost, person: PersonIdSchema };
const personReads = (args: OfPost & { person: string }) => [
  ...postAndDay(args),
  one(postings, postingId(args)),
  one(postCrew, postCrewId(args)),
];

/** Somebody works there: they read the post and count for it, until this ends or the day is closed. */
const postPerson = defineMutation({
  name: 'counters.post_person',
  args: v.strictObject({
    ...ofPerson,
    /** What those who manage them call them. */
    label: v.pipe(v.string(), v.maxLength(200), cleanedLine, v.minLength(1)),
    /** Whether they lead the post: for others to know, it gives nothing. */
    isLead: v.boolean(),
  }),
  compartment: inState,
  reads: (args) => [...personReads(args), within(postings, args.person), within(stateDays, OF_STATE_DAYS)],
  decide(input): Decision {
    const { args, docs } = input;
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    const { body, audience } = found.post;
    if (found.day.body.state === 'closed') return refuse('counters.day_closed');
    if (body.endedAt !== null) return refuse('counters.post_ended');
    const { day, post, person, label, isLead } = args;
    // Of a day that is closed nobody reads a post any more.
    const open = new Set(
      docs
        .within(stateDays, OF_STATE_DAYS)
        .flatMap(({ body: each }) => (each.state === 'open' ? each.day : [])),
    );
    const elsewhere = docs
      .within(postings, person)
      .filter(({ id, body: each }) => each.endedAt === null && open.has(each.day) && id !== postingId(args));
    if (elsewhere.length >= MOST_POSTINGS) return refuse('counters.too_many_posts', { most: MOST_POSTINGS });
    const id = postCrewId(args);
    const crew = docs.get(postCrew, id)?.body ?? null;
    return accept([
      putPosting(docs, { day, post, institution: body.institution, person, endedAt: null }),
      crew === null
        ? create(postCrew, {
            id,
            parent: post,
            audience,
            body: { person, label, isLead, endedAt: null },
            isDerived: true,
          })
        : set(postCrew, { id, fields: { label, isLead, endedAt: null, ...awayOf(crew, input.now) } }),
    ]);
  },
});

/** They read nothing of the post any more. What they counted before, and what of it still comes, counts. */
const endPosting = defineMutation({
  name: 'counters.end_posting',
  args: v.strictObject(ofPerson),
  compartment: inState,
  reads: personReads,
  decide(input) {
    const { args, docs, now } = input;
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    const posting = docs.get(postings, postingId(args));
    if (posting === null || posting.body.endedAt !== null) return accept([]);
    return accept([
      set(postings, { id: posting.id, fields: { endedAt: now } }),
      set(postCrew, { id: postCrewId(args), fields: { endedAt: now } }),
    ]);
  },
});

export const postsMutations = [addPost, editPost, endPost, addShifts, postPerson, endPosting] as const;
