import { EDITION, editionDoc, releaseDocs } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { membersAudience, releasedAudience } from '#shared/access/scopes.ts';
import { NATIONAL } from '#shared/contributions/contributions.schemas.ts';
import {
  batchId,
  LEAST_STATES,
  type RatedPanel,
  type RegionalFigure,
  ratedPanelId,
  regionalFigureId,
  type ShownColumn,
  shownColumnId,
} from '#shared/figures/figures.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inScale } from '#shared/panels/panels.rules.ts';
import { type PanelFigure, panelFigureId, panelId } from '#shared/panels/panels.schemas.ts';
import { printed } from '#shared/scoring/numbers.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { areaViewsOf } from './area-views.ts';
import { makeFiguresInput } from './figures-input.fixtures.ts';

export const HERE = `/ideal/${EDITION}/figures`;
const AT = Date.parse('2026-10-10T12:00:00Z');

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  audience = membersAudience('ideal'),
): Doc<B> {
  return { collection, id, parent: EDITION, audience, rev: 1, body };
}

/** What eleven states released of their panels, and what these rest on. */
export function panelDocs(input = makeFiguresInput()): Doc[] {
  const byState = groupBy(input.sheets, ({ state }) => state);
  return [...byState].flatMap(([state, sheets], place) => {
    const areas = [...groupBy(sheets, ({ area }) => area)].map(([area, own]) => ({
      area: area as AreaCode,
      sheets: own.length,
      values: Object.fromEntries(
        input.indicators.map(({ code }) => [
          code,
          inScale(
            own.flatMap(({ ratings }): Rating[] => (ratings[code] === undefined ? [] : [ratings[code]])),
          ),
        ]),
      ),
      contested: [],
    }));
    const body: RatedPanel = {
      edition: EDITION,
      state,
      method: 'ideal-1',
      seats: [
        { institution: 'police', office: 'Jefatura de inteligencia' },
        { institution: 'prosecution', office: 'Fiscalía especializada' },
        { institution: 'prison', office: 'Seguridad penitenciaria' },
      ],
      showsColumn: false,
      areas,
      number: 1,
      hash: Array(8).fill(`a${place}`.padEnd(8, '0')).join('-'),
      at: AT,
    };
    const audience = releasedAudience({ state, edition: EDITION });
    const [release, first] = releaseDocs(state) as [Doc, Doc];
    const items = input.evidence
      .filter((each) => each.state === state)
      .map(({ area, source, information }, at) => ({
        ...first,
        id: `rli_${state}-${at}`,
        body: {
          ...first.body,
          to: [{ kind: 'area', code: area }],
          requirements: [],
          source,
          information: String(information),
        },
      }));
    return [
      docOf('ratedPanels', ratedPanelId({ edition: EDITION, state }), body, audience),
      release,
      ...items,
    ];
  });
}

/** What members read of the same: every area that enough states rated. */
export function regionDocs({ on = '2026-12-03', display = 'scores' as 'scores' | 'classes' } = {}): Doc[] {
  return areaViewsOf(makeFiguresInput(), (states) => states).flatMap((view) => {
    const { median, min, max, dimensions, level } = view;
    if (median === null || min === null || max === null || level === 'gap') return [];
    if (view.contributing < LEAST_STATES) return [];
    const part = (value: number | null) => ({ median: printed(value ?? 0, 2) });
    const classes = { very_high: 0, high: 0, medium: 0, low: 0, very_low: 0 };
    for (const { figure } of view.states) if (figure.class !== 'gap') classes[figure.class] += 1;
    const body: RegionalFigure = {
      edition: EDITION,
      area: view.area as AreaCode,
      on,
      contributing: view.contributing,
      high: view.high,
      classes,
      class: level,
      measures:
        display === 'classes'
          ? null
          : {
              score: {
                median: printed(median, 1),
                min: printed(min, 1),
                max: printed(max, 1),
                values: view.states
                  .flatMap(({ figure }) => (figure.score === null ? [] : [printed(figure.score, 1)]))
                  .sort((left, right) => left - right),
              },
              T: part(dimensions.T),
              V: part(dimensions.V),
              I: part(dimensions.I),
            },
    };
    return [docOf('regionalFigures', regionalFigureId({ edition: EDITION, area: view.area }), body)];
  });
}

/** The column of a state that lets the others read it. */
export function columnDoc(state: string, { display = 'scores' as 'scores' | 'classes' } = {}): Doc {
  const input = makeFiguresInput();
  const cells: ShownColumn['cells'] = areaViewsOf(input, (states) => states).map((view) => {
    const figure = view.states.find((each) => each.state === state)?.figure;
    const score = figure?.score ?? null;
    const hasNumber = display === 'scores' && figure !== undefined && score !== null;
    return {
      area: view.area as AreaCode,
      class: figure?.class ?? 'gap',
      score: hasNumber ? printed(score, 1) : null,
      low: hasNumber ? printed(figure.low, 1) : null,
      high: hasNumber ? printed(figure.high, 1) : null,
      dimensions: null,
    };
  });
  return docOf('shownColumns', shownColumnId({ edition: EDITION, state }), {
    edition: EDITION,
    state,
    on: '2026-12-03',
    cells,
  });
}

/** What a state’s own people read of its panel. */
export function ownFigureDocs(state: string): Doc[] {
  const input = makeFiguresInput();
  return areaViewsOf(input, (states) => states).flatMap((view) => {
    const figure = view.states.find((each) => each.state === state)?.figure;
    if (figure === undefined) return [];
    const area = view.area as AreaCode;
    const body: PanelFigure = {
      edition: EDITION,
      area,
      method: 'ideal-1',
      round: 1,
      isFinal: true,
      sheets: 3,
      values: {},
      firstValues: null,
      dissent: {},
      evidence: [],
      score: figure.score === null ? null : printed(figure.score, 1),
      low: printed(figure.low, 1),
      high: printed(figure.high, 1),
      coverage: printed(figure.coverage, 2),
      class: figure.class,
      confidence: figure.confidence,
      contested: [],
      inputHash: '0'.repeat(64),
      at: AT,
    };
    const doc = docOf('panelFigures', panelFigureId({ edition: EDITION, area }), body, NATIONAL);
    return [{ ...doc, parent: panelId(EDITION) }];
  });
}

export function batchDoc(on: string, changed: number | null): Doc {
  return docOf('batches', batchId({ edition: EDITION, on }), {
    edition: EDITION,
    on,
    madeAt: changed === null ? null : Date.parse(`${on}T06:00:00Z`),
    changed,
  });
}

export const ANALYSIS_DOCS: readonly Doc[] = [editionDoc(), ...panelDocs()];
export const REGION_DOCS: readonly Doc[] = [
  editionDoc(),
  ...regionDocs(),
  columnDoc('PE'),
  columnDoc('BR'),
  ...ownFigureDocs('EC'),
  batchDoc('2026-12-03', 15),
  batchDoc('2026-12-17', null),
];
