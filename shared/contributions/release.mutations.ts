import * as v from 'valibot';
import { handsIn, may } from '#shared/access/rules.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { isOut, isUnderWay } from '#shared/ideal/release-life.rules.ts';
import {
  MOST_IN_PART,
  noteProgress,
  receive,
  receivePart,
  takeBack as takeBackThere,
} from '#shared/ideal/released.mutations.ts';
import { PROGRESS } from '#shared/ideal/released.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { bareId } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import {
  accept,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { reviewOf } from '#shared/reports/review.rules.ts';
import { reviewSteps } from '#shared/reports/review.schemas.ts';
import { markOfReport } from './consent.rules.ts';
import {
  type Contribution,
  consents,
  contributionId,
  contributions,
  figureChoices,
  links,
  materials,
  sections,
} from './contributions.schemas.ts';
import { afterRelease, figuresOf, type ReleasedFigure, releasedFigureId } from './figures.rules.ts';
import { include } from './include.mutations.ts';
import { type ReleaseContent, releaseHash, releaseOf } from './release.rules.ts';
import { noteAnswer } from './release-answer.mutations.ts';
import { workable } from './sources.mutations.ts';

interface Seen {
  readonly state: string;
  readonly edition: string;
  /** Reports and materials that its links rest on. */
  readonly sources: readonly string[];
}
/** More than a release may carry: so what is too large is refused with the words for it (`obstaclesOf`). */
const MOST_SOURCES = 6000;
const seenFields = {
  state: StateCodeSchema,
  edition: EditionIdSchema,
  sources: v.pipe(v.array(IdSchema), v.maxLength(MOST_SOURCES)),
  /** Of the content that the person saw. */
  hash: ContentHashSchema,
};
const isReport = (id: string) => id.startsWith('rep_');
const whole = {
  compartment: ({ state }: Seen) => stateCompartment(state),
  reads: ({ edition, sources }: Seen) => {
    const id = contributionId(edition);
    return [
      one(contributions, id),
      within(links, id),
      within(sections, id),
      within(figureChoices, id),
      ...sources.flatMap((source) => [
        within(consents, source),
        ...(isReport(source)
          ? [one(reports, source), within(reviewSteps, source)]
          : [one(materials, source)]),
      ]),
    ];
  },
  facts: () => [LABEL_REQUEST],
};

function contentOf(
  docs: Docs,
  { known, now, isWhole, ...args }: Seen & { known: Doc<Contribution>; now: number; isWhole: boolean },
): ReturnType<typeof releaseOf> {
  const { state, sources } = args;
  const found = sources.filter(isReport).flatMap((id) => {
    const report = docs.get(reports, id);
    // The authoriser reads no report, on the phone or by the server (`send`).
    if (report === null) return isWhole ? [] : [[id, 'approved'] as const];
    const steps = docs.within(reviewSteps, id).map(({ body }) => body);
    return [[id, reviewOf({ report: report.body, steps, rules: null }).status] as const];
  });
  return releaseOf({
    state,
    contribution: known.body,
    links: docs.within(links, known.id),
    consents: sources.flatMap((source) => docs.within(consents, source)),
    materials: new Map(
      sources.flatMap((id) => {
        const material = isReport(id) ? null : docs.get(materials, id);
        return material === null ? [] : [[id, material.body] as const];
      }),
    ),
    reports: new Map(found),
    marks: new Map(
      sources.filter(isReport).flatMap((id) => {
        const report = docs.get(reports, id);
        return report === null ? [] : [[id, markOfReport(report.body)] as const];
      }),
    ),
    sections: docs.within(sections, known.id),
    choices: docs.within(figureChoices, known.id).map(({ body }) => body),
    now,
  });
}

/** The content, if it is what the person saw and nothing stands in its way. */
function releasable(
  docs: Docs,
  args: Seen & { known: Doc<Contribution>; now: number; hash: string; isWhole: boolean },
): ReleaseContent | Decision {
  const { content, obstacles } = contentOf(docs, args);
  const [first] = obstacles;
  if (first !== undefined)
    return refuse('contributions.obstacle', {
      what: first.code,
      of: first.of ?? '',
      count: obstacles.length,
    });
  return releaseHash(content) === args.hash ? content : refuse('contributions.changed_meanwhile');
}

