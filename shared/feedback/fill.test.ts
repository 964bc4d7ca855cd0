import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import {
  ameripol,
  analyst,
  authoriser,
  begin,
  contact,
  customsHead,
  EDITION,
  made,
  officer,
  otherContact,
  policeHead,
  presidency,
  released,
  world,
} from '#test/support/release-world.ts';
import {
  type FeedbackNote,
  type FeedbackPart,
  type FeedbackQuestion,
  MOST_IN_MESSAGE,
  MOST_OF_ONE,
  MOST_USES,
  type ReportUse,
} from './feedback.schemas.ts';
import { askedOf, type NoteSources, restOf } from './note.rules.ts';
import { notesMutations } from './notes.mutations.ts';
import { partsMutations } from './parts.mutations.ts';

const STATE = { edition: EDITION, state: 'CL' };
const TOLD = { ...STATE, editionTitle: { es: 'IDEAL 3' } };
const unitHead = actorWith(['unitHead'], { person: 'per_unit' });
const otherUnit = actorWith(['unitHead'], { person: 'per_other', unit: 'port-8' });

function docsOf<B>(collection: string, compartment = 'committee') {
  return world.docs(compartment).filter((doc) => doc.collection === collection) as unknown as (Omit<
    Doc,
    'body'
  > & {
    readonly body: B;
  })[];
}
const plant = (collection: string, id: string, given: object) =>
  world.plant('committee', {
    collection,
    id,
    parent: EDITION,
    audience: 'x',
    rev: 1,
    body: {},
    ...given,
  } as Doc);
const note = () => docsOf<FeedbackNote>('feedbackNotes')[0]?.body;
const part = () => docsOf<FeedbackPart>('feedbackParts', 'state:CL')[0];
const sends = (who: Actor = analyst) => made(who, 'feedback.send', { ...STATE, words: { es: 'Gracias' } });
const held = (who: Actor, compartment = 'state:CL') => JSON.stringify(world.readBy(who, compartment));

/** What was released stands in a published text: a paragraph for everybody, and one for analysts. */
function published(): void {
  begin();
  released();
  const item = docsOf('releasedItems')[0]?.id;
  const [edition] = docsOf<object>('editions');
  world.plant('committee', { ...(edition as Doc), body: { ...edition?.body, status: 'published' } as never });
  for (const [id, marking, kind, number] of [
    ['pgf_1', 'public', 'judgement', 1],
    ['pgf_2', 'analysts', 'text', 2],
    ['pgf_3', 'public', 'text', 3],
  ] as const) {
    const cites = number === 3 ? [] : [{ item, source: 'B', information: 2 }];
    const body = { section: 'cocaine', number, marking, detail: { kind }, es: `Texto ${id}`, cites };
    plant('paragraphs', id, { audience: `assessment/analysts/${EDITION}`, body });
    plant('issuedParagraphs', `i${id}`, {
      audience: `assessment/${marking}/${EDITION}`,
      body: { ...body, of: id },
    });
  }
  plant('ratedPanels', 'rtp_3-CL', {
    ...{ audience: `ideal/of/CL/${EDITION}`, body: { state: 'CL', areas: [{ area: 'cocaine' }] } },
  });
}

beforeEach(published);

test('an analyst who reads nothing of what a state released sends it what came of all of it', () => {
  const items = docsOf('releasedItems').map(({ id }) => id);
  expect(held(analyst, 'committee')).not.toContain('releasedItems');
  expect(sends()).toBe('accepted');
  expect(note()).toMatchObject({ words: { es: 'Gracias' }, sent: { by: 'per_an' } });
  expect(note()?.uses.map(({ item, effect, number, isOpen }) => [item, effect, number, isOpen])).toEqual([
    [items[0], 'judgement', 1, true],
    [items[0], 'text', 2, false],
  ]);
  expect(sends(ameripol)).toBe('feedback.sent_already');
  for (const who of [contact, authoriser]) expect(held(who, 'committee')).toContain('Gracias');
  for (const who of [officer, customsHead, otherContact, presidency])
    expect(held(who, 'committee')).not.toContain('Gracias');
});

test('it goes out once an edition is published, from those who write the text', () => {
  for (const who of [presidency, contact, officer]) expect(sends(who)).toBe('access.not_allowed');
  const [edition] = docsOf<object>('editions');
  world.plant('committee', { ...(edition as Doc), body: { ...edition?.body, status: 'adopted' } as never });
  expect(sends()).toBe('ideal.edition_elsewhere');
  expect(made(analyst, 'feedback.send', { ...STATE, edition: 'edn_9', words: null })).toBe(
    'ideal.edition_unknown',
  );
});

