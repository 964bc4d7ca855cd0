import type { Doc } from '#shared/kernel/mutation.ts';
import type { Publication } from '#shared/publication/publication.schemas.ts';
import type { Forward } from '../compartment/outgoing.ts';
import {
  ANALYST,
  act,
  answered,
  comment,
  PRESIDENCY,
  SAID_OF_FIRST,
  SAID_OF_SECOND,
  type Said,
  spoken,
} from './demo-edition-comments.ts';
import { panelOfState, releasedByOthers } from './demo-edition-figures.ts';
import { type MakingEdition, PAST_STATES, paragraphId } from './demo-edition-made.ts';
import { demoPrisonReport, REALLY_RELEASED, releasedByPeople } from './demo-edition-release.ts';
import { firstEdition, secondEdition } from './demo-edition-second.ts';
import { writingSteps } from './demo-edition-writing.ts';
import { demoDay } from './demo-ideal.ts';
import { madeUp } from './demo-ideal-texts.ts';
import { dayOfDecision, decided, demoPastMeeting } from './demo-past-meetings.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const DAY_MS = 86_400_000;

/** What is done together, by the clock of its day, and then told by the servers to one another. */
export interface DemoPart {
  readonly daysAgo: number;
  /** What other compartments would hand to the committee. */
  readonly handed?: readonly Forward[];
  /** @param publication of the first edition, once there is one */
  readonly steps?: (publication: Doc<Publication> | null) => DemoStep[];
}

interface Making {
  readonly now: number;
  readonly idFor: IdFor;
  readonly hasPast: boolean;
  readonly hasReports: boolean;
  readonly formId: string;
  readonly version: string;
}

function begun(
  { edition, idFor }: MakingEdition,
  daysAgo: number,
  fields: { number: number; year: number } & Record<string, string | number>,
): DemoStep[] {
  const { year: _year, ...days } = fields;
  const of = { edition: idFor('edn', edition) };
  const step = act(daysAgo);
  const requirement = idFor('rqm', `${edition}-all`);
  return [
    step('editions.begin', {
      ...{ ...of, ...days, display: 'scores' },
      title: madeUp(
        `IDEAL ${fields.number}, edición de ejemplo`,
        `IDEAL ${fields.number}, edição de exemplo`,
        `IDEAL ${fields.number}, sample edition`,
      ),
    }),
    step('requirements.ask', {
      ...{
        ...of,
        requirement,
        about: { kind: 'area', code: 'cocaine' },
        priority: 1,
        askedOf: [...PAST_STATES],
      },
      question: madeUp(
        '¿Qué ha cambiado desde el último año en cada área?',
        'O que mudou desde o último ano em cada área?',
        'What has changed since last year in each area?',
      ),
      due: String(days.collectUntil),
    }),
    step('editions.adopt_method', { ...of, version: 'ideal-1', ...decided(`${edition}-method`, idFor) }),
    step('editions.move_on', moved(edition, idFor, 'begin_collection')),
  ];
}

const moved = (edition: string, idFor: IdFor, step: string) => ({
  ...{ entry: idFor('eds', `${edition}-${step.replaceAll('_', '-')}`), edition: idFor('edn', edition), step },
  ...{ reason: null, adoption: null },
});

/** From the first day of collection to the round of validation. */
function madeUntilRound(
  making: MakingEdition,
  {
    collected,
    written,
    opened,
    until,
    ...days
  }: Record<'collected' | 'written' | 'opened', number> & {
    until: string;
    fields: Parameters<typeof begun>[2];
    earlier?: readonly DemoStep[];
    texts: Parameters<typeof writingSteps>[1];
  },
): DemoPart[] {
  const { edition, idFor, now } = making;
  const of = { edition: idFor('edn', edition) };
  return [
    { daysAgo: collected, steps: () => [...(days.earlier ?? []), ...begun(making, collected, days.fields)] },
    {
      daysAgo: collected,
      handed: releasedByOthers(making, now - collected * DAY_MS),
      steps: () => REALLY_RELEASED.flatMap((state) => releasedByPeople(making, state, collected)),
    },
    { daysAgo: collected, handed: PAST_STATES.map((state) => panelOfState(making, state)) },
    {
      daysAgo: written,
      steps: () => [
        act(written)('editions.move_on', moved(edition, idFor, 'end_collection')),
        ...writingSteps(making, days.texts, written),
      ],
    },
    {
      daysAgo: opened,
      steps: () => [
        act(opened)('assessment.open_round', {
          ...{ ...of, round: idFor('rnd', edition), entry: idFor('eds', `${edition}-round`), until },
        }),
      ],
    },
  ];
}

