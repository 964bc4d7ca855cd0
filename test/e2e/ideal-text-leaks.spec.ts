import { demoIdFor } from '#server/demo/run-demo.ts';
import { commentHash } from '#shared/assessment/assessment.rules.ts';
import { LEVELS, type Level } from '#shared/assessment/levels.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Done } from './fill-data.ts';
import { dayIn, FIRST_ROUND, ofPresidency, VERIFIED_ID } from './filled-edition.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { findInStores, heardIn, recordTraffic } from './leaks.ts';
import { enrol } from './pages/first-minute.ts';
import { openAt } from './pages/unlock.ts';
import { watchTalk } from './quiet.ts';

/** What is searched for, by where it stands: in a text that states verify, and in the one that is published. */
const DRAFT = {
  public: 'PUDU-11',
  partners: 'HUEMUL-20',
  members: 'LOICA-44',
  analysts: 'TAGUA-12',
} as const;
const OUT = { public: 'PITIO-50', partners: 'DIUCA-55', members: 'ZORZAL-13', analysts: 'PEUCO-91' } as const;
const OTHER = {
  /** Why a paragraph for members was corrected; what is proposed and not published, and why. */
  why: 'CHINCOL-66',
  proposed: 'HUALA-23',
  reason: 'TENCA-37',
  /** What Chile said of a paragraph, what was answered, and what Ecuador said. */
  said: 'CHERCAN-77',
  answer: 'TRICAHUE-88',
  neighbour: 'FARDELA-31',
  /** Of the note that Chile got, and of what it asks about it. */
  note: 'PEQUEN-21',
  question: 'CHIRIHUE-22',
} as const;
const TOKENS: readonly string[] = [DRAFT, OUT, OTHER].flatMap((each) => Object.values(each));

const PUBLISHED_ID = demoIdFor('edn', 'ideal-0');
const ROUND = 'rnd_e2e-again';
/** A paragraph of each marking in the published text, and one more for members. */
const PARAGRAPHS = {
  public: 'cocaine-ports',
  partners: 'firearms-tracing',
  members: 'cocaine-insiders',
  analysts: 'extortion-wings',
} as const;
const WAITING = 'networks-ports';
const published = (key: string) => demoIdFor('pgf', `i0-${key}`);
const draftOf = (level: Level) => `pgf_e2e-${level}`;

function inCommittee(as: string, name: string, args: object, base: Record<string, number> = {}): Done {
  return { as, compartment: COMMITTEE, name, base, args: args as Json };
}
const byAnalyst = (name: string, args: object, base?: Record<string, number>) =>
  inCommittee('ameripol-analyst', name, { edition: VERIFIED_ID, ...args }, base);

/** Written by one, and with the text that states verify from now on. */
function written(level: Level, order: number): Done {
  return byAnalyst('assessment.write', {
    ...{ paragraph: draftOf(level), section: 'outlook', order, marking: level, detail: { kind: 'text' } },
    ...{ es: `Un mercado cambia de manos, ${DRAFT[level]}.`, pt: null, en: null },
    ...{ figures: [], rests: [], cites: [] },
  });
}

/** Changed in the published text, and proposed as a correction. */
function proposed(key: string, { token, reason }: { token: string; reason: string }): Done[] {
  const paragraph = published(key);
  const of = { edition: PUBLISHED_ID, paragraph };
  return [
    byAnalyst(
      'assessment.edit',
      { ...of, es: `Se corrige lo que decía, ${token}.` },
      { [`paragraphs/${paragraph}`]: 2 },
    ),
    byAnalyst('assessment.propose_correction', {
      ...of,
      correction: `crr_e2e-${key}`,
      reason: { es: reason },
    }),
  ];
}
function corrected(as: string, keys: readonly string[]): Done {
  return inCommittee(
    as,
    'assessment.publish_corrections',
    {
      edition: PUBLISHED_ID,
      corrections: keys.map((key) => ({ correction: `crr_e2e-${key}`, paragraph: published(key) })),
    },
    Object.fromEntries(keys.map((key) => [`textCorrections/crr_e2e-${key}`, 1])),
  );
}

