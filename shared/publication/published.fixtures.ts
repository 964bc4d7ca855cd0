import { textOf, textSum } from '#shared/assessment/assessment.rules.ts';
import type { IssuedParagraph } from '#shared/assessment/assessment.schemas.ts';
import type { RegionalFigure } from '#shared/figures/figures.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { type EditionFile, fileHashOf } from './edition-file.schemas.ts';
import { figuresOfState, frozen, openFigures, stateRows } from './frozen.rules.ts';
import type { AboutEdition, OpenFigures, StateRows } from './publication.schemas.ts';

export const EDITION = 'edn_1';
export const STATES = ['AR', 'BO', 'BR', 'CL', 'CO', 'EC'] as const;
export const about: AboutEdition = {
  ...{ number: 3, title: { es: 'IDEAL 3' }, periodFrom: '2026-01-01', periodUntil: '2026-12-31' },
  ...{ display: 'scores', yardstick: 'icd203', adoptedOn: '2027-06-21', document: 'CLASI/1' },
};

/** Three seats that rate each indicator by this, of `U` to 4. */
export function valuesOf(rate: (indicator: number, seat: number) => number): Record<string, Rating[]> {
  return Object.fromEntries(
    IDEAL_1.map(({ code }, at) => [code, [0, 1, 2].map((seat) => (rate(at, seat) % 5) as Rating).sort()]),
  );
}

/** What a state gave of these areas, not all alike. */
export function rowsOf(
  state: string,
  at: number,
  areas: readonly AreaCode[] = ['cocaine', 'firearms'],
): StateRows {
  return stateRows({
    ...{ state, release: `release of ${state}` },
    areas: areas.map((area, place) => ({
      area,
      values: valuesOf(
        (indicator, seat) => at * 7 + place * 3 + indicator * (at + 2) + (seat === 2 ? at : 0),
      ),
    })),
    items: Array.from({ length: at + 1 }, () => ({
      ...{
        to: [{ kind: 'area' as const, code: 'cocaine' as const }],
        source: 'A' as const,
        information: '1' as const,
      },
    })),
  });
}
export const allRows = () => STATES.map((state, at) => rowsOf(state, at));

/** What members read, if they have read all of this. */
export function toldOf(open: OpenFigures): Map<string, RegionalFigure> {
  return new Map(
    open.areas.map(({ area, contributing, high, classes, class: ofMedian, score, dimensions }) => [
      area,
      {
        ...{ edition: EDITION, area, on: '2027-06-01', contributing, high, classes, class: ofMedian },
        measures:
          score === null || dimensions === null
            ? null
            : {
                score,
                T: { median: dimensions.T },
                V: { median: dimensions.V },
                I: { median: dimensions.I },
              },
      },
    ]),
  );
}
export function openOf(
  states: readonly StateRows[],
  display: AboutEdition['display'] = 'scores',
): OpenFigures {
  return openFigures({
    ...{ states, method: 'ideal-1', edition: EDITION, display, isShown: () => true },
    alpha: { T: null, V: null, I: null },
  });
}
export function freezes(
  states: readonly StateRows[],
  told = toldOf(openOf(states)),
  of: AboutEdition = about,
) {
  return frozen({ edition: { id: EDITION, method: 'ideal-1', about: of }, states, told });
}

const paragraph = (number: number, change: Partial<IssuedParagraph> = {}): IssuedParagraph => ({
  ...{ edition: EDITION, of: `pgf_${number}`, section: 'cocaine', number, order: number, marking: 'public' },
  ...{ detail: { kind: 'text' }, es: `Párrafo ${number}`, pt: null, en: null, version: number },
  ...{ figures: ['cocaine'], rests: [], grades: [{ source: 'A', information: 1, count: 2 }], signedAt: null },
  ...change,
});

/** @param withRows of these states */
export function fileOf(withRows: readonly string[] = STATES): EditionFile {
  const states = allRows();
  const { manifest, hash, open, proofs } = freezes(states);
  const head = { level: 'public', version: 3, kind: 'published', at: 7 } as const;
  const content = textOf('public', {
    paragraphs: [paragraph(1), paragraph(2, { rests: ['pgf_1'] })],
    reservations: [
      { paragraph: 'pgf_1', marking: 'public', state: 'CL', text: { es: 'No' }, printed: 'annex' },
    ],
    corrections: [],
  });
  const file: EditionFile = {
    ...{ format: 'clasi-ideal-1', edition: about, manifest, hash, figures: open },
    fileHash: fileHashOf({ edition: hash, text: textSum(head, content) }),
    states: states
      .filter(({ state }) => withRows.includes(state))
      .map((rows) => ({
        ...{ rows, figures: figuresOfState(rows, 'ideal-1'), proof: [...(proofs.get(rows.state) ?? [])] },
      })),
    text: { ...head, hash: textSum(head, content), content },
  };
  return JSON.parse(JSON.stringify(file)) as EditionFile;
}
/** Of something else. */
export const OTHER_HASH = contentHash('something else');
