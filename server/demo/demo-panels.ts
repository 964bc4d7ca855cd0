import {
  type Contribution,
  contributionId,
  type Link,
  type Material,
} from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inScale, panelFigureOf } from '#shared/panels/panels.rules.ts';
import { type PanelFigure, type PanelSeat, panelId } from '#shared/panels/panels.schemas.ts';
import { panelRelease } from '#shared/panels/release.rules.ts';
import { demoDay } from './demo-ideal.ts';
import { MADE_UP, madeUp } from './demo-ideal-texts.ts';
import {
  acting,
  CODES,
  diceOf,
  handIn,
  indicators,
  type Making,
  OFFICES,
  ratedAs,
  type Seat,
  setUp,
  sheetOf,
} from './demo-panel-steps.ts';
import { demoPersonId } from './demo-people.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

/** Rated by every state of which the demo shows figures. */
const AREAS: readonly AreaCode[] = [
  'cocaine',
  'firearms',
  'extortion',
  'trafficking_in_persons',
  'money_laundering',
  'migrant_smuggling',
  'environmental_crime',
  'cybercrime',
  'synthetic_drugs',
  'cultural_property',
];
/** States whose panels have finished: enough for figures of the region, and not all. */
export const RATED_STATES = ['AR', 'BR', 'CR', 'EC', 'MX', 'PA', 'PE', 'PY'] as const;
function seatsOf({ state, idFor }: { state: string; idFor: IdFor }): Seat[] {
  return OFFICES.map(([institution, office]) => {
    // Ecuador's prison unit is somebody whom a visitor can be.
    const isPerson = state === 'EC' && institution === 'prison';
    const as = isPerson ? 'ecuador-head' : `rater-${institution}-${state}`;
    return {
      id: idFor('pst', `${state.toLowerCase()}-${institution}`),
      institution,
      office: `${office} (ejemplo)`,
      as,
      person: isPerson ? demoPersonId(as) : `per_demo-${as}`,
    };
  });
}

/** A public study of the demo, so that a state has something to release and its figures something to rest on. */
function contribution({ state, now, idFor }: Making & { state: string }): DemoStep[] {
  const { edition, act } = acting({ state, idFor });
  const dice = diceOf(`${state}-links`);
  const written = {
    summary: madeUp(
      'Resumen de la posición del Estado, para probar la herramienta.',
      'Resumo da posição do Estado, para experimentar a ferramenta.',
      'Summary of the state’s position, to try the tool.',
    ),
    coveringNote: { number: `EJEMPLO-${state}-021`, date: demoDay(now, -4), file: null },
    readers: ['XA' as const],
  };
  const material = {
    id: idFor('mtr', `${state.toLowerCase()}-study`),
    body: {
      kind: 'study' as const,
      title: `Estudio público de ejemplo (${MADE_UP})`,
      publisher: 'Observatorio de ejemplo',
      date: null,
      url: `https://example.org/clasi/estudio-${state.toLowerCase()}`,
      handlingCode: 'H0' as const,
      tlp: 'CLEAR' as const,
      originator: { kind: 'elsewhere' as const, name: 'Observatorio de ejemplo' },
    },
  };
  const links = AREAS.flatMap((area) => {
    const count = Math.floor(dice() * 4);
    return Array.from({ length: count }, (_, at) => ({
      id: idFor('lnc', `${state.toLowerCase()}-${area.replaceAll('_', '-')}-${at}`),
      body: {
        from: { kind: 'material' as const, id: material.id, paragraph: String(at + 1) },
        to: [{ kind: 'area' as const, code: area }],
        requirements: [],
        source: (['A', 'B', 'B', 'C'] as const)[Math.floor(dice() * 4)] ?? 'C',
        information: (['1', '2', '2', '3'] as const)[Math.floor(dice() * 4)] ?? '3',
        originalGrade: null,
        handlingCode: 'H0' as const,
        tlp: 'CLEAR' as const,
        restrictions: null,
        statement: madeUp(
          'Lo que el estudio de ejemplo dice de este delito.',
          'O que o estudo de exemplo diz deste crime.',
          'What the sample study says of this crime.',
        ),
        exchange: null,
        hasPersonalData: false,
      },
    }));
  });
  const doc = <B extends JsonObject>(collection: string, id: string, body: object): Doc<B> =>
    ({
      collection,
      id,
      parent: contributionId(edition),
      audience: 'national/ideal',
      rev: 1,
      body,
    }) as unknown as Doc<B>;
  const { content } = releaseOf({
    state,
    contribution: { edition, ...written } as Contribution,
    links: links.map(({ id, body }) =>
      doc<Link>('links', id, { ...body, change: null, follows: null, leftOut: null }),
    ),
    consents: [],
    materials: new Map([[material.id, { ...material.body, withdrawn: false } as Material]]),
    reports: new Map(),
    marks: new Map(),
    sections: [],
    choices: [],
    now,
  });
  const seen = { sources: [material.id], hash: releaseHash(content) };
  return [
    act('contributions.begin', { startFrom: null }),
    act('contributions.write', written),
    {
      ...act('contributions.add_material', { material: material.id, ...material.body }),
      args: { state, material: material.id, ...material.body } as unknown as Json,
    },
    ...links.map(({ id, body }) => act('contributions.link', { link: id, ...body })),
    act('contributions.prepare', seen),
    act('contributions.authorise', seen, `authoriser-${state}`, {
      base: { [`contributions/${contributionId(edition)}`]: 3 },
    }),
  ];
}