const saidIn = (token: string) => ({
  ...{
    kind: 'factual' as const,
    text: { es: `No fue así en el país, ${token}.` },
    proposed: null,
    printed: null,
  },
});
function commented(state: 'CL' | 'EC', as: string, token: string): Done {
  return inCommittee(as, 'assessment.comment', {
    ...{
      comment: `cmt_e2e-${state}`,
      edition: VERIFIED_ID,
      round: ROUND,
      paragraph: draftOf('members'),
      state,
    },
    ...saidIn(token),
  });
}

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [
      { key: 'analyst', state: null, roles: [], institution: null, unit: null, functions: ['analyst'] },
    ],
    done: [
      ...LEVELS.map(written),
      ofPresidency(
        'assessment.take_back',
        { entry: 'eds_e2e-back', reason: 'Faltan párrafos.' },
        { [`editions/${VERIFIED_ID}`]: 5, [`rounds/${FIRST_ROUND}`]: 2 },
      ),
      ofPresidency(
        'assessment.open_round',
        { round: ROUND, entry: 'eds_e2e-round', until: dayIn(5) },
        { [`editions/${VERIFIED_ID}`]: 6 },
      ),
      commented('CL', 'chile-contact', OTHER.said),
      commented('EC', 'ecuador-contact', OTHER.neighbour),
      byAnalyst(
        'assessment.answer_comment',
        {
          ...{ comment: 'cmt_e2e-CL', seen: commentHash(saidIn(OTHER.said)), result: 'not_retained' },
          reason: `Tres fuentes lo dicen, ${OTHER.answer}.`,
        },
        { 'comments/cmt_e2e-CL': 1 },
      ),
      ...LEVELS.flatMap((level) =>
        proposed(PARAGRAPHS[level], {
          token: OUT[level],
          reason: level === 'members' ? `La fuente se corrigió, ${OTHER.why}.` : 'La fuente se corrigió.',
        }),
      ),
      corrected('presidency-admin', [PARAGRAPHS.public, PARAGRAPHS.partners, PARAGRAPHS.members]),
      corrected('analyst', [PARAGRAPHS.analysts]),
      ...proposed(WAITING, { token: OTHER.proposed, reason: `Falta una red, ${OTHER.reason}.` }),
      byAnalyst('feedback.send', {
        ...{ edition: PUBLISHED_ID, state: 'CL' },
        words: { es: `Gracias por lo aportado, ${OTHER.note}.` },
      }),
      inCommittee('chile-contact', 'feedback.question', {
        ...{ question: 'fbq_e2e', edition: PUBLISHED_ID, state: 'CL' },
        text: `¿Qué se pide de los puertos? ${OTHER.question}.`,
      }),
    ],
  },
});

const upTo = (texts: typeof DRAFT | typeof OUT, level: Level) =>
  LEVELS.slice(0, LEVELS.indexOf(level) + 1).map((each) => texts[each]);
/** What a member reads of both texts, of whatever state. */
const OF_MEMBER = [...upTo(DRAFT, 'members'), ...upTo(OUT, 'members'), OTHER.why];
const SAID_BY_CHILE = [OTHER.said, OTHER.answer];
const OF_PARTNER = upTo(OUT, 'partners');

test('of the text each phone hears what is marked for it: drafts no partner, comments no other state, the analysts’ own nobody, and keeps nothing that can be read', async ({
  openPhone,
  roles,
}) => {
  test.setTimeout(420_000);
  async function check(
    who: string,
    phone: Phone,
    { heard, hears }: { heard: string; hears: readonly string[] },
  ) {
    expect(heardIn(heard, TOKENS), `told to ${who}`).toEqual(TOKENS.filter((each) => hears.includes(each)));
    const stores = await findInStores(phone.page, TOKENS);
    expect(stores, `stored by ${who}`).toMatchObject({ found: [] });
    expect(stores.rows).toBeGreaterThan(0);
    await phone.context.close();
  }
  for (const [as, hears] of [
    ['ameripol-analyst', TOKENS],
    ['chile-contact', [...OF_MEMBER, ...SAID_BY_CHILE, OTHER.note, OTHER.question]],
    ['chile-delegate', [...OF_MEMBER, ...SAID_BY_CHILE]],
    ['ecuador-contact', [...OF_MEMBER, OTHER.neighbour]],
    ['presidency-admin', [...OF_MEMBER, ...SAID_BY_CHILE, OTHER.neighbour, OTHER.proposed, OTHER.reason]],
    ['programme-support', OF_PARTNER],
    ['chile-officer', [OUT.public]],
  ] as const) {
    const phone = await openPhone({ as });
    const told = recordTraffic(phone.context);
    const rest = watchTalk(phone.page);
    await openAt(phone.page, `/ideal/${PUBLISHED_ID}/report`);
    await rest();
    await check(as, phone, { heard: await told(), hears });
  }
  // One that is new, and is given whatever its person may have.
  const observer = await openPhone();
  const told = recordTraffic(observer.context);
  const rest = watchTalk(observer.page);
  await enrol(observer.page, roles['eu-observer'] ?? '');
  await rest();
  await check('observer', observer, { heard: await told(), hears: OF_PARTNER });
});
