import { EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { panelAudience, seatingAudience, sheetAudience } from '#shared/access/scopes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { panelFigureOf } from '#shared/panels/panels.rules.ts';
import {
  handInId,
  type Panel,
  type PanelArea,
  type PanelFigure,
  panelAreaId,
  panelEvidenceId,
  panelFigureId,
  panelId,
  type Rated,
  type RatingSheet,
  ratingSheetId,
} from '#shared/panels/panels.schemas.ts';
import { IDEAL_1, methodOf } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { seatingId } from '#shared/seatings/seatings.schemas.ts';

export const NOW = Date.parse('2026-10-20T12:00:00Z');
export const RATER = 'per_chile-officer';
export const SEAT = 'pst_prison';
export const HERE_RATE = `/ideal/${EDITION}/rate`;

function heard<B extends JsonObject>(
  { collection, id, parent, audience }: Pick<Doc, 'collection' | 'id' | 'parent' | 'audience'>,
  body: B,
): Doc<B> {
  return { ...docWith(collection, id, body, parent), audience } as Doc<B>;
}
const ofPanel = (collection: string, id: string, parent: string | null = panelId(EDITION)) => ({
  ...{ collection, id, parent, audience: panelAudience(EDITION) },
});

export function panelDoc(change: Partial<Panel> = {}): Doc<Panel> {
  return heard(ofPanel('panels', panelId(EDITION), null), {
    edition: EDITION,
    method: 'ideal-1' as const,
    title: { es: 'IDEAL 2, de un panel' },
    until: '2026-11-20',
    showsColumn: false,
    release: {
      status: 'in_progress' as const,
      prepared: null,
      authorised: null,
      returned: null,
      answer: null,
      releases: 0,
      standing: null,
    },
    ...change,
  });
}

export function areaDoc(area: PanelArea['area'], change: Partial<PanelArea> = {}): Doc<PanelArea> {
  return heard(ofPanel('panelAreas', panelAreaId({ edition: EDITION, area })), {
    edition: EDITION,
    area,
    status: 'first_round' as const,
    contested: [],
    spread: {},
    reasons: {},
    missing: null,
    closedAt: null,
    finalAt: null,
    ...change,
  } as PanelArea);
}

/** A seat, and that this person holds it; or held it. */
export function seatDocs({ endedAt = null }: { endedAt?: number | null } = {}): Doc[] {
  const audience = seatingAudience({ person: RATER });
  return [
    heard(ofPanel('panelSeats', SEAT), {
      edition: EDITION,
      institution: 'prison',
      office: 'Gendarmería, subdirección operativa',
      endedAt: null,
      hasRated: false,
    }),
    heard(
      {
        collection: 'seatings',
        id: seatingId({ seat: SEAT, person: RATER }),
        parent: RATER,
        audience,
      },
      { edition: EDITION, seat: SEAT, person: RATER, from: 1, endedAt, hasRated: false },
    ),
  ];
}

export function said(values: Readonly<Record<string, Rating>>, reason: string | null = null) {
  return Object.fromEntries(
    Object.entries(values).map(([code, value]): [string, Rated] => [code, { value, reason, isShown: false }]),
  );
}
/** Every indicator at one value. */
export const all = (value: Rating) => said(Object.fromEntries(IDEAL_1.map(({ code }) => [code, value])));

export function sheetDoc(area: PanelArea['area'], change: Partial<RatingSheet> = {}): Doc<RatingSheet> {
  const of = { edition: EDITION, seat: SEAT, person: RATER };
  return heard(
    {
      collection: 'ratingSheets',
      id: ratingSheetId({ ...of, area }),
      parent: panelAreaId({ edition: EDITION, area }),
      audience: sheetAudience(of),
    },
    { ...of, area, ratings: {}, second: {}, handedIn: null, handedInAgain: null, ...change } as RatingSheet,
  );
}

export function evidenceDoc(area: PanelArea['area']): Doc {
  const item = {
    source: 'C',
    information: '3',
    handlingCode: 'H1',
    tlp: 'AMBER',
    basis: 'report',
    restrictions: null,
  };
  return heard(ofPanel('panelEvidence', panelEvidenceId({ edition: EDITION, area })), {
    edition: EDITION,
    area,
    items: [
      {
        ...item,
        source: 'B',
        information: '2',
        statement: { es: 'Trazas de 1.206 armas.' },
        basis: 'study',
      },
      { ...item, statement: { es: 'Se prestan armas por semana dentro del penal.' } },
    ],
    at: 1,
  });
}

/** That this seat handed in its sheet of a round. */
export function handInDoc(area: PanelArea['area'], at: number, seat: string = SEAT, round: 1 | 2 = 1): Doc {
  const of = { edition: EDITION, area, seat, round };
  return heard(ofPanel('sheetHandIns', handInId(of), panelAreaId(of)), { ...of, at });
}

/** Four seats of a state: of each institution that there must be, and of customs. */
export function seatsDocs(): Doc[] {
  const others = [
    ['police', 'Policía de Investigaciones'],
    ['prosecution', 'Fiscalía Nacional'],
    ['customs', 'Aduanas'],
  ] as const;
  return [
    ...seatDocs(),
    ...others.map(([institution, office]) =>
      heard(ofPanel('panelSeats', `pst_${institution}`), {
        ...{ edition: EDITION, institution, office, endedAt: null, hasRated: false },
      }),
    ),
  ];
}

/** The state's figure of an area of three sheets; the last indicator is contested. */
export function figureDoc(area: PanelArea['area']): Doc<PanelFigure> {
  const { indicators } = methodOf('ideal-1');
  const values: PanelFigure['values'] = {
    ...Object.fromEntries(IDEAL_1.map(({ code, inverted }) => [code, inverted ? [1, 2, 2] : [2, 2, 3]])),
    I4: [0, 3, 4],
  };
  const printed = panelFigureOf({ method: 'ideal-1', indicators, values, evidence: [] });
  return {
    ...heard(ofPanel('panelFigures', panelFigureId({ edition: EDITION, area })), {
      ...{ edition: EDITION, area, method: 'ideal-1' as const, round: 1 as const, isFinal: true, sheets: 3 },
      ...{ values, firstValues: null, dissent: {}, evidence: [], ...printed, at: NOW },
    }),
    audience: 'national/ideal',
  };
}

export const PANEL_DOCS = [panelDoc(), ...seatDocs(), areaDoc('firearms'), areaDoc('cocaine')];