/** Everything that seats of a state say of all areas, and the figures that follow. */
function ratedBy(state: string, seats: readonly Seat[]) {
  const dice = diceOf(state);
  const own = (dice() - 0.5) * 1.4;
  return AREAS.map((area) => {
    const sheets = seats.map(() => sheetOf({ area, own, dice }));
    const values = Object.fromEntries(
      CODES.map((code, at) => [code, inScale(sheets.map((sheet) => sheet[at] ?? 'U'))]),
    );
    const printed = panelFigureOf({ method: 'ideal-1', indicators, values, evidence: [] });
    return { area, sheets, values, printed };
  });
}

/** Panels that have finished, up to the end of their first round. What is still contested then waits for the second. */
export function demoRatings({ now, idFor }: Making): DemoStep[] {
  return RATED_STATES.flatMap((state) => {
    const { act } = acting({ state, idFor });
    const seats = seatsOf({ state, idFor });
    return [
      ...(state === 'EC' ? [] : contribution({ state, now, idFor })),
      ...setUp({ state, areas: AREAS, seats, now, idFor }),
      ...seats.flatMap((seat, at) =>
        ratedBy(state, seats).flatMap(({ area, sheets }) =>
          handIn({ state, area, seat, ratings: ratedAs(sheets[at] ?? []), idFor }),
        ),
      ),
      ...AREAS.map((area) => act('panels.close_area', { area, round: 1, missing: null })),
    ];
  });
}

/** The figures of areas on which nobody disagreed, released under four eyes. */
export function demoReleasedRatings({ idFor }: Making): DemoStep[] {
  const edition = idFor('edn', 'ideal-2');
  return [
    ...RATED_STATES.flatMap((state): DemoStep[] => {
      const { act } = acting({ state, idFor });
      const seats = seatsOf({ state, idFor });
      const figures = ratedBy(state, seats).map(({ area, values, printed }) => ({
        area,
        sheets: seats.length,
        values,
        contested: printed.contested,
        isFinal: printed.contested.length === 0,
      }));
      const content = panelRelease({
        state,
        panel: { edition, method: 'ideal-1', showsColumn: false } as never,
        seats: seats.map(({ id, institution, office }) => ({
          ...{ collection: 'panelSeats', id, parent: panelId(edition), audience: '', rev: 1 },
          body: { edition, institution, office, endedAt: null, hasRated: true } satisfies PanelSeat,
        })),
        figures: figures as unknown as PanelFigure[],
      });
      const seen = { hash: contentHash(content) };
      return [
        act('panels.prepare', seen),
        act('panels.authorise', seen, `authoriser-${state}`, {
          base: { [`panels/${panelId(edition)}`]: 2 },
        }),
      ];
    }),
  ];
}

/** A day of figures that is to come, and before it one that has come: it can only be set days before. */
export function demoBatches({ now, idFor, hasPast }: Making & { hasPast: boolean }): DemoStep[] {
  const edition = idFor('edn', 'ideal-2');
  const day = (days: number, more: Pick<DemoStep, 'daysAgo'> = {}): DemoStep => ({
    compartment: COMMITTEE,
    name: 'figures.plan_batch',
    args: { edition, on: demoDay(now, days) },
    as: 'presidency-admin',
    ...more,
  });
  return [...(hasPast ? [day(-1, { daysAgo: 3 })] : []), day(21)];
}
