import { markOfMaterial, markOfReport, strictMarks } from '#shared/contributions/consent.rules.ts';
import type {
  Consent,
  Contribution,
  Count,
  Link,
  Material,
  Section,
} from '#shared/contributions/contributions.schemas.ts';
import { contributionId } from '#shared/contributions/contributions.schemas.ts';
import { differingFigures } from '#shared/contributions/figures.rules.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { type ReviewStatus, reviewOf } from '#shared/reports/review.rules.ts';
import type { ReviewStep } from '#shared/reports/review.schemas.ts';
import { ANALYST, PRESIDENCY } from './ideal-cast.ts';
import { all, type Doing, EDITION, newId, REQUIREMENT, under, word } from './ideal-life.ts';
import { OF_NETWORKS_ABROAD, OF_NETWORKS_AT_HOME, signNetwork } from './ideal-network-acts.ts';
import { act } from './schedule.ts';

export type Deed = (doing: Doing) => void;

export function give({ phone }: Doing, name: string, args: object, entry: string | null = null): void {
  void act({ phone, name, args, entry });
}
const stateOf = ({ phone }: Doing) => phone.actor.state ?? '';
const whole = (doing: Doing) => ({ state: stateOf(doing), edition: EDITION });
const ID = contributionId(EDITION);
const ABOUT = { kind: 'area', code: 'cocaine' } as const;
const INSTITUTIONS = ['police', 'customs'] as const;
const SUBDIVISIONS: Readonly<Record<string, readonly string[]>> = {
  CL: ['CL-TA', 'CL-AP', 'CL-AN'],
  EC: ['EC-G', 'EC-P', 'EC-M'],
};

const ownContribution = (doing: Doing) => all<Contribution>(doing, 'contributions')[0]?.body;

const begin: Deed = (doing) => give(doing, 'contributions.begin', { ...whole(doing), startFrom: null });

const write: Deed = (doing) => {
  const { chance } = doing.life.world;
  give(doing, 'contributions.write', {
    ...whole(doing),
    ...(chance.happens(0.8) ? { summary: { es: word(doing, 'statement') } } : {}),
    ...(chance.happens(0.7)
      ? { coveringNote: { number: word(doing, 'statement'), date: '2026-06-01', file: null } }
      : {}),
    ...(chance.happens(0.7) ? { readers: chance.happens(0.9) ? ['XA'] : [] } : {}),
  });
};

const askSection: Deed = (doing) => {
  const institution = doing.life.world.chance.pick(INSTITUTIONS) ?? 'police';
  const section = newId(doing, 'sec');
  const question = { es: word(doing, `to ${institution}`) };
  const asked = { requirement: REQUIREMENT, question, about: ABOUT, institution, unit: null };
  const args = { section, ...whole(doing), ...asked, due: '2026-08-01' };
  give(doing, 'contributions.ask_section', args, `sections/${section}`);
};

const returnSection: Deed = (doing) => {
  const known = doing.life.world.chance.pick(all<Section>(doing, 'sections'));
  if (known === undefined) return;
  const reason = word(doing, `to ${known.body.institution}`);
  const args = { section: known.id, state: stateOf(doing), reason, due: '2026-08-02' };
  give(doing, 'contributions.return_section', args);
};

const answerSection: Deed = (doing) => {
  const { chance } = doing.life.world;
  const asked = all<Section>(doing, 'sections');
  const known = chance.pick(asked.filter(({ body }) => body.status !== 'answered')) ?? chance.pick(asked);
  if (known === undefined) return;
  const places = [null, ...(SUBDIVISIONS[stateOf(doing)] ?? [])].filter(() => chance.happens(0.6));
  const counts = places.map((place) => ({
    ...{ what: 'seizures', counted: 'case', stage: 'seized', place, note: 'each once' },
    amount: place === null ? 20 + chance.below(20) : chance.below(12),
  }));
  const answer = word(doing, `to ${known.body.institution}`);
  give(doing, 'contributions.answer_section', { section: known.id, state: stateOf(doing), answer, counts });
};

interface Choice {
  readonly about: typeof ABOUT;
  readonly count: Count;
  readonly section: string | null;
  readonly takenAt: number | null;
}
const figuresIn = (doing: Doing) => ({
  sections: under<Section>(doing, 'sections', ID),
  choices: under<Choice>(doing, 'figureChoices', ID).map(({ body }) => body),
});

