import { releasedAudience, textAudience } from '#shared/access/scopes.ts';
import { sumsOf } from '#shared/assessment/assessment.rules.ts';
import {
  type Correction,
  type IssuedParagraph,
  issuedId,
  type Reservation,
  reservationId,
  type TextSum,
  textSumId,
  type Version,
  versionId,
} from '#shared/assessment/assessment.schemas.ts';
import { LEAST_STATES } from '#shared/figures/figures.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inScale } from '#shared/panels/panels.rules.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { createPcg32 } from '#shared/scoring/pcg32.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { aboutEdition, figuresOfState, frozen, openFigures } from './frozen.rules.ts';
import {
  type Publication,
  type PublishedState,
  publicationId,
  publishedStateId,
  type StateRows,
} from './publication.schemas.ts';
import { toldOf } from './published.fixtures.ts';

const AT = Date.parse('2026-10-01T12:00:00Z');
const DISPLAY = 'scores';
export const PUBLISHING_STATES = ['AR', 'BR', 'CL', 'CO', 'CR', 'EC', 'PE', 'PY'];

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  { parent = null, audience }: { parent?: string | null; audience: string },
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

/** What eight states gave of some areas: the same for the same seed. */
export function makeRows({ seed = 5n, from = 0, areas = 8 } = {}): StateRows[] {
  const next = createPcg32({ seed, stream: 9n });
  return PUBLISHING_STATES.map((state) => ({
    state,
    key: contentHash({ key: state, seed: String(seed) }),
    areas: AREA_CODES.slice(from, from + areas).map((area, at) => ({
      area,
      values: Object.fromEntries(
        IDEAL_1.map(({ code }) => [
          code,
          inScale(
            [0, 1, 2].map((): Rating => {
              if (next() % 14 === 0) return 'U';
              const level = 3.6 - at * 0.35 + ((next() % 100) / 100 - 0.5) * 1.8;
              return Math.max(0, Math.min(4, Math.round(level))) as Rating;
            }),
          ),
        ]),
      ),
    })),
    evidence: AREA_CODES.slice(from, from + areas).map((area) => ({
      ...{ area, source: 'B' as const, information: 2 as const },
      count: 1 + (next() % 4),
    })),
  }));
}

type Content = Partial<IssuedParagraph> & Pick<IssuedParagraph, 'of' | 'section' | 'number' | 'detail'>;
export function paragraphOf(edition: string, content: Content): IssuedParagraph {
  return {
    ...{ edition, order: content.number, marking: 'public', es: 'Texto.', pt: null, en: null },
    ...{ figures: [], rests: [], grades: [], signedAt: null, version: 1 },
    ...content,
  };
}

/** Everything that is there of a published edition, as the server would have made it. */
export function publishedEdition({
  id = 'edn_one',
  number = 1,
  rows = makeRows(),
  status = 'published' as 'ready' | 'published',
  text = [] as readonly Content[],
  reserved = [] as readonly Omit<Reservation, 'edition'>[],
} = {}) {
  const method = 'ideal-1' as const;
  const told = openFigures({
    ...{ states: rows, method, edition: id, display: DISPLAY, alpha: { T: null, V: null, I: null } },
    isShown: ({ contributing }) => contributing >= LEAST_STATES,
  });
  const isOut = status === 'published';
  const everybody = textAudience({ level: 'public', edition: id });
  const edition: Doc<Edition> = docOf(
    'editions',
    id,
    {
      number,
      title: { es: `IDEAL ${number}`, pt: `IDEAL ${number}`, en: `IDEAL ${number}` },
      ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
      ...{ collectUntil: '2026-03-10', validateUntil: '2026-05-10', publishOn: '2026-06-01' },
      display: DISPLAY,
      status: isOut ? 'published' : 'adopted',
      method: { version: method, meeting: 'mtg_demo-founding', decision: 'dcs_method' },
      adoption: {
        ...{ meeting: 'mtg_demo-founding', decision: 'dcs_method', on: '2026-05-20' },
        document: 'CLASI/2026/INF/007',
      },
    },
    { audience: 'members/ideal' },
  );
  const made = frozen({
    edition: { id, method, about: aboutEdition(edition.body) },
    states: rows,
    told: toldOf(told),
  });
  const publication: Doc<Publication> = docOf(
    'publications',
    publicationId(id),
    {
      ...{ edition: id, status, built: rows.length, of: rows.length, left: [] },
      ...{ manifest: made.manifest, hash: made.hash, figures: made.open },
      ...{ readyAt: AT, publishedAt: isOut ? AT : null },
    },
    { parent: id, audience: everybody },
  );
  const states: Doc<PublishedState>[] = rows.map((own) =>
    docOf(
      'publishedStates',
      publishedStateId({ edition: id, state: own.state }),
      {
        ...{ edition: id, rows: own, seats: [] },
        figures: figuresOfState(own, method),
        proof: (made.proofs.get(own.state) ?? []).map(({ side, hash }) => ({ side, hash })),
      },
      { parent: id, audience: releasedAudience({ state: own.state, edition: id }) },
    ),
  );
  const paragraphs: Doc<IssuedParagraph>[] = text.map((content) => {
    const body = paragraphOf(id, content);
    const audience = textAudience({ level: body.marking, edition: id });
    return docOf('issuedParagraphs', issuedId({ edition: id, paragraph: body.of }), body, {
      parent: id,
      audience,
    });
  });
  const reservations: Doc<Reservation>[] = reserved.map((each, at) =>
    docOf(
      'reservations',
      reservationId({ comment: `cmm_${at}` }),
      { edition: id, ...each },
      { parent: id, audience: everybody },
    ),
  );
  const kind = isOut ? 'published' : 'adopted';
  const version: Doc<Version> = docOf(
    'versions',
    versionId({ edition: id, number: 2 }),
    { edition: id, number: 2, kind, at: AT, changed: null },
    { parent: id, audience: everybody },
  );
  const all = {
    paragraphs: paragraphs.map(({ body }) => body),
    reservations: reservations.map(({ body }) => body),
    corrections: [],
  };
  const sums: Doc<TextSum>[] = sumsOf({ version: 2, kind, at: AT }, all).map((sum) =>
    docOf(
      'textSums',
      textSumId({ edition: id, version: 2, level: sum.level }),
      { edition: id, version: 2, ...sum },
      { parent: id, audience: textAudience({ level: sum.level, edition: id }) },
    ),
  );
  const corrections: Doc<Correction>[] = [];
  return { edition, publication, states, paragraphs, reservations, corrections, version, sums };
}
export type PublishedEdition = ReturnType<typeof publishedEdition>;

/** All of it, as a phone has it that reads everything. */
export function docsOf(made: PublishedEdition): Doc[] {
  const { edition, publication, states, paragraphs, reservations, version, sums } = made;
  return [edition, publication, ...states, ...paragraphs, ...reservations, version, ...sums];
}