/** The first pair of eyes: says that it may go out, exactly so. */
const prepare = defineMutation({
  name: 'contributions.prepare',
  args: v.strictObject(seenFields),
  ...whole,
  decide({ args, docs, actor, madeAt, now, facts }) {
    const known = workable({ docs, actor, state: args.state, edition: args.edition });
    if ('accepted' in known) return known;
    if (isUnderWay(known.body)) return refuse('contributions.under_way', { status: known.body.status });
    const content = releasable(docs, { ...args, known, now, isWhole: facts !== null });
    if ('accepted' in content) return content;
    const prepared = { ...signed({ actor, label: facts?.label, at: madeAt }), hash: args.hash };
    return accept([
      set(contributions, {
        id: known.id,
        fields: { status: 'prepared', prepared, authorised: null, returned: null },
      }),
    ]);
  },
});

const figureIdOf = (edition: string, state: string) => (figure: ReleasedFigure) =>
  releasedFigureId({ edition, state, figure });

/** Parts of what goes out, each small enough for one message, after the head that names all of them. */
function messages({
  content,
  number,
  hash,
}: {
  content: ReleaseContent;
  number: number;
  hash: string;
}): Effect[] {
  const { edition, state, summary, coveringNote, readers } = content;
  const idOf = figureIdOf(edition, state);
  const items = content.items.map(({ id, ...body }) => ({
    id: releasedItemId({ state, link: id }),
    ...body,
  }));
  const figures = content.figures.map((figure) => ({ id: idOf(figure), ...figure }));
  const head = {
    edition,
    state,
    number,
    hash,
    summary,
    coveringNote,
    readers,
    items: items.map(({ id }) => id),
    figures: figures.map(({ id }) => id),
  };
  const parts: Effect[] = [];
  const most = Math.max(items.length, figures.length);
  for (let from = 0; from < most; from += MOST_IN_PART) {
    const slice = <T>(all: readonly T[]) => all.slice(from, from + MOST_IN_PART);
    const args = { edition, state, number, items: slice(items), figures: slice(figures) };
    parts.push(forward({ compartment: COMMITTEE, name: receivePart.name, args: args as unknown as Json }));
  }
  return [forward({ compartment: COMMITTEE, name: receive.name, args: head as unknown as Json }), ...parts];
}

/** Of the link outside its state. */
export function releasedItemId({ state, link }: { state: string; link: string }): string {
  return `rli_${state}-${bareId(link)}`;
}

/** The link of which something was released, for the state that has it: the way back of `releasedItemId`. */
export function linkOfReleased(item: string): string {
  return `lnc_${item.slice(item.indexOf('-') + 1)}`;
}

/** The second pair of eyes. What goes out is what both saw, to the letter; consents are looked at again. */
const authorise = defineMutation({
  name: 'contributions.authorise',
  args: v.strictObject(seenFields),
  ...whole,
  decide({ args, docs, actor, madeAt, now, facts }) {
    const { state, edition, hash } = args;
    if (!may(actor, 'contributions.authorise', { state }))
      return refuse('access.not_allowed', { action: 'contributions.authorise' });
    const known = docs.get(contributions, contributionId(edition));
    if (known === null) return refuse('contributions.not_begun', { edition });
    const { status, prepared, releases } = known.body;
    if (status !== 'prepared' || prepared === null) return refuse('contributions.not_prepared', { status });
    if (prepared.by === actor.person) return refuse('contributions.four_eyes');
    if (prepared.hash !== hash) return refuse('contributions.changed_meanwhile');
    const content = releasable(docs, { ...args, known, now, isWhole: false });
    if ('accepted' in content) return content;
    const number = releases + 1;
    const authorised = signed({ actor, label: facts?.label, at: madeAt });
    return accept([
      forward({
        compartment: stateCompartment(state),
        name: 'contributions.send',
        args: { ...args, number },
      }),
      set(contributions, {
        id: known.id,
        fields: { status: 'authorised', authorised, answer: null, releases: number },
      }),
    ]);
  },
});

/**
 * Looks once more, with the reports that the authoriser does not read: one that was reopened or withdrawn since the
 * preparation goes nowhere, and the contribution is in work again.
 */
