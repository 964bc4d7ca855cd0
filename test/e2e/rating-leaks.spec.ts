import { panelAudience } from '#shared/access/scopes.ts';
import { ratingSheets } from '#shared/panels/panels.schemas.ts';
import type { Further } from './fill-data.ts';
import { expect, type Phone, test } from './fixtures.ts';
import { findInStores, heardIn, recordTraffic } from './leaks.ts';
import { enrol } from './pages/first-minute.ts';
import {
  authoriseRelease,
  containersLeftOut,
  EDITION,
  EDITION_ID,
  FOR_ALL,
  figureChosen,
  HEARD_BY_ALL,
  inChile,
  NOTE,
  prepareRelease,
} from './pages/ideal.ts';
import {
  AREA,
  authoriseFigures,
  because,
  closed,
  handedIn,
  holderOf,
  plain,
  prepareFigures,
  RATE,
  type Said,
  seated,
  seatOf,
  sheetOf,
} from './pages/rating.ts';
import { openAt } from './pages/unlock.ts';
import { watchTalk } from './quiet.ts';

/** What is searched for, by where it stands. */
const TOKENS = {
  /** Of the one who rated, and of the one who has the seat now: as the point of contact calls them. */
  name: 'Loica Treile',
  successor: 'Diuca Huerta',
  office: 'Brigada HUEMUL-20',
  statement: 'PUDU-11',
  /** Contested, and its author agreed: of the first round, and of the second. */
  agreed: 'PEQUEN-21',
  again: 'TIUQUE-24',
  /** Contested, and its author did not agree: of both rounds. */
  kept: 'CHIRIHUE-22',
  dissent: 'RAYADITO-23',
  /** Its author agreed, and nobody was asked again. */
  unasked: 'TORDO-25',
  /** Why the second round was closed without a seat. */
  missing: 'CARPINTERO-26',
} as const;
type Token = keyof typeof TOKENS;

const MATERIAL = 'mtr_e2e-feria';
const rater = (key: string) => ({
  key,
  ...{
    state: 'CL',
    roles: ['institutionHead'] as Further['roles'],
    institution: 'police' as const,
    unit: null,
  },
});
function sheet(other: Readonly<Record<string, Said>>): Record<string, Said> {
  const all = Object.entries(sheetOf({})).map(([code, value]) => [code, plain(value)] as const);
  return { ...Object.fromEntries(all), ...other };
}
const standIn = (institution: 'prosecution' | 'prison') => ({
  key: `rater-${institution}-CL`,
  person: holderOf(institution),
});
const customs = { key: 'chile-institution' };
const marked = { originalGrade: null, restrictions: null, exchange: null, hasPersonalData: false };

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [rater('rater-one'), rater('rater-two')],
    done: [
      ...[NOTE, FOR_ALL, figureChosen('La policía incluye las carreteras.')],
      containersLeftOut('Falta el permiso.'),
      inChile('contributions.add_material', {
        ...{ material: MATERIAL, kind: 'other', title: 'Nota de ferias', publisher: 'Oficina' },
        ...{ date: null, url: null, handlingCode: 'H0', tlp: 'AMBER' },
        originator: { kind: 'elsewhere', name: 'Ferias libres' },
      }),
      inChile('contributions.link', {
        ...{
          link: 'lnc_e2e-feria',
          edition: EDITION_ID,
          from: { kind: 'material', id: MATERIAL, paragraph: '3' },
        },
        ...{ to: [{ kind: 'area', code: AREA }], requirements: [], source: 'A', information: '1', ...marked },
        ...{
          handlingCode: 'H0',
          tlp: 'AMBER',
          statement: { es: `Cobran en las ferias, ${TOKENS.statement}.` },
        },
      }),
      inChile('panels.give_evidence', { edition: EDITION_ID, areas: [AREA], sources: [MATERIAL] }),
      inChile(
        'panels.put_seat',
        { edition: EDITION_ID, seat: seatOf('police'), institution: 'police', office: TOKENS.office },
        { [`panelSeats/${seatOf('police')}`]: 2 },
      ),
      seated('police', { key: 'rater-one', label: TOKENS.name }),
      ...handedIn('police', {
        key: 'rater-one',
        ratings: sheet({
          T1: because(3, `Se ve en todas partes, ${TOKENS.unasked}.`, true),
          T2: plain(1),
          I2: because(1, `Lo dijo una sola persona, ${TOKENS.kept}.`, false),
        }),
      }),
      ...handedIn('prosecution', {
        ...standIn('prosecution'),
        ratings: sheet({ T2: plain(4), I2: plain(4) }),
      }),
      ...handedIn('prison', {
        ...standIn('prison'),
        ratings: sheet({ T2: because(1, `No hay redes dentro, ${TOKENS.agreed}.`, true), I2: plain(2) }),
      }),
      ...handedIn('customs', { ...customs, ratings: sheet({ T2: plain(3), I2: plain(4) }) }),
      closed(1),
      ...handedIn('police', {
        ...{ key: 'rater-one', round: 2 },
        ratings: {
          T2: because(3, `Hay dos redes nuevas, ${TOKENS.again}.`, true),
          I2: because(1, `Sin condenas, ${TOKENS.dissent}.`, false),
        },
      }),
      ...handedIn('prosecution', {
        ...{ ...standIn('prosecution'), round: 2 },
        ratings: { T2: plain(4), I2: plain(4) },
      }),
      ...handedIn('customs', { ...customs, round: 2, ratings: { T2: plain(3), I2: plain(4) } }),
      closed(2, { seats: [seatOf('prison')], reason: `En comisión de servicio, ${TOKENS.missing}.` }),
      seated('police', {
        ...{ key: 'rater-two', label: TOKENS.successor, former: 'per_rater-one' },
        ...{ holders: 2, sheets: 2 },
      }),
    ],
  },
});

