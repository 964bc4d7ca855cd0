import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { contributionId, contributions } from '#shared/contributions/contributions.schemas.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { afterAnswer, isOut, isUnderWay } from '#shared/ideal/release-life.rules.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { ContentHashSchema, contentHash } from '#shared/kernel/content-hash.ts';
import {
  accept,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';
import { hasVoice } from './panels.rules.ts';
import { type Panel, panelFigures, panelId, panelSeats, panels } from './panels.schemas.ts';
import { panelRelease } from './release.rules.ts';
import type { PanelRelease } from './release.schemas.ts';

interface OfPanel {
  readonly state: string;
  readonly edition: string;
}
const ofPanel = { state: StateCodeSchema, edition: EditionIdSchema };
const inState = ({ state }: OfPanel) => stateCompartment(state);
const panelReads = ({ edition }: OfPanel) => [one(panels, panelId(edition))];
const wholeReads = ({ edition }: OfPanel, { person }: Actor) => [
  one(panels, panelId(edition)),
  within(seatings, person),
  one(contributions, contributionId(edition)),
  within(panelSeats, panelId(edition)),
  within(panelFigures, panelId(edition)),
];

type Release = Panel['release'];
const setRelease = (panel: Doc<Panel>, fields: Partial<Release>) =>
  set(panels, { id: panel.id, fields: { release: { ...panel.body.release, ...fields } } });

function panelFor(
  { docs, actor, args }: { docs: Docs; actor: Actor; args: OfPanel },
  ...actions: ('panels.manage' | 'panels.authorise')[]
): Doc<Panel> | Decision {
  if (!actions.some((action) => may(actor, action, { state: args.state })))
    return refuse('access.not_allowed', { action: actions[0] ?? '' });
  return docs.get(panels, panelId(args.edition)) ?? refuse('panels.not_set_up', { edition: args.edition });
}

/** What goes out, if it is what the person saw and nothing stands in its way. */
function releasable(
  docs: Docs,
  { panel, actor, args }: { panel: Doc<Panel>; actor: Actor; args: OfPanel & { hash: string } },
): PanelRelease | Decision {
  // Somebody may have been given the role since they rated. What takes figures back needs no other eyes.
  if (hasVoice(docs.within(seatings, actor.person), args.edition)) return refuse('panels.not_yourself');
  // The readers of the figures are those of the contribution, and no others.
  if (docs.get(contributions, contributionId(args.edition))?.body.standing == null)
    return refuse('panels.contribution_first');
  const content = panelRelease({
    state: args.state,
    panel: panel.body,
    seats: docs.within(panelSeats, panel.id),
    figures: docs.within(panelFigures, panel.id).map(({ body }) => body),
  });
  if (content.areas.length === 0) return refuse('panels.nothing_final');
  return contentHash(content) === args.hash ? content : refuse('panels.changed_meanwhile');
}

/** Whether other members read the figures of this state by its name, from the next release on. */
const showColumn = defineMutation({
  name: 'panels.show_column',
  args: v.strictObject({ ...ofPanel, shows: v.boolean() }),
  compartment: inState,
  reads: panelReads,
  decide({ args, docs, actor }) {
    const panel = panelFor({ docs, actor, args }, 'panels.manage');
    if ('accepted' in panel) return panel;
    return accept([set(panels, { id: panel.id, fields: { showsColumn: args.shows } })]);
  },
});

const prepare = defineMutation({
  name: 'panels.prepare',
  args: v.strictObject({ ...ofPanel, hash: ContentHashSchema }),
  compartment: inState,
  reads: wholeReads,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const panel = panelFor({ docs, actor, args }, 'panels.manage');
    if ('accepted' in panel) return panel;
    const { release } = panel.body;
    if (isUnderWay(release)) return refuse('panels.under_way', { status: release.status });
    const content = releasable(docs, { panel, actor, args });
    if ('accepted' in content) return content;
    const prepared = { ...signed({ actor, label: facts?.label, at: madeAt }), hash: args.hash };
    return accept([setRelease(panel, { status: 'prepared', prepared, authorised: null, returned: null })]);
  },
});

