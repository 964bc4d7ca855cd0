import { ratedPanels } from '#shared/figures/figures.schemas.ts';
import type { DecideInput, Decision, Doc, Docs, Mutation } from '#shared/kernel/mutation.ts';
import { panelAreas, ratingSheets } from '#shared/panels/panels.schemas.ts';
import { programOf } from '#test/support/program.ts';
import { EDITION } from './ideal-life.ts';
import { RATING_CAST } from './rating-cast.ts';

/** The rules of the product but for one act, of which something else is made. */
function programWith(name: string, decide: (given: DecideInput<unknown>, known: Mutation) => Decision) {
  const { registry } = RATING_CAST.program;
  const known = registry.get(name);
  if (known === undefined) throw new Error(`no act ${name}`);
  return programOf(new Map([...registry, [name, { ...known, decide: (given) => decide(given, known) }]]));
}

function docsWith(docs: Docs, change: (doc: Doc) => Doc[]): Docs {
  return {
    get(collection, id) {
      const doc = docs.get(collection, id);
      return doc === null ? null : ((change(doc)[0] ?? null) as typeof doc);
    },
    within: (collection, parent) => docs.within(collection, parent).flatMap((doc) => change(doc) as never[]),
  };
}

/** A count does not ask whether the area waits for it. */
export const countsAgain = programWith('panels.count', (given, known) => {
  const { round } = given.args as { round: 1 | 2 };
  const status = round === 1 ? 'counting' : 'counting_again';
  const isWaiting = (doc: Doc) =>
    doc.collection === panelAreas.name ? [{ ...doc, body: { ...doc.body, status } }] : [doc];
  return known.decide({ ...given, docs: docsWith(given.docs, isWaiting) });
});

/** A sheet is for the whole panel to read. */
export const opensSheets = programWith('panels.rate', (given, known) => {
  const decision = known.decide(given);
  if (!decision.accepted) return decision;
  const effects = decision.effects.map((effect) =>
    effect.op === 'create' && effect.collection === ratingSheets.name
      ? { ...effect, audience: `panel/${EDITION}` }
      : effect,
  );
  return { ...decision, effects };
});

/** What one state released is taken for what five did. */
export const countsOneAsFive = programWith('figures.make_batch', (given, known) => {
  const asFive = (doc: Doc) =>
    doc.collection === ratedPanels.name
      ? ['AR', 'BO', 'BR', 'CO', 'CR'].map((state) => ({ ...doc, body: { ...doc.body, state } }))
      : [doc];
  return known.decide({ ...given, docs: docsWith(given.docs, asFive) });
});

/** Whoever hands in again is not heard. */
export const hearsOnce = programWith('panels.hand_in', (given, known) => {
  const decision = known.decide(given);
  const { round } = given.args as { round: 1 | 2 };
  return decision.accepted && round === 2 ? { ...decision, effects: [] } : decision;
});