const chooseFigure: Deed = (doing) => {
  const { chance } = doing.life.world;
  const differing = [...differingFigures(figuresIn(doing)).values()];
  const said = chance.pick(chance.pick(differing) ?? []);
  if (said === undefined) return;
  const choice = newId(doing, 'fgc');
  const { about, count } = said.figure;
  const chosen = { about, count, section: said.section, reason: word(doing, 'work') };
  give(
    doing,
    'contributions.choose_figure',
    { choice, ...whole(doing), ...chosen },
    `figureChoices/${choice}`,
  );
};

const addMaterial: Deed = (doing) => {
  const isOpen = doing.life.world.chance.happens(0.5);
  const material = newId(doing, 'mtr');
  const args = {
    ...{ material, state: stateOf(doing), kind: 'study', publisher: null, date: null, url: null },
    title: word(doing, isOpen ? 'statement' : 'work'),
    ...(isOpen ? { handlingCode: 'H0', tlp: 'CLEAR' } : { handlingCode: 'H2', tlp: 'AMBER' }),
    originator: { kind: 'elsewhere', name: word(doing, 'work') },
  };
  give(doing, 'contributions.add_material', args, `materials/${material}`);
};

const withdrawMaterial: Deed = (doing) => {
  const known = doing.life.world.chance.pick(all<Material>(doing, 'materials'));
  if (known === undefined) return;
  const fields = { withdrawn: !known.body.withdrawn };
  give(doing, 'contributions.edit_material', { material: known.id, state: stateOf(doing), fields });
};

/** As the source is marked, and sometimes lower, which is refused. */
function marksFor(doing: Doing, { kind, id }: { kind: string; id: string }) {
  const { chance } = doing.life.world;
  const material = all<Material>(doing, 'materials').find((each) => each.id === id)?.body;
  const report = all<Report>(doing, 'reports').find((each) => each.id === id)?.body;
  const own = { handlingCode: chance.happens(0.7) ? 'H0' : 'H1', tlp: 'GREEN' } as const;
  if (chance.happens(0.05)) return own;
  const source = kind === 'material' ? material && markOfMaterial(material) : report && markOfReport(report);
  const { handlingCode, tlp } = strictMarks({ ...own, restrictions: null }, source);
  return { handlingCode, tlp };
}

const link: Deed = (doing) => {
  const { chance } = doing.life.world;
  const of = [
    ...all(doing, 'materials').map(({ id }) => ({ kind: 'material', id, paragraph: null })),
    ...all(doing, 'reports').map(({ id }) => ({ kind: 'report', id })),
  ];
  const from = chance.pick(of);
  if (from === undefined) return;
  const id = newId(doing, 'lnc');
  const args = {
    ...{ link: id, ...whole(doing), from, to: [ABOUT], requirements: [REQUIREMENT] },
    ...{ source: 'A', information: '1', originalGrade: null, hasPersonalData: false },
    ...marksFor(doing, from),
    ...{ restrictions: null, exchange: { system: 'sipa', number: word(doing, 'statement') } },
    statement: { es: word(doing, 'statement') },
  };
  give(doing, 'contributions.link', args, `links/${id}`);
};

const editLink: Deed = (doing) => {
  const { chance } = doing.life.world;
  const known = chance.pick(all<Link>(doing, 'links'));
  if (known === undefined) return;
  const dice = chance.below(10);
  const fields =
    dice < 5
      ? { statement: { es: word(doing, 'statement') } }
      : dice < 8
        ? { leftOut: known.body.leftOut === null ? word(doing, 'work') : null }
        : dice < 9
          ? { hasPersonalData: !known.body.hasPersonalData }
          : { restrictions: word(doing, 'statement') };
  give(doing, 'contributions.edit_link', { link: known.id, ...whole(doing), fields });
};

const askConsent: Deed = (doing) => {
  const { chance } = doing.life.world;
  const known = chance.pick(all<Link>(doing, 'links').filter(({ body }) => body.handlingCode !== 'H0'));
  if (known === undefined) return;
  const consent = newId(doing, 'cns');
  const { kind, id: source } = known.body.from;
  const find = <B>(collection: string) => all<B>(doing, collection).find(({ id }) => id === source)?.body;
  const ofReport = find<Report>('reports')?.institution ?? null;
  // Sometimes somebody else is asked, and the act says so.
  const asked = ofReport === null || chance.happens(0.1) ? (chance.pick(INSTITUTIONS) ?? 'police') : ofReport;
  const ofMaterial = chance.happens(0.9) ? find<Material>('materials')?.originator : undefined;
  const originator = (kind === 'report' ? undefined : ofMaterial) ?? {
    kind: 'institution' as const,
    institution: asked,
  };
  const isOwn = originator.kind === 'institution';
  const institution = isOwn ? originator.institution : 'police';
  const use = word(doing, isOwn ? `to ${institution}` : 'work');
  const args = { consent, ...whole(doing), link: known.id, source, originator, use };
  give(doing, 'contributions.ask_consent', args, `consents/${consent}`);
};

