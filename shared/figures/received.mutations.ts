import * as v from 'valibot';
import { releasedAudience } from '#shared/access/scopes.ts';
import { isFrozen, isRating } from '#shared/ideal/editions.rules.ts';
import { EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { answerBy, statusOf } from '#shared/ideal/released.mutations.ts';
import { releaseId, releases } from '#shared/ideal/released.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  type Effect,
  one,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { type PanelRelease, PanelReleaseSchema } from '#shared/panels/release.schemas.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { ratedPanelId, ratedPanels, shownColumnId, shownColumns } from './figures.schemas.ts';

/** The state's own mutation that hears what became of the figures that it released. */
export const NOTE_PANEL_ANSWER = 'panels.note_answer';

type Of = { readonly edition: string; readonly state: string };

const answer = (of: Parameters<typeof answerBy>[1]) => answerBy(NOTE_PANEL_ANSWER, of);

/** Why what a state released of its panel is not taken; null if it is. */
function receivingProblem(docs: Docs, { edition, state, method, areas }: PanelRelease): string | null {
  const status = statusOf(docs, edition);
  if (status === null) return 'ideal.edition_unknown';
  if (!isRating(status)) return 'figures.not_rating';
  if (docs.get(editions, edition)?.body.method?.version !== method) return 'figures.other_method';
  // Who reads what a state released, its release says.
  if (docs.get(releases, releaseId({ edition, state })) === null) return 'figures.nothing_released';
  const codes = new Set<string>(methodOf(method).indicators.map(({ code }) => code));
  const isAsked = (code: string) => codes.has(code);
  const isWhole = areas.every(
    ({ values, contested }) => Object.keys(values).every(isAsked) && contested.every(isAsked),
  );
  if (!isWhole) return 'figures.indicator_unknown';
  return new Set(areas.map(({ area }) => area)).size === areas.length ? null : 'figures.area_twice';
}

/** What members read by the name of a state goes as soon as it does not want it any more. */
function withoutColumn(docs: Docs, of: Of): Effect[] {
  const known = docs.get(shownColumns, shownColumnId(of));
  return known === null ? [] : [remove(shownColumns, known.id)];
}

/** What two people of a state authorised of its panel. It takes the place of what the state released before. */
export const receive = defineMutation({
  name: 'figures.receive',
  internal: true,
  args: v.pipe(
    v.strictObject({
      state: StateCodeSchema,
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      hash: ContentHashSchema,
      content: PanelReleaseSchema,
    }),
    v.check(({ state, content }) => content.state === state),
  ),
  compartment: () => COMMITTEE,
  reads: ({ content }) => [
    one(editions, content.edition),
    one(releases, releaseId(content)),
    one(ratedPanels, ratedPanelId(content)),
    one(shownColumns, shownColumnId(content)),
  ],
  decide({ args: { number, hash, content }, docs, now }) {
    const { edition, state } = content;
    const of = { edition, state };
    const say = (code: string | null, standing?: number) =>
      answer({ ...of, number, kind: 'release', code, ...(standing === undefined ? {} : { standing }) });
    const refused = receivingProblem(docs, content);
    if (refused !== null) return accept([say(refused)]);
    const id = ratedPanelId(of);
    const known = docs.get(ratedPanels, id);
    // Twice the same: the state may not have heard the answer.
    if (known?.body.number === number && known.body.hash === hash) return accept([say(null)]);
    // A state whose server was restored counts from before: it must go on behind what stands here.
    if (known !== null && known.body.number >= number)
      return accept([say('ideal.release_number_taken', known.body.number)]);
    const body = { ...content, number, hash, at: now };
    return accept([
      say(null),
      known === null
        ? create(ratedPanels, {
            ...{ id, parent: edition, audience: releasedAudience(of), body, isDerived: true },
          })
        : set(ratedPanels, { id, fields: body }),
      ...(content.showsColumn ? [] : withoutColumn(docs, of)),
    ]);
  },
});

/** A state takes back what it released of its panel, until the edition is adopted: it leaves every phone that had it. */
export const takeBack = defineMutation({
  name: 'figures.take_back',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema, state: StateCodeSchema, number: v.number() }),
  compartment: () => COMMITTEE,
  reads: (of) => [
    one(editions, of.edition),
    one(ratedPanels, ratedPanelId(of)),
    one(shownColumns, shownColumnId(of)),
  ],
  decide({ args: { edition, state, number }, docs }) {
    const of = { edition, state };
    const say = (code: string | null, standing?: number) =>
      answer({ ...of, number, kind: 'take_back', code, ...(standing === undefined ? {} : { standing }) });
    const status = statusOf(docs, edition);
    if (status === null) return accept([say('ideal.edition_unknown')]);
    if (isFrozen(status)) return accept([say('ideal.edition_frozen')]);
    const known = docs.get(ratedPanels, ratedPanelId(of));
    // Meant for an earlier one, and sent again after a restore: what was released since stays.
    if (known !== null && known.body.number > number)
      return accept([say('ideal.release_number_taken', known.body.number)]);
    return accept([
      say(null),
      ...(known === null ? [] : [remove(ratedPanels, known.id)]),
      ...withoutColumn(docs, of),
    ]);
  },
});

/**
 * With what a state released, whose readers were those of its figures as well, these go too. Its own panel hears of it.
 */
export const follow = defineMutation({
  name: 'figures.follow_release',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema, state: StateCodeSchema }),
  compartment: () => COMMITTEE,
  reads: (of) => [one(ratedPanels, ratedPanelId(of)), one(shownColumns, shownColumnId(of))],
  decide({ args: of, docs }) {
    const known = docs.get(ratedPanels, ratedPanelId(of));
    if (known === null) return accept(withoutColumn(docs, of));
    return accept([
      answer({ ...of, number: known.body.number, kind: 'take_back', code: null }),
      remove(ratedPanels, known.id),
      ...withoutColumn(docs, of),
    ]);
  },
});