const send = defineMutation({
  name: 'contributions.send',
  internal: true,
  args: v.strictObject({ ...seenFields, number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  compartment: whole.compartment,
  reads: whole.reads,
  decide({ args, docs, now }) {
    const { edition, number, hash } = args;
    const known = docs.get(contributions, contributionId(edition));
    if (known?.body.status !== 'authorised' || known.body.releases !== number) return accept([]);
    const content = releasable(docs, { ...args, known, now, isWhole: true });
    if (!('accepted' in content)) {
      const figures = figuresOf({
        sections: docs.within(sections, known.id),
        choices: docs.within(figureChoices, known.id).map(({ body }) => body),
      });
      const earlier = afterRelease(known.body.earlier, { figures, released: content.figures });
      return accept([
        set(contributions, { id: known.id, fields: { earlier } }),
        ...messages({ content, number, hash }),
      ]);
    }
    const answer = { code: 'contributions.changed_meanwhile', at: now };
    return accept([set(contributions, { id: known.id, fields: { status: 'in_progress', answer } })]);
  },
});

const sendBack = defineMutation({
  name: 'contributions.send_back',
  args: v.strictObject({ state: StateCodeSchema, edition: EditionIdSchema, reason: ReasonSchema }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition }) => [one(contributions, contributionId(edition))],
  facts: () => [LABEL_REQUEST],
  decide({ args: { state, edition, reason }, docs, actor, madeAt, facts }) {
    if (!handsIn(actor, state)) return refuse('access.not_allowed', { action: 'contributions.authorise' });
    const known = docs.get(contributions, contributionId(edition));
    const status = known?.body.status;
    // What the committee has not answered comes back as well: its number stays given, so that a late answer is known.
    if (known === null || (status !== 'prepared' && status !== 'authorised'))
      return refuse('contributions.not_prepared', { status: status ?? '' });
    const returned = { ...signed({ actor, label: facts?.label, at: madeAt }), reason };
    return accept([
      set(contributions, { id: known.id, fields: { status: 'in_progress', prepared: null, returned } }),
    ]);
  },
});

/** One pair of eyes is enough to take something back. */
const takeBack = defineMutation({
  name: 'contributions.take_back',
  args: v.strictObject({ state: StateCodeSchema, edition: EditionIdSchema, reason: ReasonSchema }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition }) => [one(contributions, contributionId(edition))],
  facts: () => [LABEL_REQUEST],
  decide({ args: { state, edition, reason }, docs, actor, madeAt, facts }) {
    if (!handsIn(actor, state)) return refuse('access.not_allowed', { action: 'contributions.work' });
    const known = docs.get(contributions, contributionId(edition));
    if (known === null) return refuse('contributions.not_begun', { edition });
    const { status, releases } = known.body;
    if (status === 'taking_back') return accept([]);
    if (isUnderWay(known.body)) return refuse('contributions.under_way', { status });
    if (!isOut(known.body)) return refuse('contributions.not_released', { status });
    const returned = { ...signed({ actor, label: facts?.label, at: madeAt }), reason };
    return accept([
      forward({
        compartment: COMMITTEE,
        name: takeBackThere.name,
        // With whatever was sent of it and came back: a late arrival of that must not outlast this.
        args: { edition, state, number: releases },
      }),
      set(contributions, { id: known.id, fields: { status: 'taking_back', returned, answer: null } }),
    ]);
  },
});

/**
 * How far the state is with one requirement; that it is, and nothing of what it found. Whether it was asked is known to the
 * committee alone, which writes nothing otherwise (`noteProgress`): an act reads its own compartment only. The page of a
 * requirement that is not asked of this state says so and sends nothing.
 */
const tellProgress = defineMutation({
  name: 'contributions.tell_progress',
  args: v.strictObject({ state: StateCodeSchema, requirement: IdSchema, status: v.picklist(PROGRESS) }),
  compartment: ({ state }) => stateCompartment(state),
  reads: () => [],
  decide({ args, actor }) {
    if (!may(actor, 'contributions.work', { state: args.state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    return accept([forward({ compartment: COMMITTEE, name: noteProgress.name, args })]);
  },
});

export const releaseMutations = [
  prepare,
  authorise,
  send,
  sendBack,
  takeBack,
  noteAnswer,
  include,
  tellProgress,
] as const;