const answerConsent: Deed = (doing) => {
  const { chance } = doing.life.world;
  const isContact = hasRole(doing.phone.actor, 'pointOfContact');
  const asked = all<{ originator: { kind: string; institution?: string } }>(doing, 'consents');
  const known = chance.pick(asked.filter(({ body }) => (body.originator.kind === 'elsewhere') === isContact));
  if (known === undefined) return;
  const kind = isContact ? ('work' as const) : (`to ${known.body.originator.institution}` as const);
  const isGiven = chance.happens(0.85);
  give(doing, 'contributions.answer_consent', {
    ...{ consent: known.id, state: stateOf(doing), source: known.parent },
    ...{ given: isGiven ? 'granted' : 'refused', expires: null },
    reference: isContact ? word(doing, kind) : null,
    reason: isGiven ? null : word(doing, kind),
  });
};

/** What would go out, as this phone knows it. */
function seen(doing: Doing): { args: object; isReady: boolean } | null {
  const { client } = doing.phone;
  const contribution = ownContribution(doing);
  if (contribution === undefined) return null;
  const linked = under<Link>(doing, 'links', ID);
  const taken = linked.filter(({ body }) => body.leftOut === null);
  const sources = [...new Set(taken.map(({ body }) => body.from.id))].sort();
  const statusOf = (id: string): ReviewStatus => {
    const report = all<Report>(doing, 'reports').find((each) => each.id === id);
    if (report === undefined) return 'approved';
    const steps = under<ReviewStep>(doing, 'reviewSteps', id).map(({ body }) => body);
    return reviewOf({ report: report.body, steps, rules: null }).status;
  };
  const { content, obstacles } = releaseOf({
    state: stateOf(doing),
    contribution,
    links: linked,
    consents: all<Consent>(doing, 'consents'),
    materials: new Map(all<Material>(doing, 'materials').map(({ id, body }) => [id, body])),
    reports: new Map(sources.filter((id) => id.startsWith('rep_')).map((id) => [id, statusOf(id)])),
    marks: new Map(all<Report>(doing, 'reports').map(({ id, body }) => [id, markOfReport(body)])),
    ...figuresIn(doing),
    now: client.now(),
  });
  const args = { ...whole(doing), sources, hash: releaseHash(content) };
  return { args, isReady: obstacles.length === 0 };
}

const prepare: Deed = (doing) => {
  const { chance } = doing.life.world;
  const found = seen(doing);
  if (found === null || (!found.isReady && chance.happens(0.9))) {
    clear(doing);
    return;
  }
  give(doing, 'contributions.prepare', found.args);
};

/** Whoever finds obstacles leaves out what has them. */
function clear(doing: Doing): void {
  const linked = all<Link>(doing, 'links').filter(({ body }) => body.leftOut === null);
  const asked = new Set(
    all<{ link: string; answer: { given: string } | null }>(doing, 'consents')
      .filter(({ body }) => body.answer?.given === 'granted')
      .map(({ body }) => body.link),
  );
  const bad = linked.find(
    ({ id, body }) => body.hasPersonalData || (body.handlingCode !== 'H0' && !asked.has(id)),
  );
  if (bad === undefined) {
    chooseFigure(doing);
    return;
  }
  const fields = { leftOut: word(doing, 'work') };
  give(doing, 'contributions.edit_link', { link: bad.id, ...whole(doing), fields });
}

const authorise: Deed = (doing) => {
  const found = seen(doing);
  const isPrepared = ownContribution(doing)?.status === 'prepared';
  if (found === null || (!isPrepared && doing.life.world.chance.happens(0.8))) return;
  give(doing, 'contributions.authorise', found.args);
};

const back =
  (name: 'contributions.send_back' | 'contributions.take_back'): Deed =>
  (doing) => {
    const contribution = ownContribution(doing);
    const wanted =
      name === 'contributions.send_back'
        ? contribution?.status === 'prepared'
        : contribution?.standing !== null;
    if (!wanted && doing.life.world.chance.happens(0.9)) return;
    give(doing, name, { ...whole(doing), reason: word(doing, 'work') });
  };

