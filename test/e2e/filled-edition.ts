import { readOf, SAID_OF_SECOND } from '#server/demo/demo-edition-comments.ts';
import { demoPrisonReport, releasedByPeople } from '#server/demo/demo-edition-release.ts';
import { identityOf } from '#server/demo/demo-forms.ts';
import { demoDay } from '#server/demo/demo-ideal.ts';
import type { DemoStep } from '#server/demo/demo-plan.ts';
import { demoIdFor } from '#server/demo/run-demo.ts';
import { markOfReport } from '#shared/contributions/consent.rules.ts';
import {
  type Contribution,
  contributionId,
  type Link,
  type Material,
} from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Done } from './fill-data.ts';
import { FORM_XML } from './filled-reports.ts';
import { inState } from './pages/ideal.ts';

/** The demo's edition that states verify. */
export const VERIFIED_ID = demoIdFor('edn', 'ideal-1');
export const VERIFIED = `/ideal/${VERIFIED_ID}`;
export const FIRST_ROUND = demoIdFor('rnd', 'ideal-1');
/** Of the officer in Ecuador. */
export const PRISON_REPORT = demoIdFor('rep', 'wing-phones');
/** What Ecuador released of it. */
export const PRISON_STATEMENT = 'Los cobros se ordenan desde once teléfonos de un pabellón.';

export const ofPresidency = (name: string, args: object, base: Record<string, number> = {}): Done => ({
  ...{ as: 'presidency-admin', compartment: COMMITTEE, name, base },
  args: { edition: VERIFIED_ID, ...args } as Json,
});

const asDone = ({ as, compartment, name, args, base = {} }: DemoStep): Done => ({
  ...{ as, compartment, name, args, base },
});

const argsOf = (steps: readonly DemoStep[], name: string) =>
  steps.filter((step) => step.name === name).map(({ args }) => args as Record<string, Json>);

/**
 * Back in the hands of the analysts, and once more open for what states give: an officer of Ecuador has sent a report, and
 * Ecuador releases with all that it had given what this report says.
 */
export function collectedAnew(now = Date.now()): Done[] {
  const edition = VERIFIED_ID;
  const id = contributionId(edition);
  const made = releasedByPeople({ edition: 'ideal-1', now, idFor: demoIdFor, hasReports: false }, 'EC', 0);
  const [written = {}] = argsOf(made, 'contributions.write');
  const added = {
    ...{ link: 'lnc_e2e-wing', from: { kind: 'report' as const, id: PRISON_REPORT } },
    ...{ to: [{ kind: 'area', code: 'extortion' }], requirements: [], originalGrade: null },
    ...{
      source: 'A',
      information: '1',
      handlingCode: 'H0',
      tlp: 'GREEN',
      restrictions: null,
      exchange: null,
    },
    ...{ statement: { es: PRISON_STATEMENT }, hasPersonalData: false },
  };
  const links = [...argsOf(made, 'contributions.link'), added as unknown as Record<string, Json>].map(
    ({ link, state: _state, edition: _edition, ...body }) => ({
      ...{ collection: 'links', id: link, parent: id, audience: 'national/ideal', rev: 1 },
      body: { ...body, change: null, follows: null, leftOut: null },
    }),
  ) as unknown as Doc<Link>[];
  const { content } = releaseOf({
    state: 'EC',
    contribution: written as unknown as Contribution,
    links,
    consents: [],
    materials: new Map(
      argsOf(made, 'contributions.add_material').map(({ material, ...body }) => [
        String(material),
        { ...body, withdrawn: false } as unknown as Material,
      ]),
    ),
    reports: new Map([[PRISON_REPORT, 'approved' as const]]),
    marks: new Map([
      [PRISON_REPORT, markOfReport({ handlingCode: 'H0', tlp: 'GREEN', institution: 'prison' })],
    ]),
    ...{ sections: [], choices: [], now },
  });
  const sources = links.map(({ body }) => body.from.id);
  const seen = { edition, sources, hash: releaseHash(content) };
  const inEcuador = (name: string, args: object, as = 'ecuador-contact', base?: Record<string, number>) =>
    inState('EC', as, name, { edition, ...args }, base);
  return [
    ...demoPrisonReport({ now, daysAgo: 1, idFor: demoIdFor, ...identityOf(FORM_XML) }).map(asDone),
    ofPresidency(
      'assessment.take_back',
      { entry: 'eds_e2e-back', reason: 'Falta lo que dice un informe.' },
      {
        [`editions/${edition}`]: 5,
        [`rounds/${FIRST_ROUND}`]: 2,
      },
    ),
    ofPresidency(
      'editions.move_on',
      {
        ...{ entry: 'eds_e2e-again', step: 'reopen_collection', reason: 'Llegó un informe.', adoption: null },
      },
      { [`editions/${edition}`]: 6 },
    ),
    { ...inEcuador('contributions.write', {}), args: written as Json, base: { [`contributions/${id}`]: 6 } },
    inEcuador('contributions.link', added),
    inEcuador('contributions.prepare', seen, undefined, { [`contributions/${id}`]: 7 }),
    inEcuador('contributions.authorise', seen, 'authoriser-EC', { [`contributions/${id}`]: 8 }),
    ofPresidency(
      'editions.move_on',
      {
        ...{ entry: 'eds_e2e-end', step: 'end_collection', reason: null, adoption: null },
      },
      { [`editions/${edition}`]: 7 },
    ),
  ];
}

/** The day after so many days, as a form asks for it. */
export const dayIn = (days: number, now = Date.now()) => demoDay(now, days);

/** What two states said in the first round has its answer. */
export const ANSWERED: readonly Done[] = SAID_OF_SECOND.filter(({ answer }) => answer === undefined).map(
  (said) => {
    const comment = demoIdFor('cmt', `ideal-1-${said.key}`);
    return {
      ...{ as: 'ameripol-analyst', compartment: COMMITTEE, name: 'assessment.answer_comment' },
      args: { comment, edition: VERIFIED_ID, seen: readOf(said), result: 'accepted', reason: null },
      base: { [`comments/${comment}`]: 1 },
    };
  },
);

/** What a meeting decided about it. */
export const DECIDED = 'Se adopta IDEAL 2.';
export const MEETING = demoIdFor('mtg', 'ideal-adoption');
export const ADOPTED: readonly Done[] = [
  {
    ...{ name: 'decisions.draft', text: { es: DECIDED }, mode: 'consensus' },
    item: demoIdFor('agi', 'ideal-adoption'),
  },
  { name: 'decisions.adopt', decidedOn: '2025-11-06' },
].map(({ name, ...args }) => ({
  ...{ as: 'presidency-admin', compartment: COMMITTEE, name },
  args: { meeting: MEETING, decision: 'dcs_e2e-adopted', ...args },
}));