test('inside the state it comes to the report, to whoever reads the report, and to the unit that wrote it', () => {
  sends();
  const [use] = docsOf<ReportUse>('reportUses', 'state:CL');
  expect(use).toMatchObject({ parent: 'rep_1', audience: 'reports/customs/port-7/per_off' });
  expect(use?.body.uses).toEqual([
    { effect: 'judgement', section: 'cocaine', number: 1, isOpen: true },
    { effect: 'text', section: 'cocaine', number: 2, isOpen: false },
    { effect: 'confidence', section: 'cocaine', number: null, isOpen: true },
  ]);
  expect(part()).toMatchObject({
    audience: 'sections/customs/port-7',
    body: { institution: 'customs', unit: 'port-7', used: ['rep_1'], acknowledged: null },
  });
  for (const who of [officer, unitHead, customsHead, contact]) expect(held(who)).toContain('reportUses');
  for (const who of [otherUnit, policeHead]) expect(held(who)).not.toContain('"judgement"');
  for (const who of [unitHead, customsHead, contact, authoriser])
    expect(held(who)).toContain('feedbackParts');
  for (const who of [officer, otherUnit, policeHead]) expect(held(who)).not.toContain('feedbackParts');
});

test('no text goes to whoever wrote the report: where it stands, and what came of it', () => {
  sends();
  for (const who of [officer, unitHead, customsHead, contact]) {
    expect(held(who)).not.toContain('Texto pgf');
    expect(held(who)).not.toContain('pgf_');
    expect(held(who)).not.toContain('Gracias');
  }
  expect(held(officer, 'committee')).toContain('Texto pgf_1');
  expect(held(officer, 'committee')).not.toContain('Texto pgf_2');
});

test('a state acknowledges its note once, and asks; whoever writes the text answers', () => {
  expect(made(contact, 'feedback.acknowledge', STATE)).toBe('feedback.note_unknown');
  sends();
  for (const who of [otherContact, analyst, presidency]) {
    expect(made(who, 'feedback.acknowledge', STATE)).toBe('access.not_allowed');
    expect(made(who, 'feedback.question', { ...STATE, question: 'fbq_1', text: '¿Qué falta?' })).toBe(
      'access.not_allowed',
    );
  }
  expect(made(authoriser, 'feedback.acknowledge', STATE)).toBe('accepted');
  world.now += 1000;
  expect(made(contact, 'feedback.acknowledge', STATE)).toBe('accepted');
  expect(note()?.acknowledged).toMatchObject({ by: 'per_auth' });
  const asks = () => made(contact, 'feedback.question', { ...STATE, question: 'fbq_1', text: '¿Qué falta?' });
  expect(asks()).toBe('accepted');
  expect(asks()).toBe('feedback.question_known');
  const answers = (who: Actor, question = 'fbq_1') =>
    made(who, 'feedback.answer_question', { question, text: 'Los precios' });
  expect(answers(contact)).toBe('access.not_allowed');
  expect(answers(analyst, 'fbq_9')).toBe('feedback.question_unknown');
  expect(answers(ameripol)).toBe('accepted');
  const [asked] = docsOf<FeedbackQuestion>('feedbackQuestions');
  expect(asked).toMatchObject({ audience: 'ideal/feedback/CL', body: { answer: { by: 'per_xa' } } });
  for (const who of [otherContact, presidency, officer])
    expect(held(who, 'committee')).not.toContain('Los precios');
});