/** Of the panel: offices, statements that could go out, why a seat was not waited for, and reasons whose authors agreed. */
const PANEL: readonly Token[] = ['office', 'statement', 'agreed', 'again', 'missing'];
const inOrder = (tokens: readonly Token[]) =>
  Object.entries(TOKENS).flatMap(([key, word]) => (tokens.includes(key as Token) ? [word] : []));

interface Listener {
  readonly phone: Phone;
  readonly heard: () => Promise<string>;
}
interface Expected {
  readonly hears: readonly Token[];
  /** Who rates on this phone, and may hear of sheets of their own. */
  readonly rates?: string;
  readonly at?: string;
  /** What such a phone hears of in any case. */
  readonly knows?: string;
}
/** Who rates reads what is the panel's, and may read nothing of the committee. */
const OF_PANEL = panelAudience(EDITION_ID);

test('of a panel each phone hears what it may: nobody a sheet, no reason whose author did not agree, and outside the state no rater and no reason', async ({
  openPhone,
  roles,
  links,
}) => {
  test.setTimeout(420_000);
  async function listening(phone: Phone): Promise<Listener> {
    return { phone, heard: recordTraffic(phone.context) };
  }
  const contact = await listening(await openPhone({ as: 'chile-contact' }));
  const second = await listening(await openPhone({ as: 'chile-authoriser' }));
  // They are there before anything goes out, and hear it as it happens.
  const early = {
    presidency: await listening(await openPhone({ as: 'presidency-admin' })),
    neighbour: await listening(await openPhone({ as: 'ecuador-contact' })),
  };
  for (const { phone } of Object.values(early)) await openAt(phone.page, EDITION);
  await prepareRelease(contact.phone.page);
  await authoriseRelease(second.phone.page);
  await prepareFigures(contact.phone.page);
  await authoriseFigures(second.phone.page);

  async function check(who: string, listener: Listener, expected: Expected) {
    const { page } = listener.phone;
    const rest = watchTalk(page);
    await openAt(page, expected.at ?? EDITION);
    await rest();
    await inspect(who, listener, expected);
  }
  async function inspect(who: string, { phone, heard }: Listener, expected: Expected) {
    const { hears, rates, knows = HEARD_BY_ALL } = expected;
    const traffic = await heard();
    expect(heardIn(traffic, [knows]), `${who} was listened to`).toEqual([knows]);
    expect(heardIn(traffic, Object.values(TOKENS)), `told to ${who}`).toEqual(inOrder(hears));
    // Whose sheets it hears of: at most those of its own person.
    const authors = traffic.matchAll(/sheets\/per_([\w-]+)/g);
    expect([...new Set([...authors].map(([, person]) => person))], `sheets told to ${who}`).toEqual(
      rates === undefined ? [] : [rates],
    );
    const stores = await findInStores(phone.page, Object.values(TOKENS));
    expect(stores, `stored by ${who}`).toMatchObject({ found: [] });
    expect(stores.rows).toBeGreaterThan(0);
    await phone.context.close();
  }

  await check('contact', contact, { hears: ['name', 'successor', ...PANEL] });
  await check('authoriser', second, { hears: PANEL });
  await check('presidency', early.presidency, { hears: [] });
  await check('neighbour', early.neighbour, { hears: [] });
  for (const [as, expected] of [
    ['chile-institution', { hears: PANEL, rates: 'chile-institution', at: RATE, knows: OF_PANEL }],
    ['chile-delegate', { hears: [] }],
    ['ameripol-analyst', { hears: ['office', 'statement'] }],
  ] as const)
    await check(as, await listening(await openPhone({ as })), expected);

  // Phones that are new, and are given whatever their people may have.
  for (const [who, link, expected] of [
    [
      'author',
      links['rater-one'],
      {
        hears: ['name', 'again', 'kept', 'dissent', 'unasked'],
        rates: 'rater-one',
        knows: ratingSheets.name,
      },
    ],
    [
      'successor',
      links['rater-two'],
      { hears: ['successor', ...PANEL], rates: 'rater-two', knows: OF_PANEL },
    ],
    ['admin', roles['chile-admin'], { hears: [] }],
  ] as const) {
    const own = await listening(await openPhone());
    const rest = watchTalk(own.phone.page);
    await enrol(own.phone.page, link ?? '');
    await rest();
    await inspect(who, own, expected);
  }
});