/** IDEAL 1 from its first day to what came of it for Ecuador. */
function published(making: Making, ago: (days: number) => number, year: number): DemoPart[] {
  const { now, idFor } = making;
  const own: MakingEdition = { ...making, edition: 'ideal-0' };
  const edition = idFor('edn', 'ideal-0');
  const round = idFor('rnd', 'ideal-0');
  const at = (daysAgo: number) => now - daysAgo * DAY_MS;
  const collected = ago(120);
  const opened = ago(45);
  const heard = ago(30);
  const corrected = paragraphId(own, 'cocaine-price');
  const correction = idFor('crr', 'ideal-0-price');
  const said = SAID_OF_FIRST.map((each): Said => {
    const { answer, ...rest } = each;
    return {
      ...rest,
      daysAgo: heard,
      ...(answer === undefined ? {} : { answer: { ...answer, daysAgo: ago(28) } }),
    };
  });
  const spoke = new Set(said.map(({ state }) => state));
  const period = { periodFrom: `${year - 1}-01-01`, periodUntil: `${year - 1}-12-31` };
  return [
    ...madeUntilRound(own, {
      ...{ collected, written: ago(60), opened, until: demoDay(at(opened), 20), texts: firstEdition },
      earlier: [
        ...demoPastMeeting({ held: 'ideal-method', year, idFor, daysAgo: collected }),
        ...(making.hasReports ? demoPrisonReport({ ...making, daysAgo: collected }) : []),
      ],
      fields: {
        ...{ number: 1, year, ...period, collectFrom: `${year}-03-01`, collectUntil: `${year}-07-31` },
        ...{ validateUntil: `${year}-10-31`, publishOn: `${year}-11-20` },
      },
    }),
    {
      daysAgo: heard,
      steps: () => [
        ...said.map((each) => comment(own, each)),
        ...PAST_STATES.map((state) => spoken(own, state, spoke.has(state) ? 'has_said' : 'agrees', heard)),
        ...answered(own, said),
      ],
    },
    {
      daysAgo: ago(14),
      steps: () => [
        // The version that it verifies was written into it by the server.
        act(ago(15))('assessment.end_round', { round, edition }, PRESIDENCY, { [`rounds/${round}`]: 2 }),
        ...demoPastMeeting({ held: 'ideal-adoption', year, idFor, daysAgo: ago(14) }),
        act(ago(14))('assessment.adopt', {
          ...{ edition, entry: idFor('eds', 'ideal-0-adopt'), ...decided('ideal-0-adoption', idFor) },
          ...{ on: dayOfDecision('ideal-0-adoption', year), document: `CLASI/${year}/DOC/007` },
        }),
      ],
    },
    {
      daysAgo: ago(0),
      steps(publication) {
        if (publication === null) throw new Error('the figures of the first edition are not built');
        const entry = idFor('eds', 'ideal-0-publish');
        const args = { edition, entry, hash: publication.body.hash };
        const base = { [`publications/${publication.id}`]: publication.rev };
        return [act(ago(0))('publication.publish', args, PRESIDENCY, base)];
      },
    },
    {
      daysAgo: ago(-12),
      steps: () => [
        act(ago(-10))(
          'assessment.edit',
          {
            ...{ paragraph: corrected, edition },
            es: 'El precio al por mayor cayó una cuarta parte en dos años, lo que apunta a una oferta mayor y no a una demanda menor. (ejemplo)',
            pt: 'O preço no atacado caiu um quarto em dois anos, o que aponta para uma oferta maior, e não para uma demanda menor. (exemplo)',
            en: 'Wholesale prices fell by a quarter in two years, which points to more supply and not to less demand. (sample)',
          },
          ANALYST,
        ),
        act(ago(-10))(
          'assessment.propose_correction',
          {
            ...{ correction, edition, paragraph: corrected },
            reason: madeUp(
              'Decía un tercio; la serie de precios da una cuarta parte.',
              'Dizia um terço; a série de preços dá um quarto.',
              'It said a third; the series of prices gives a quarter.',
            ),
          },
          ANALYST,
        ),
        act(ago(-12))(
          'assessment.publish_corrections',
          { edition, corrections: [{ correction, paragraph: corrected }] },
          PRESIDENCY,
          { [`textCorrections/${correction}`]: 1 },
        ),
      ],
    },
    {
      daysAgo: ago(-20),
      steps: () => [
        act(ago(-20))(
          'feedback.send',
          {
            ...{ edition, state: 'EC' },
            words: madeUp(
              'Gracias: lo que se halló en el pabellón sostiene una conclusión clave.',
              'Obrigado: o que foi encontrado no pavilhão sustenta uma conclusão-chave.',
              'Thank you: what was found in the wing supports a key judgement.',
            ),
          },
          ANALYST,
        ),
      ],
    },
  ];
}