test('a unit, or the head of its institution, acknowledges and asks its state, which answers', () => {
  const ofPart = { ...STATE, institution: 'customs', unit: 'port-7' };
  expect(made(unitHead, 'feedback.acknowledge_part', ofPart)).toBe('feedback.note_unknown');
  sends();
  for (const who of [officer, otherUnit, policeHead, contact])
    expect(made(who, 'feedback.acknowledge_part', ofPart)).toBe('access.not_allowed');
  expect(made(unitHead, 'feedback.acknowledge_part', ofPart)).toBe('accepted');
  expect(made(customsHead, 'feedback.acknowledge_part', ofPart)).toBe('accepted');
  expect(part()?.body.acknowledged).toMatchObject({ by: 'per_unit' });
  const asks = { ...ofPart, question: 'fbq_2', text: '¿Quién lo lee?' };
  expect(made(otherUnit, 'feedback.question_part', asks)).toBe('access.not_allowed');
  expect(made(unitHead, 'feedback.question_part', asks)).toBe('accepted');
  expect(made(customsHead, 'feedback.question_part', asks)).toBe('feedback.question_known');
  const answers = (who: Actor) =>
    made(who, 'feedback.answer_part', { question: 'fbq_2', state: 'CL', text: 'Los Estados' });
  for (const who of [unitHead, analyst, otherContact]) expect(answers(who)).toBe('access.not_allowed');
  expect(answers(contact)).toBe('accepted');
  for (const who of [unitHead, customsHead, contact]) expect(held(who)).toContain('Los Estados');
  for (const who of [officer, policeHead, otherUnit]) expect(held(who)).not.toContain('Los Estados');
  expect(held(analyst, 'committee')).not.toContain('¿Quién lo lee?');
});

const decided = (name: string, args: object, docs: readonly Doc[]) =>
  effectsOf(
    decideOn({
      ...{ mutations: [...notesMutations, ...partsMutations], name, args, docs },
      actor: actorWith([]),
      facts: { numbers: {}, offsets: {} },
    }),
  );
const use = (number: number, effect = 'text') => ({ effect, section: 'cocaine', number, isOpen: true });

test('a large note comes in several messages, each no longer than one may be, and every source is told', () => {
  const item = (at: number) => `rli_x-${at}`;
  const many = MOST_USES + 60;
  const docs = [
    docOf({ collection: 'editions', id: EDITION, body: { title: { es: 'IDEAL 3' } } as never }),
    docOf({ collection: 'feedbackNotes', id: 'fbn_3-CL', parent: EDITION, body: { acknowledged: null } }),
    ...Array.from({ length: many }, (_, at) =>
      docOf({ collection: 'releasedItems', id: item(at), parent: 'rls_3-CL', body: { to: [] } }),
    ),
    ...Array.from({ length: Math.ceil(many / 30) }, (_, at) => {
      const cites = Array.from({ length: 30 }, (_each, place) => ({ item: item(at * 30 + place) }));
      const body = { section: 'cocaine', number: at + 1, marking: 'public', detail: { kind: 'text' }, cites };
      return [
        docOf({ collection: 'paragraphs', id: `pgf_${at}`, parent: EDITION, body: body as never }),
        docOf({
          collection: 'issuedParagraphs',
          id: `ipg_${at}`,
          parent: EDITION,
          body: { ...body, of: `pgf_${at}` } as never,
        }),
      ];
    }).flat(),
  ];
  const effects = decided('feedback.fill', STATE, docs);
  const messages = effects.flatMap((effect) =>
    effect.op === 'forward' ? [effect.args as { isFirst: boolean; uses: object[] }] : [],
  );
  expect(messages.map(({ isFirst }) => isFirst)).toEqual(messages.map((_, at) => at === 0));
  expect(messages.every(({ uses }) => uses.length <= MOST_IN_MESSAGE)).toBe(true);
  expect(messages.reduce((sum, { uses }) => sum + uses.length, 0)).toBe(many);
  expect(effects[0]).toMatchObject({ op: 'set' });
  expect((effects[0] as never as { fields: { uses: object[] } }).fields.uses).toHaveLength(MOST_USES);
  // A state whose items nothing rests on hears that as well.
  const nothing = decided('feedback.fill', STATE, docs.slice(0, 2));
  expect(nothing).toMatchObject([{ op: 'set', fields: { uses: [] } }, { args: { isFirst: true, uses: [] } }]);
  expect(decided('feedback.fill', STATE, [])).toEqual([]);
});

test('told twice, it is told once; and of one report no more than fits', () => {
  const report = docOf({ collection: 'reports', id: 'rep_1', audience: 'reports/customs/none/per_off' });
  const known = docOf({
    ...{ collection: 'reportUses', id: 'fbu_3-rep-1', body: { uses: [use(1), use(2)] } as never },
  });
  const tells = (uses: object[], docs: Doc[] = [report, known]) =>
    decided('feedback.tell', { ...TOLD, kind: 'report', source: 'rep_1', uses }, docs);
  expect(tells([use(2), use(1)])[0]).toMatchObject({ op: 'set', fields: { uses: [use(1), use(2)] } });
  const all = Array.from({ length: MOST_OF_ONE + 5 }, (_, at) => use(at + 1));
  expect((tells(all)[0] as never as { fields: { uses: object[] } }).fields.uses).toHaveLength(MOST_OF_ONE);
  // Of an officer without a unit: the institution's.
  expect(tells([use(1)])[1]).toMatchObject({ args: { institution: 'customs', unit: null } });
  expect(tells([use(1)], [])).toEqual([]);
});

