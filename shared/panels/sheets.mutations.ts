import * as v from 'valibot';
import { panelAudience, sheetAudience } from '#shared/access/scopes.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { seatingId, seatings } from '#shared/seatings/seatings.schemas.ts';
import { isAskedAgain, keepsPanel, type Round } from './panels.rules.ts';
import {
  AreaSchema,
  CodeSchema,
  handInId,
  type PanelArea,
  panelAreaId,
  panelAreas,
  panelId,
  panelSeats,
  panels,
  type Rated,
  RatedSchema,
  RoundSchema,
  ratingSheetId,
  ratingSheets,
  sheetHandIns,
} from './panels.schemas.ts';

interface OfSheet {
  readonly state: string;
  readonly edition: string;
  readonly area: string;
  readonly seat: string;
  readonly round: Round;
}
const sheetFields = {
  state: StateCodeSchema,
  edition: EditionIdSchema,
  area: AreaSchema,
  seat: IdSchema,
  round: RoundSchema,
};
const sheetOf = ({ edition, area, seat }: OfSheet, { person }: Pick<Actor, 'person'>) =>
  ratingSheetId({ edition, area, seat, person });
const readsOfSheet = (args: OfSheet, actor: Actor) => [
  one(panels, panelId(args.edition)),
  one(panelAreas, panelAreaId(args)),
  one(seatings, seatingId({ seat: args.seat, person: actor.person })),
  one(ratingSheets, sheetOf(args, actor)),
  one(sheetHandIns, handInId({ ...args, round: 1 })),
];
const sheetIn = (docs: Docs, args: OfSheet, actor: Actor) => docs.get(ratingSheets, sheetOf(args, actor));
const handInOf = (docs: Docs, args: OfSheet) => docs.get(sheetHandIns, handInId(args));

const OPEN = { 1: 'first_round', 2: 'second_round' } as const satisfies Record<Round, PanelArea['status']>;

/** What a person rates now in their seat, or why they cannot. */
function ratable({
  docs,
  actor,
  args,
}: {
  docs: Docs;
  actor: Actor;
  args: OfSheet;
}): { readonly codes: readonly string[] } | Decision {
  const seating = docs.get(seatings, seatingId({ seat: args.seat, person: actor.person }));
  const isTheirs =
    actor.state === args.state &&
    seating?.body.edition === args.edition &&
    // Ids that are derived from the seat leave its kind out: another kind would be another name of the same sheet.
    seating.body.seat === args.seat &&
    seating.body.endedAt === null;
  if (!isTheirs) return refuse('panels.not_your_seat');
  if (keepsPanel(actor, args.state)) return refuse('panels.not_yourself');
  const panel = docs.get(panels, panelId(args.edition));
  const area = docs.get(panelAreas, panelAreaId(args));
  if (panel === null || area === null) return refuse('panels.area_unknown', { area: args.area });
  if (area.body.status !== OPEN[args.round])
    return refuse('panels.round_over', { status: area.body.status, round: args.round });
  if (args.round === 1) return { codes: methodOf(panel.body.method).indicators.map(({ code }) => code) };
  const last = handInOf(docs, { ...args, round: 1 });
  const isAsked = isAskedAgain({
    ...{ sheet: sheetIn(docs, args, actor)?.body, last: last?.body },
    ...{ seating: seating.body, area: area.body },
  });
  return isAsked ? { codes: area.body.contested } : refuse('panels.not_asked_again');
}

/**
 * By code; null takes a rating away. What is not named stays as it is. So what somebody wrote on a laptop, while their
 * phone was away, stays when the phone sends its own again; they are told of both.
 */
const ChangesSchema = v.pipe(
  v.record(CodeSchema, v.nullable(RatedSchema)),
  v.check((changes) => Object.keys(changes).length > 0 && Object.keys(changes).length <= 99),
);

function changed(
  known: Readonly<Record<string, Rated>>,
  changes: Readonly<Record<string, Rated | null>>,
): Record<string, Rated> {
  return Object.fromEntries(
    Object.entries({ ...known, ...changes }).flatMap(([code, rated]) =>
      rated === null ? [] : [[code, rated] as const],
    ),
  );
}

