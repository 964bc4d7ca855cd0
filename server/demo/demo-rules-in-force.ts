import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { madeUp } from './demo-ideal-texts.ts';
import { type DemoStep, foundingDay, type IdFor } from './demo-plan.ts';
import { type DemoArticle, demoArticle, demoArticles, demoParameters } from './demo-rules-texts.ts';

const TITLE = madeUp(
  'Reglamento provisional, de ejemplo',
  'Regimento provisório, de exemplo',
  'Provisional rules of procedure, sample',
);
const DECISION = madeUp(
  'Se adopta el reglamento provisional, que rige hasta que se adopte el reglamento interno.',
  'Adota-se o regimento provisório, que vigora até a adoção do regimento interno.',
  'The provisional rules of procedure are adopted; they apply until the rules of procedure are adopted.',
);

/** What the draft took over from them, word for word. */
const IN_BOTH = ['miembros', 'observadores', 'quorum', 'mociones', 'palabra', 'actas'] as const;
const OWN: readonly DemoArticle[] = [
  demoArticle(
    'votaciones',
    ['Decisiones y votaciones', 'Decisões e votações', 'Decisions and voting'],
    [
      'El Comité busca el consenso. Lo que se somete a votación se aprueba por dos tercios de los presentes, y las cuestiones de procedimiento por mayoría simple de los presentes.',
      'O Comitê busca o consenso. O que se submete a votação é aprovado por dois terços dos presentes, e as questões de procedimento por maioria simples dos presentes.',
      'The Committee seeks consensus. What is put to the vote is carried by two thirds of those present, and matters of procedure by a simple majority of those present.',
    ],
  ),
  demoArticle(
    'reforma',
    ['Vigencia y reforma', 'Vigência e reforma', 'Duration and amendment'],
    [
      'Este reglamento provisional rige hasta que se adopte el reglamento interno. Su reforma y el ingreso de miembros se aprueban por dos tercios de los miembros.',
      'Este regimento provisório vigora até a adoção do regimento interno. Sua reforma e a admissão de membros são aprovadas por dois terços dos membros.',
      'These provisional rules hold until the rules of procedure are adopted. Changing them and admitting members takes two thirds of the members.',
    ],
  ),
];
const ARTICLES = [...demoArticles.filter(({ key }) => IN_BOTH.some((each) => each === key)), ...OWN];

/** How a session goes: of days before a meeting, and of silence, only the draft speaks. */
function parametersOf(idOf: (key: string) => string): Parameters {
  const { quorum, rights, pointsOfOrder, floor = null, corrections } = demoParameters(idOf);
  return {
    ...NO_PARAMETERS,
    ...{ quorum, rights, pointsOfOrder, floor, corrections },
    majorities: [
      { matter: 'procedure', majority: 'simple_of_present', article: idOf('votaciones') },
      { matter: 'substance', majority: 'two_thirds_of_present', article: idOf('votaciones') },
      { matter: 'amendments', majority: 'two_thirds_of_members', article: idOf('reforma') },
      { matter: 'admission', majority: 'two_thirds_of_members', article: idOf('reforma') },
    ],
  };
}

/**
 * The rules by which the founding meeting sits: adopted at its opening, in force since that day, and to be replaced by
 * the draft that the October meeting reads. Their texts are made up, and say so.
 */
export function demoRulesInForce({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const set = idFor('rst', 'provisional');
  const decided = { decision: idFor('dcs', 'provisional-rules'), meeting: idFor('mtg', 'founding') };
  const on = foundingDay(now);
  const idOf = (key: string) => idFor('art', `provisional-${key}`);
  const parameters = parametersOf(idOf);
  const texts = ARTICLES.map(({ key, title, text }, at) => {
    return { id: idOf(key), body: { number: String(at + 1), order: (at + 1) * 10, title, text } };
  });
  const drafted = texts.map(({ id, body }) => ({
    ...{ collection: 'articles', id, parent: set, audience: '', rev: 1 },
    body: { ...body, version: 0, isRemoved: false },
  }));
  const act = (name: string, args: object): DemoStep => ({
    ...{ compartment: COMMITTEE, name, args: args as Json, as: 'presidency-admin' },
  });
  return [
    act('rules.begin', { set, title: TITLE, meeting: decided.meeting, amendUntil: null }),
    ...texts.map(({ id, body }) => act('articles.add', { article: id, set, ...body })),
    act('rules.set_parameters', { set, parameters }),
    act('rules.move_to', { set, stage: 'read_for_adoption' }),
    act('decisions.draft', {
      ...{ ...decided, item: idFor('agi', 'founding-0'), text: DECISION, mode: 'consensus' },
    }),
    act('decisions.adopt', { ...decided, decidedOn: on }),
    act('rules.adopt', {
      ...{ set, ...decided, document: 'CLASI/DEMO/1', on },
      seen: hashOfDraft({ articles: drafted, parameters }),
    }),
    act('rules.put_in_force', { set, from: on, replaces: null }),
  ];
}