test('what an institution gave as material, or counted, is told to it', () => {
  const material = (originator: object) =>
    docOf({ collection: 'materials', id: 'mtr_1', body: { originator } as never });
  const tells = (docs: Doc[]) =>
    decided('feedback.tell', { ...TOLD, kind: 'material', source: 'mtr_1', uses: [use(1)] }, docs);
  expect(tells([material({ kind: 'institution', institution: 'police' })])).toMatchObject([
    {
      op: 'forward',
      name: 'feedback.count_part',
      args: { institution: 'police', unit: null, source: 'mtr_1' },
    },
  ]);
  expect(tells([material({ kind: 'state', state: 'EC' })])).toEqual([]);
  const section = (id: string, change: object) =>
    docOf({
      ...{ collection: 'sections', id, parent: 'ctb_3' },
      body: {
        ...{
          about: { kind: 'area', code: 'cocaine' },
          status: 'answered',
          counts: [{}],
          institution: 'police',
          unit: null,
        },
        ...change,
      } as never,
    });
  const docs = [
    section('sec_1', {}),
    section('sec_2', { status: 'asked' }),
    section('sec_3', { counts: [] }),
    section('sec_4', { about: { kind: 'factor', code: 'x' } }),
  ];
  const first = decided('feedback.receive', { ...TOLD, isFirst: true, uses: [] }, docs);
  expect(first).toMatchObject([
    { name: 'feedback.count_part', args: { source: 'sec_1', uses: [{ effect: 'figures' }] } },
  ]);
  // Once, however many messages come.
  expect(decided('feedback.receive', { ...TOLD, isFirst: false, uses: [] }, docs)).toEqual([]);
  // A link that is gone tells nobody anything.
  expect(
    decided('feedback.receive', { ...TOLD, isFirst: false, uses: [{ link: 'lnc_9', ...use(1) }] }, []),
  ).toEqual([]);
});

test('of what was asked, the state reads what nothing that it released answers', () => {
  const asks = (id: string, askedOf: string[], withdrawn = false) =>
    docOf({ collection: 'requirements', id, parent: EDITION, body: { askedOf, withdrawn } as never });
  const item = (id: string, answers: string[]) =>
    docOf({ collection: 'releasedItems', id, parent: 'rls_3-CL', body: { requirements: answers } as never });
  const docs = [
    asks('rqm_open', ['CL', 'EC']),
    asks('rqm_answered', ['CL']),
    asks('rqm_withdrawn', ['CL'], true),
    asks('rqm_others', ['EC']),
    item('rli_cited', ['rqm_answered']),
    item('rli_counted', []),
  ];
  const sources = {
    get: () => null,
    within: ({ name }: { name: string }, parent: string) =>
      docs.filter((doc) => doc.collection === name && doc.parent === parent),
  } as unknown as NoteSources;
  const asked = askedOf(sources, STATE);
  expect(asked).toEqual(['rqm_open', 'rqm_answered']);
  expect(restOf(sources, STATE, { uses: [{ item: 'rli_cited', ...use(1) } as never], asked })).toEqual({
    ...{ items: 2, uncited: 1, unanswered: ['rqm_open'] },
  });
});

test('of two reports of one unit that were used, its part names both, once each', () => {
  const known = docOf({
    ...{ collection: 'feedbackParts', id: 'fbp_3-customs-port-7' },
    body: { used: ['rep_1'], uses: [use(1)], acknowledged: null } as never,
  });
  const counts = (source: string) =>
    decided(
      'feedback.count_part',
      { ...TOLD, institution: 'customs', unit: 'port-7', source, uses: [use(2)] },
      [known],
    );
  expect(counts('rep_2')[0]).toMatchObject({ fields: { used: ['rep_1', 'rep_2'], uses: [use(1), use(2)] } });
  expect(counts('rep_1')[0]).toMatchObject({ fields: { used: ['rep_1'] } });
});