/** What a seat says of indicators of one area. It can be changed until the round is over. */
const rate = defineMutation({
  name: 'panels.rate',
  args: v.strictObject({ ...sheetFields, ratings: ChangesSchema }),
  compartment: ({ state }) => stateCompartment(state),
  reads: readsOfSheet,
  decide({ args, docs, actor }) {
    const found = ratable({ docs, actor, args });
    if ('accepted' in found) return found;
    const unknown = Object.keys(args.ratings).find((code) => !found.codes.includes(code));
    if (unknown !== undefined)
      return refuse(args.round === 1 ? 'panels.indicator_unknown' : 'panels.not_contested', {
        code: unknown,
      });
    const { edition, area, seat, round, ratings } = args;
    const { person } = actor;
    const id = sheetOf(args, actor);
    const known = sheetIn(docs, args, actor);
    const field = round === 1 ? 'ratings' : 'second';
    // A sheet that was handed in stays whole: who takes a rating back says that it is not known.
    const finished = (round === 1 ? known?.body.handedIn : known?.body.handedInAgain) ?? null;
    const missing = Object.values(ratings).filter((rated) => rated === null).length;
    if (finished !== null && missing > 0) return refuse('panels.sheet_incomplete', { missing });
    const whole = changed(known?.body[field] ?? {}, ratings);
    if (known !== null) return accept([set(ratingSheets, { id, fields: { [field]: whole } })]);
    return accept([
      create(ratingSheets, {
        id,
        parent: panelAreaId(args),
        audience: sheetAudience({ person }),
        body: {
          edition,
          area,
          seat,
          person,
          ratings: {},
          second: {},
          handedIn: null,
          handedInAgain: null,
          [field]: whole,
        },
        isDerived: true,
      }),
    ]);
  },
});

/** That the sheet is finished. It can still be changed until the round is over. */
const handIn = defineMutation({
  name: 'panels.hand_in',
  args: v.strictObject(sheetFields),
  compartment: ({ state }) => stateCompartment(state),
  reads: (args, actor) => [
    ...readsOfSheet(args, actor),
    one(panelSeats, args.seat),
    ...(args.round === 1 ? [] : [one(sheetHandIns, handInId(args))]),
  ],
  decide({ args, docs, actor, now }) {
    const found = ratable({ docs, actor, args });
    if ('accepted' in found) return found;
    const { edition, area, seat, round } = args;
    const sheet = sheetIn(docs, args, actor);
    const said = (round === 1 ? sheet?.body.ratings : sheet?.body.second) ?? {};
    const missing = found.codes.filter((code) => !Object.hasOwn(said, code)).length;
    if (sheet === null || missing > 0) return refuse('panels.sheet_incomplete', { missing });
    const id = handInId(args);
    const last = handInOf(docs, args);
    const own = round === 1 ? sheet.body.handedIn : sheet.body.handedInAgain;
    // Handed in already, from here or from another device, and by nobody in this seat since.
    if (own !== null && own === last?.body.at) return accept([]);
    // Later than what the seat handed in before, also where the server's clock was set back: the last one counts.
    const at = Math.max(now, (last?.body.at ?? 0) + 1);
    const finished = round === 1 ? { handedIn: at } : { handedInAgain: at };
    const isFirst = docs.get(panelSeats, seat)?.body.hasRated === false;
    return accept([
      set(ratingSheets, { id: sheet.id, fields: finished }),
      last === null
        ? create(sheetHandIns, {
            id,
            parent: panelAreaId(args),
            audience: panelAudience(edition),
            body: { edition, area, seat, round, at },
            isDerived: true,
          })
        : set(sheetHandIns, { id, fields: { at } }),
      set(seatings, { id: seatingId({ seat, person: actor.person }), fields: { hasRated: true } }),
      ...(isFirst ? [set(panelSeats, { id: seat, fields: { hasRated: true } })] : []),
    ]);
  },
});

export const sheetsMutations = [rate, handIn] as const;
