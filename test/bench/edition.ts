import { textOf, textSum } from '#shared/assessment/assessment.rules.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { inScale } from '#shared/panels/panels.rules.ts';
import { type EditionFile, fileHashOf } from '#shared/publication/edition-file.schemas.ts';
import { figuresOfState, frozen, openFigures, stateRows } from '#shared/publication/frozen.rules.ts';
import type { AboutEdition } from '#shared/publication/publication.schemas.ts';
import { toldOf } from '#shared/publication/published.fixtures.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { createRandom } from './documents.ts';
import { STATES } from './ideal.ts';

const EDITION = 'edn_bench';
const SEATS = 7;
const EVIDENCE_OF_AREA = 40;
const METHOD = 'ideal-1';
const ABOUT: AboutEdition = {
  ...{ number: 1, title: { es: 'x' }, periodFrom: '2025-01-01', periodUntil: '2025-12-31' },
  ...{ display: 'scores', yardstick: 'icd203', adoptedOn: null, document: null },
};

/** The whole file of an edition: sixteen states, every crime area, seven seats. */
export function makeEditionFile(): EditionFile {
  const random = createRandom(17);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const { indicators } = methodOf(METHOD);
  const states = STATES.map((state) =>
    stateRows({
      ...{ state, release: state },
      areas: AREA_CODES.map((area) => ({
        area,
        values: Object.fromEntries(
          indicators.map(({ code }) => [
            code,
            inScale(Array.from({ length: SEATS }, () => pick<Rating>([0, 1, 2, 3, 3, 4, 'U']))),
          ]),
        ),
      })),
      items: Array.from({ length: EVIDENCE_OF_AREA * AREA_CODES.length }, (_, at) => ({
        to: [{ kind: 'area' as const, code: AREA_CODES[at % AREA_CODES.length] ?? 'cocaine' }],
        source: pick(['A', 'B', 'C', 'X'] as const),
        information: pick(['1', '2', '3', '4'] as const),
      })),
    }),
  );
  const told = toldOf(
    openFigures({
      ...{ states, method: METHOD, edition: EDITION, display: 'scores', isShown: () => true },
      alpha: { T: null, V: null, I: null },
    }),
  );
  const { manifest, hash, open, proofs } = frozen({
    edition: { id: EDITION, method: METHOD, about: ABOUT },
    ...{ states, told },
  });
  const head = { level: 'analysts', version: 1, kind: 'published', at: 1 } as const;
  const content = textOf('analysts', { paragraphs: [], reservations: [], corrections: [] });
  const textHash = textSum(head, content);
  return {
    ...{ format: 'clasi-ideal-1', edition: ABOUT, manifest, hash, figures: open },
    fileHash: fileHashOf({ edition: hash, text: textHash }),
    states: states.map((rows) => ({
      ...{ rows, figures: figuresOfState(rows, METHOD), proof: [...(proofs.get(rows.state) ?? [])] },
    })),
    text: { ...head, hash: textHash, content },
  };
}
