import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { contributionId, links, NATIONAL } from '#shared/contributions/contributions.schemas.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import {
  aboutWithin,
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  forward,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { numberOfGrade } from '#shared/scoring/scoring.schemas.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';
import {
  countedGrades,
  countedSheets,
  hasVoice,
  isDissent,
  type Lack,
  lackOf,
  panelFigureOf,
  type Round,
  roundThatCounts,
  shownReasons,
  spreadOf,
} from './panels.rules.ts';
import {
  AreaSchema,
  LEAST_SHEETS,
  MissingSchema,
  type PanelArea,
  type PanelFigure,
  panelAreaId,
  panelAreas,
  panelFigureId,
  panelFigures,
  panelId,
  panelSeats,
  panels,
  type RatingSheet,
  RoundSchema,
  ratingSheets,
  sheetHandIns,
} from './panels.schemas.ts';

interface OfRound {
  readonly state: string;
  readonly edition: string;
  readonly area: (typeof AreaSchema.options)[number];
  readonly round: Round;
}
const roundFields = {
  state: StateCodeSchema,
  edition: EditionIdSchema,
  area: AreaSchema,
  round: RoundSchema,
};
const CLOSES = {
  1: { from: 'first_round', to: 'counting' },
  2: { from: 'second_round', to: 'counting_again' },
} as const satisfies Record<Round, { from: PanelArea['status']; to: PanelArea['status'] }>;

/** Why the round cannot be closed at all; null if it can. */
function closingProblem({ institutions, sheets }: Lack): Decision | null {
  const [institution] = institutions;
  if (institution !== undefined) return refuse('panels.institution_missing', { institution });
  return sheets < LEAST_SHEETS
    ? refuse('panels.too_few_sheets', { count: sheets, least: LEAST_SHEETS })
    : null;
}

/** Ends a round of one area. There is no way back: what comes later counts no more. */
const closeArea = defineMutation({
  name: 'panels.close_area',
  args: v.strictObject({
    ...roundFields,
    /** Seats without a sheet, as the one that closes sees them, and why they are not waited for. */
    missing: MissingSchema,
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, area }, { person }) => [
    one(panelAreas, panelAreaId({ edition, area })),
    within(seatings, person),
    within(panelSeats, panelId(edition)),
    within(sheetHandIns, panelAreaId({ edition, area })),
  ],
  decide({ args, docs, actor, now }) {
    const { state, edition, area, round } = args;
    if (!may(actor, 'panels.manage', { state }))
      return refuse('access.not_allowed', { action: 'panels.manage' });
    // Somebody may have been given the role since they were seated.
    if (hasVoice(docs.within(seatings, actor.person), edition)) return refuse('panels.not_yourself');
    const known = docs.get(panelAreas, panelAreaId(args));
    if (known === null) return refuse('panels.area_unknown', { area });
    const { status } = known.body;
    if (status === CLOSES[round].to) return accept([]);
    if (status !== CLOSES[round].from) return refuse('panels.round_over', { status, round });
    const lack = lackOf({
      area: known.body,
      seats: docs.within(panelSeats, panelId(edition)),
      handIns: docs.within(sheetHandIns, known.id).map(({ body }) => body),
      state,
    });
    const problem = closingProblem(lack);
    if (problem !== null) return problem;
    const missing = lack.missing.map(({ id }) => id).sort();
    const said = [...(args.missing?.seats ?? [])].sort();
    if (said.join() !== missing.join()) return refuse('panels.sheets_missing', { count: missing.length });
    return accept([
      set(panelAreas, {
        id: known.id,
        fields: {
          status: CLOSES[round].to,
          missing: missing.length === 0 ? null : args.missing,
          closedAt: now,
        },
      }),
      forward({
        compartment: stateCompartment(state),
        name: count.name,
        args: { state, edition, area, round },
      }),
    ]);
  },
});