const tellProgress: Deed = (doing) => {
  const status = doing.life.world.chance.pick(['begun', 'answered', 'gap']) ?? 'gap';
  const args = { state: stateOf(doing), requirement: REQUIREMENT, status };
  give(doing, 'contributions.tell_progress', args);
};

/** A report that was accepted is looked at again, and accepted again. */
const review: Deed = (doing) => {
  const { chance } = doing.life.world;
  const report = chance.pick(all<Report>(doing, 'reports'));
  if (report === undefined) return;
  const steps = under<ReviewStep>(doing, 'reviewSteps', report.id).map(({ body }) => body);
  const { status } = reviewOf({ report: report.body, steps, rules: null });
  const step = status === 'approved' ? 'reopen' : 'approve';
  if (step === 'reopen' && chance.happens(0.7)) return;
  give(doing, 'reports.review', {
    ...{ entry: newId(doing, 'rvs'), report: report.id, state: stateOf(doing), step },
    ...{ reason: word(doing, 'review'), corrections: 0 },
  });
};

const open: Deed = (doing) => {
  const known = doing.life.world.chance.pick(all<{ state: string; number: number }>(doing, 'releases'));
  if (known === undefined) return;
  const { state, number } = known.body;
  give(doing, 'ideal.note_opened', { edition: EDITION, state, number });
};

const moveOn: Deed = (doing) => {
  const edition = all<{ status: string }>(doing, 'editions')[0];
  if (edition === undefined) return;
  const isCollecting = edition.body.status === 'collecting';
  if (isCollecting && doing.life.world.chance.happens(0.7)) return;
  const step = isCollecting ? 'end_collection' : 'reopen_collection';
  const args: Record<string, Json> = { entry: newId(doing, 'eds'), edition: EDITION, step };
  give(doing, 'editions.move_on', { ...args, reason: 'x', adoption: null });
};

const takeBack = back('contributions.take_back');
const OF_CONTACT: readonly Deed[] = [
  ...[write, write, askSection, returnSection, chooseFigure, chooseFigure, addMaterial],
  ...[withdrawMaterial, link, link, link, editLink, editLink, askConsent, askConsent, answerConsent],
  ...[prepare, prepare, prepare, prepare, prepare, prepare, takeBack, tellProgress, review, review],
  ...OF_NETWORKS_AT_HOME,
];
const OF_AUTHORISER: readonly Deed[] = [
  ...[authorise, authorise, authorise, authorise, authorise, authorise, signNetwork, signNetwork],
  ...[back('contributions.send_back'), takeBack],
];
const OF_HEAD: readonly Deed[] = [answerSection, answerSection, answerConsent];

/** What everybody begins with: without it nothing could be released for long. */
export function actFirst(doing: Doing): void {
  begin(doing);
  const contact = doing.phone.client.replica.one('contributions', ID);
  if (contact === null) return;
  give(doing, 'contributions.write', {
    ...{ ...whole(doing), summary: { es: word(doing, 'statement') }, readers: ['XA'] },
    coveringNote: { number: word(doing, 'statement'), date: '2026-06-01', file: null },
  });
  for (let each = 0; each < 2; each += 1) {
    addMaterial(doing);
    link(doing);
    askSection(doing);
  }
  OF_NETWORKS_AT_HOME[0]?.(doing);
  OF_NETWORKS_AT_HOME[2]?.(doing);
}
export { authorise, prepare, takeBack };

/** Somebody does one of their usual acts. */
export function actForIdeal(doing: Doing): void {
  const { actor, compartment } = doing.phone;
  const { chance } = doing.life.world;
  if (actor.person === PRESIDENCY) moveOn(doing);
  else if (actor.person === ANALYST) chance.pick([open, ...OF_NETWORKS_ABROAD])?.(doing);
  else if (compartment === COMMITTEE) chance.pick(OF_NETWORKS_ABROAD)?.(doing);
  else if (hasRole(actor, 'institutionHead')) chance.pick(OF_HEAD)?.(doing);
  else if (ownContribution(doing) === undefined) begin(doing);
  else if (hasRole(actor, 'nationalAuthoriser')) chance.pick(OF_AUTHORISER)?.(doing);
  else if (chance.happens(0.02)) begin(doing);
  else chance.pick(OF_CONTACT)?.(doing);
}
