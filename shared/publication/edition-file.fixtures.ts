import { sumsOf } from '#shared/assessment/assessment.rules.ts';
import type { IssuedParagraph, TextSum, Version } from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { RegionalFigure } from '#shared/figures/figures.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { createPcg32 } from '#shared/scoring/pcg32.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { editionFile } from './edition-file.rules.ts';
import type { EditionFile } from './edition-file.schemas.ts';
import { figuresOfState, frozen, openFigures, stateRows } from './frozen.rules.ts';
import type {
  AboutEdition,
  OpenArea,
  Publication,
  PublishedState,
  StateRows,
} from './publication.schemas.ts';

export const FROZEN_EDITION = 'edn_1';
const AREAS: readonly AreaCode[] = ['cocaine', 'cybercrime', 'extortion', 'firearms'];
const STATES = ['AR', 'BR', 'CL', 'EC', 'MX', 'PE'];

function rowsOf(state: string, at: number): StateRows {
  const next = createPcg32({ seed: BigInt(at + 3), stream: 54n });
  const rating = () => (next() % 5) as Rating;
  return stateRows({
    ...{ state, release: `release of ${state}` },
    areas: AREAS.map((area) => ({
      area,
      values: Object.fromEntries(IDEAL_1.map(({ code }) => [code, [rating(), rating(), rating()].sort()])),
    })),
    items: Array.from({ length: at + 1 }, () => ({
      to: [{ kind: 'area' as const, code: 'cocaine' as const }],
      ...{ source: 'A' as const, information: '1' as const },
    })),
  });
}

const about: AboutEdition = {
  ...{ number: 3, title: { es: 'IDEAL 3' }, periodFrom: '2025-01-01', periodUntil: '2025-12-31' },
  ...{ display: 'scores', yardstick: 'icd203', adoptedOn: '2026-06-20', document: 'CLASI/2026/DOC/1' },
};

export function paragraphOf(number: number, marking: Level): IssuedParagraph {
  return {
    ...{ edition: FROZEN_EDITION, of: `pgf_${number}`, section: 'cocaine', number, order: number, marking },
    ...{ detail: { kind: 'text' }, es: `Párrafo ${number}`, pt: null, en: null, version: number },
    ...{
      figures: ['cocaine'],
      rests: [],
      grades: [{ source: 'A', information: 1, count: 2 }],
      signedAt: null,
    },
  };
}
const paragraphs = (['public', 'partners', 'members', 'analysts'] as const).map((level, at) =>
  paragraphOf(at + 1, level),
);
const reservations = [
  {
    edition: FROZEN_EDITION,
    paragraph: 'pgf_1',
    marking: 'public' as const,
    state: 'CL',
    text: { es: 'No' },
    printed: 'paragraph' as const,
  },
  {
    ...{ edition: FROZEN_EDITION, paragraph: 'pgf_3', marking: 'members' as const, state: 'EC' },
    ...{ text: { es: 'No' }, printed: 'annex' as const },
  },
];

const measuresOf = ({ score, dimensions }: OpenArea) => ({
  score,
  ...Object.fromEntries(Object.entries(dimensions ?? {}).map(([name, median]) => [name, { median }])),
});

/** All that there is of a small published edition of six states and four areas. */
export function publishedParts() {
  const states = STATES.map(rowsOf);
  const method = 'ideal-1' as const;
  const { display } = about;
  const told = openFigures({
    ...{ states, method, edition: FROZEN_EDITION, display, isShown: () => true },
    alpha: { T: null, V: null, I: null },
  });
  const made = frozen({
    edition: { id: FROZEN_EDITION, method, about },
    states,
    told: new Map(
      told.areas.map((area): [string, RegionalFigure] => [
        area.area,
        { ...area, measures: measuresOf(area) } as unknown as RegionalFigure,
      ]),
    ),
  });
  const publication: Publication = {
    ...{ edition: FROZEN_EDITION, status: 'published', built: states.length, of: states.length },
    ...{
      manifest: made.manifest,
      hash: made.hash,
      figures: made.open,
      readyAt: 1,
      publishedAt: 2,
      about,
      left: [],
    },
  };
  const published = states.map(
    (rows): PublishedState => ({
      ...{ edition: FROZEN_EDITION, rows, seats: [], figures: figuresOfState(rows, method) },
      proof: [...(made.proofs.get(rows.state) ?? [])],
    }),
  );
  const versions: Version[] = (['draft', 'adopted', 'published'] as const).map((kind, at) => ({
    ...{ edition: FROZEN_EDITION, number: at + 1, kind, at: at + 1, changed: null },
  }));
  const sums: TextSum[] = versions.flatMap(({ edition, number: version, kind, at }) =>
    sumsOf({ version, kind, at }, { paragraphs, reservations, corrections: [] }).map((sum) => ({
      edition,
      version,
      ...sum,
    })),
  );
  return { publication, published, versions, sums, paragraphs, reservations, corrections: [] };
}

/** @param states whose rows are in it; by default of all */
export function fileOf({
  level = 'analysts',
  states = STATES,
}: {
  level?: Level;
  states?: readonly string[];
} = {}): EditionFile {
  const { published, ...parts } = publishedParts();
  const file = editionFile({
    ...{ level, edition: null, ...parts },
    states: published.filter(({ rows }) => states.includes(rows.state)),
  });
  if (file === null) throw new Error('there is no such file');
  return JSON.parse(JSON.stringify(file)) as EditionFile;
}
