import type { AreaCode } from '#shared/ideal/subjects.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Json } from '#shared/kernel/json.ts';
import { inScale, panelFigureOf } from '#shared/panels/panels.rules.ts';
import type { Forward } from '../compartment/outgoing.ts';
import { AREAS_OF, itemId, keyOf, type MakingEdition, PAST_STATES } from './demo-edition-made.ts';
import { REALLY_RELEASED } from './demo-edition-release.ts';
import { demoDay } from './demo-ideal.ts';
import { MADE_UP, madeUp } from './demo-ideal-texts.ts';
import { CODES, diceOf, indicators, OFFICES, sheetOf } from './demo-panel-steps.ts';

/** So much higher, or lower, panels rated in the second edition. All else they rated as before. */
const MOVED: Readonly<Partial<Record<AreaCode, number>>> = {
  cocaine: -0.4,
  extortion: 0.5,
  cybercrime: 0.6,
  trafficking_in_persons: -0.5,
};
const UNRATED: Readonly<Partial<Record<AreaCode, readonly string[]>>> = { kidnapping: ['CR', 'PY'] };
/** States that let members read their figures by name. */
const SHOWN: readonly string[] = ['BR', 'PA'];

function rated(state: string, { edition }: MakingEdition) {
  const asWhole = (diceOf(`${state}-past`)() - 0.5) * 1.4;
  return AREAS_OF[edition]
    .filter((area) => UNRATED[area]?.includes(state) !== true)
    .map((area) => {
      const dice = diceOf(`${state}-past-${area}`);
      const own = asWhole + (edition === 'ideal-1' ? (MOVED[area] ?? 0) : 0);
      const sheets = OFFICES.map(() => sheetOf({ area, own, dice }));
      const values = Object.fromEntries(
        CODES.map((code, at) => [code, inScale(sheets.map((sheet) => sheet[at] ?? 'U'))]),
      );
      const { contested } = panelFigureOf({ method: 'ideal-1', indicators, values, evidence: [] });
      return { area, sheets: sheets.length, values, contested };
    })
    .sort((left, right) => (left.area < right.area ? -1 : 1));
}

const handed = (making: MakingEdition, state: string, what: string, name: string, args: object): Forward => ({
  id: `fwd_demo-${keyOf(making.edition, state, what)}`,
  compartment: COMMITTEE,
  name,
  args: args as Json,
});

/** What the panel of a state found, as its compartment would hand it over. */
export function panelOfState(making: MakingEdition, state: string): Forward {
  const content = {
    edition: making.idFor('edn', making.edition),
    ...{ state, method: 'ideal-1' },
    seats: OFFICES.map(([institution, office]) => ({ institution, office: `${office} (ejemplo)` })),
    showsColumn: SHOWN.includes(state),
    areas: rated(state, making),
  };
  const args = { state, number: 1, hash: contentHash(content), content };
  return handed(making, state, 'panel', 'figures.receive', args);
}

function itemsOf(making: MakingEdition, state: string) {
  const dice = diceOf(`${state}-${making.edition}-items`);
  const pick = <T>(all: readonly T[]) => all[Math.floor(dice() * all.length)] as T;
  return AREAS_OF[making.edition].map((area) => ({
    id: itemId(making, state, area),
    to: [{ kind: 'area', code: area }],
    requirements: [],
    statement: madeUp(
      'Lo que una fuente de ejemplo dice de este delito.',
      'O que uma fonte de exemplo diz deste crime.',
      'What a sample source says of this crime.',
    ),
    ...{ source: pick(['A', 'B', 'B', 'C']), information: pick(['1', '2', '2', '3']), originalGrade: null },
    ...{ handlingCode: 'H0', tlp: 'CLEAR', restrictions: null, exchange: null, change: null },
    basis: 'study',
    cites: {
      title: `Estudio público de ejemplo (${MADE_UP})`,
      ...{ publisher: 'Observatorio de ejemplo', date: null },
      url: `https://example.org/clasi/${keyOf(making.edition, state)}`,
      paragraph: null,
    },
  }));
}

/** What states gave that nobody of the demo is: as their compartments would hand it over. */
export function releasedByOthers(making: MakingEdition, at: number): Forward[] {
  const others = PAST_STATES.filter((state) => !REALLY_RELEASED.includes(state));
  return others.flatMap((state) => {
    const items = itemsOf(making, state);
    const of = { edition: making.idFor('edn', making.edition), state, number: 1 };
    const head = {
      ...of,
      hash: contentHash(items),
      summary: madeUp(
        'Resumen de la posición del Estado, para probar la herramienta.',
        'Resumo da posição do Estado, para experimentar a ferramenta.',
        'Summary of the state’s position, to try the tool.',
      ),
      coveringNote: { number: `EJEMPLO-${state}-${making.edition}`, date: demoDay(at, 0) },
      readers: ['XA'],
      ...{ items: items.map(({ id }) => id), figures: [] },
    };
    return [
      handed(making, state, 'release', 'ideal.receive', head),
      handed(making, state, 'items', 'ideal.receive_part', { ...of, items, figures: [] }),
    ];
  });
}