/** The second pair of eyes: what goes out is what both saw. */
const authorise = defineMutation({
  name: 'panels.authorise',
  args: v.strictObject({ ...ofPanel, hash: ContentHashSchema }),
  compartment: inState,
  reads: wholeReads,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const panel = panelFor({ docs, actor, args }, 'panels.authorise');
    if ('accepted' in panel) return panel;
    const { status, prepared, releases } = panel.body.release;
    if (status !== 'prepared' || prepared === null) return refuse('panels.not_prepared', { status });
    if (prepared.by === actor.person) return refuse('panels.four_eyes');
    if (prepared.hash !== args.hash) return refuse('panels.changed_meanwhile');
    const content = releasable(docs, { panel, actor, args });
    if ('accepted' in content) return content;
    const number = releases + 1;
    const authorised = signed({ actor, label: facts?.label, at: madeAt });
    return accept([
      forward({
        compartment: COMMITTEE,
        name: 'figures.receive',
        args: { state: args.state, number, hash: args.hash, content },
      }),
      setRelease(panel, { status: 'authorised', authorised, answer: null, releases: number }),
    ]);
  },
});

const returnFields = { ...ofPanel, reason: ReasonSchema };

const sendBack = defineMutation({
  name: 'panels.send_back',
  args: v.strictObject(returnFields),
  compartment: inState,
  reads: panelReads,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const panel = panelFor({ docs, actor, args }, 'panels.authorise', 'panels.manage');
    if ('accepted' in panel) return panel;
    const { status } = panel.body.release;
    // What the committee has not answered comes back as well: its number stays given, so that a late answer is known.
    if (status !== 'prepared' && status !== 'authorised') return refuse('panels.not_prepared', { status });
    const returned = { ...signed({ actor, label: facts?.label, at: madeAt }), reason: args.reason };
    return accept([setRelease(panel, { status: 'in_progress', prepared: null, returned })]);
  },
});

/** One pair of eyes is enough to take something back. */
const takeBack = defineMutation({
  name: 'panels.take_back',
  args: v.strictObject(returnFields),
  compartment: inState,
  reads: panelReads,
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const panel = panelFor({ docs, actor, args }, 'panels.manage', 'panels.authorise');
    if ('accepted' in panel) return panel;
    const { release } = panel.body;
    const { status, releases } = release;
    if (status === 'taking_back') return accept([]);
    if (isUnderWay(release)) return refuse('panels.under_way', { status });
    if (!isOut(release)) return refuse('panels.not_released', { status });
    const { state, edition, reason } = args;
    const returned = { ...signed({ actor, label: facts?.label, at: madeAt }), reason };
    return accept([
      forward({
        compartment: COMMITTEE,
        name: 'figures.take_back',
        // With whatever was sent of it and came back: a late arrival of that must not outlast this.
        args: { edition, state, number: releases },
      }),
      setRelease(panel, { status: 'taking_back', returned, answer: null }),
    ]);
  },
});

/** The committee's word. What it refused is in work again, with the reason. */
const noteAnswer = defineMutation({
  name: 'panels.note_answer',
  internal: true,
  args: v.strictObject({
    ...ofPanel,
    number: v.number(),
    kind: v.picklist(['release', 'take_back']),
    code: v.nullable(v.string()),
    standing: v.exactOptional(v.number()),
  }),
  compartment: inState,
  reads: panelReads,
  decide({ args, docs, now }) {
    const panel = docs.get(panels, panelId(args.edition));
    if (panel === null) return accept([]);
    const fields = afterAnswer(panel.body.release, args, now);
    return accept(fields === null ? [] : [setRelease(panel, fields)]);
  },
});

export const releaseMutations = [showColumn, prepare, authorise, sendBack, takeBack, noteAnswer] as const;