const roundOf = (sheets: readonly RatingSheet[], round: Round) =>
  roundThatCounts(sheets.filter(({ handedInAgain }) => handedInAgain !== null).length, round);

function figureOf({
  args: { edition, area, round },
  method,
  sheets,
  evidence,
  contested,
  former,
  now,
}: {
  args: OfRound;
  method: PanelFigure['method'];
  sheets: readonly RatingSheet[];
  evidence: PanelFigure['evidence'];
  /** Codes that were asked again. */
  contested: readonly string[];
  former: PanelFigure | null;
  now: number;
}): PanelFigure {
  const { indicators } = methodOf(method);
  const codes = indicators.map(({ code }) => code);
  const asked = roundOf(sheets, round);
  const values = spreadOf(sheets, { codes, round: asked });
  const printed = panelFigureOf({ method, indicators, values, evidence });
  const dissent = (asked === 1 ? [] : contested).flatMap((code) => {
    const kept = sheets.filter((sheet) => isDissent(sheet, code)).length;
    return kept === 0 ? [] : [[code, kept] as const];
  });
  return {
    edition,
    area,
    method,
    round: asked,
    isFinal: round === 2 || printed.contested.length === 0,
    sheets: sheets.length,
    values,
    firstValues: asked === 2 ? (former?.values ?? null) : null,
    dissent: Object.fromEntries(dissent),
    evidence,
    ...printed,
    at: now,
  };
}

function written(docs: Docs, body: PanelFigure) {
  const id = panelFigureId(body);
  if (docs.get(panelFigures, id) !== null) return set(panelFigures, { id, fields: body });
  return create(panelFigures, {
    id,
    parent: panelId(body.edition),
    audience: NATIONAL,
    body,
    isDerived: true,
  });
}

/** After the first round: what is contested is asked again, and nothing else is said of what was rated. */
function afterCount(
  area: Doc<PanelArea>,
  { figure, sheets, round }: { figure: PanelFigure; sheets: readonly RatingSheet[]; round: Round },
): Partial<PanelArea> {
  const codes = round === 1 ? figure.contested : area.body.contested;
  const asked = roundOf(sheets, round);
  return {
    status: figure.isFinal ? 'final' : 'second_round',
    contested: figure.contested,
    spread: spreadOf(sheets, { codes, round: asked }),
    reasons: shownReasons(sheets, { codes, round: asked }),
    finalAt: figure.isFinal ? figure.at : null,
  };
}

/** Reads every sheet, which no person may, and writes what follows from all of them. */
const count = defineMutation({
  name: 'panels.count',
  internal: true,
  args: v.strictObject(roundFields),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, area }) => [
    one(panels, panelId(edition)),
    one(panelAreas, panelAreaId({ edition, area })),
    one(panelFigures, panelFigureId({ edition, area })),
    within(ratingSheets, panelAreaId({ edition, area })),
    aboutWithin(links, contributionId(edition), area),
  ],
  decide({ args, docs, now }) {
    const { round } = args;
    const panel = docs.get(panels, panelId(args.edition));
    const known = docs.get(panelAreas, panelAreaId(args));
    // Sent twice: it was counted.
    if (panel === null || known === null || known.body.status !== CLOSES[round].to) return accept([]);
    const sheets = countedSheets(docs.within(ratingSheets, known.id).map(({ body }) => body));
    const evidence = countedGrades(
      docs
        .within(links, contributionId(args.edition))
        .map(({ body }) => body)
        .filter(({ leftOut }) => leftOut === null)
        .map(({ source, information }) => ({ source, information: numberOfGrade(information) })),
    );
    const figure = figureOf({
      args,
      method: panel.body.method,
      sheets,
      evidence,
      contested: known.body.contested,
      former: docs.get(panelFigures, panelFigureId(args))?.body ?? null,
      now,
    });
    return accept([
      written(docs, figure),
      set(panelAreas, { id: known.id, fields: afterCount(known, { figure, sheets, round }) }),
    ]);
  },
});

export const closingMutations = [closeArea, count] as const;