/** IDEAL 2, which states verify for twelve more days. */
function validated(making: Making, year: number): DemoPart[] {
  const { now, idFor, hasPast } = making;
  const own: MakingEdition = { ...making, edition: 'ideal-1' };
  const ago = (days: number) => (hasPast ? days : 0);
  const said = SAID_OF_SECOND.map((each): Said => {
    const { answer, ...rest } = each;
    return {
      ...rest,
      daysAgo: ago(each.daysAgo),
      ...(answer === undefined ? {} : { answer: { ...answer, daysAgo: ago(answer.daysAgo) } }),
    };
  });
  const [first, ...later] = said;
  const day = act(ago(24));
  return [
    ...madeUntilRound(own, {
      ...{
        collected: ago(40),
        written: ago(20),
        opened: ago(9),
        until: demoDay(now, 12),
        texts: secondEdition,
      },
      fields: {
        ...{ number: 2, year, periodFrom: `${year - 1}-07-01`, periodUntil: `${year}-06-30` },
        ...{ collectFrom: demoDay(now, -90), collectUntil: demoDay(now, -25) },
        ...{ validateUntil: demoDay(now, 12), publishOn: demoDay(now, 45) },
      },
    }),
    {
      daysAgo: ago(5),
      steps: () => [
        ...(first === undefined ? [] : [comment(own, first)]),
        spoken(own, 'AR', 'agrees', ago(6)),
        ...answered(own, said),
      ],
    },
    {
      daysAgo: ago(2),
      steps: () => later.map((each) => comment(own, each)),
    },
    // Members have had its figures since a day that was set before; it can only be set days ahead.
    ...(hasPast
      ? [
          {
            daysAgo: 0,
            steps: () => [
              day('figures.plan_batch', { edition: idFor('edn', 'ideal-1'), on: demoDay(now, -21) }),
            ],
          },
        ]
      : []),
  ];
}

/**
 * The two editions before the one that collects: one published in the year before, with a dissent and an erratum, one that
 * states verify. Everything is made up, and says so.
 */
export function demoEditions(making: Making): DemoPart[] {
  const year = Number(demoDay(making.now, 0).slice(0, 4)) - 1;
  const since = Math.floor((making.now - Date.UTC(year, 10, 20)) / DAY_MS);
  /** Days from its publication, as days from now. */
  const ago = (before: number) => (making.hasPast ? since + before : 0);
  return [...published(making, ago, year), ...validated(making, year)];
}
