import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  ameripol,
  analyst,
  authoriser,
  begin,
  bothRoles,
  consented,
  contact,
  customsHead,
  EDITION,
  link,
  linked,
  made,
  NOW,
  officer,
  otherContact,
  presidency,
  released,
  SECRET,
  seen,
  textOf,
  world,
} from '#test/support/release-world.ts';
import { MOST_OF_LINK } from './contributions.schemas.ts';
import { linkOfReleased, releasedItemId, releaseMutations } from './release.mutations.ts';

beforeEach(begin);

test('what two people authorised is read by the analysts of the body it was opened to, and by nobody else', () => {
  released();
  expect(textOf(ameripol)).toContain('contenedores refrigerados');
  expect(textOf(contact)).toContain('contenedores refrigerados');
  for (const other of [presidency, otherContact, analyst, officer, customsHead])
    expect(textOf(other)).not.toContain('contenedores');
  const everywhere = JSON.stringify(world.docs('committee'));
  for (const secret of [SECRET, 'rep_1', 'per_off', 'customs', 'port-7'])
    expect(everywhere).not.toContain(secret);
  const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions');
  expect(own?.body).toMatchObject({ status: 'released', standing: 1, answer: { code: null } });
});

test('one person is not two pairs of eyes', () => {
  linked();
  consented();
  expect(made(bothRoles, 'contributions.prepare', seen())).toBe('accepted');
  expect(made(bothRoles, 'contributions.authorise', seen())).toBe('contributions.four_eyes');
  expect(made(contact, 'contributions.authorise', seen())).toBe('access.not_allowed');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
});

test('what changed after it was prepared does not go out', () => {
  linked();
  consented();
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  const before = seen();
  const fields = { information: '4' };
  expect(
    made(contact, 'contributions.edit_link', { link: 'lnc_1', state: 'CL', edition: EDITION, fields }),
  ).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', before)).toBe('contributions.changed_meanwhile');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('contributions.changed_meanwhile');
  expect(textOf(ameripol)).not.toContain('contenedores');
});

test.each([
  ['consent_missing', {}, null],
  ['consent_refused', {}, { given: 'refused', reason: 'Hay una causa abierta' }],
  ['personal_data', { hasPersonalData: true }, null],
  ['tlp_red', { tlp: 'RED' }, null],
  ['tlp_strict', { tlp: 'AMBER_STRICT' }, null],
  ['statement_missing', { statement: null }, null],
])('the release is refused and says %s of the item', (what, change, answer) => {
  linked(change);
  if (answer !== null) consented(answer);
  const decision = world.act(contact, 'contributions.prepare', seen());
  expect(decision).toMatchObject({ code: 'contributions.obstacle', details: { what, of: 'lnc_1' } });
});

test('consent that ran out between the two pairs of eyes stops the release', () => {
  linked();
  consented({ expires: '2027-03-02' });
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  const before = seen();
  // The last day is over everywhere.
  world.now = Date.UTC(2027, 2, 3, 12);
  expect(world.act(authoriser, 'contributions.authorise', before)).toMatchObject({
    code: 'contributions.obstacle',
    details: { what: 'consent_expired' },
  });
});

test('a report that its state has not approved carries nothing', () => {
  linked();
  world.plant('state:CL', {
    collection: 'reports',
    id: 'rep_2',
    parent: null,
    audience: 'reports/customs/port-7/per_off',
    rev: 1,
    body: { state: 'CL', institution: 'customs', unit: 'port-7', author: 'per_off', title: 'Otro' },
  });
  const other = { ...link, link: 'lnc_2', from: { kind: 'report', id: 'rep_2' } };
  expect(made(contact, 'contributions.link', other)).toBe('contributions.not_approved');
});

test('what is taken back leaves everybody who had it, and can be released again', () => {
  released();
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  expect(textOf(ameripol)).not.toContain('contenedores');
  expect(textOf(contact)).not.toContain('contenedores');
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
  expect(textOf(ameripol)).toContain('contenedores');
});

test('while the edition is analysed nothing more comes in, and what is out can be taken back', () => {
  released();
  const end = { entry: 'eds_2', edition: EDITION, step: 'end_collection', reason: null, adoption: null };
  expect(made(presidency, 'editions.move_on', end)).toBe('accepted');
  const again = { state: 'CL', edition: EDITION, summary: { es: 'Otro resumen' } };
  expect(made(contact, 'contributions.write', again)).toBe('accepted');
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
  const own = () => world.docs('state:CL').find(({ collection }) => collection === 'contributions')?.body;
  expect(own()).toMatchObject({ standing: 1, answer: { code: 'ideal.not_collecting' } });
  expect(textOf(ameripol)).not.toContain('Otro resumen');
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  expect(textOf(ameripol)).not.toContain('contenedores');
  expect(own()).toMatchObject({ standing: null, status: 'taken_back' });
});

test('a state whose server was restored to before its release counts on behind the one that stands', () => {
  released();
  const asked = 'contributions.prepare';
  const own = () => world.docs('state:CL').find(({ collection }) => collection === 'contributions');
  world.plant('state:CL', {
    ...(own() as Doc),
    rev: 90,
    body: {
      ...own()?.body,
      status: 'in_progress',
      releases: 0,
      standing: null,
      summary: { es: 'Restaurado' },
    },
  });
  expect(made(contact, asked, seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
  expect(own()?.body).toMatchObject({
    status: 'in_progress',
    standing: 1,
    releases: 1,
    answer: { code: 'ideal.release_number_taken' },
  });
  expect(made(contact, asked, seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
  expect(own()?.body).toMatchObject({ status: 'released', standing: 2, answer: { code: null } });
  expect(textOf(ameripol)).toContain('Restaurado');
});

test('a taking back that is sent again after a later release leaves that one alone', () => {
  released();
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  const plantState = (fields: object) => {
    const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions') as Doc;
    world.plant('state:CL', { ...own, rev: own.rev + 50, body: { ...own.body, ...fields } });
  };
  // The state's file is of before: it knows of the first release alone, the committee has the third.
  const [release] = world.docs('committee').filter(({ collection }) => collection === 'releases');
  world.plant('committee', { ...(release as Doc), rev: 95, body: { ...release?.body, number: 3 } });
  plantState({ releases: 1, standing: 1 });
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  expect(textOf(ameripol)).toContain('contenedores');
});

test('a committee that was restored and has again what was taken back is asked again', () => {
  released();
  const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions') as Doc;
  world.plant('state:CL', { ...own, rev: 96, body: { ...own.body, status: 'taken_back', standing: null } });
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  expect(textOf(ameripol)).not.toContain('contenedores');
});

test('once the edition is adopted, nothing is taken back', () => {
  released();
  const edition = world.docs('committee').find(({ id }) => id === EDITION) as Doc;
  world.plant('committee', { ...edition, rev: 91, body: { ...edition.body, status: 'adopted' } });
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  expect(textOf(ameripol)).toContain('contenedores');
  const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions');
  expect(own?.body).toMatchObject({
    status: 'released',
    standing: 1,
    answer: { code: 'ideal.edition_frozen' },
  });
});

test('a taking back that is refused leaves the next release prepared', () => {
  released();
  const again = { state: 'CL', edition: EDITION, summary: { es: 'Otro resumen' } };
  expect(made(contact, 'contributions.write', again)).toBe('accepted');
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  const edition = world.docs('committee').find(({ id }) => id === EDITION) as Doc;
  world.plant('committee', { ...edition, rev: 91, body: { ...edition.body, status: 'adopted' } });
  const back = { state: 'CL', edition: EDITION, reason: 'Una cifra estaba mal' };
  expect(made(contact, 'contributions.take_back', back)).toBe('accepted');
  const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions');
  expect(own?.body).toMatchObject({
    ...{ status: 'prepared', prepared: { by: 'per_poc' }, standing: 1 },
    answer: { code: 'ideal.edition_frozen' },
  });
});

test('what is asked of an institution without its unit is not read in a unit whatever its name', () => {
  linked();
  const asked = {
    ...{ section: 'sec_1', state: 'CL', edition: EDITION, requirement: null, question: { es: 'Cuántos?' } },
    ...{ about: { kind: 'area', code: 'cocaine' }, institution: 'customs', unit: null, due: '2027-03-20' },
  };
  expect(made(contact, 'contributions.ask_section', asked)).toBe('accepted');
  const inUnit = { ...customsHead, person: 'per_none', roles: ['unitHead' as const], unit: 'none' };
  const readsIt = (actor: typeof customsHead) =>
    world.readBy(actor, 'state:CL').some(({ id }) => id === 'sec_1');
  expect([readsIt(customsHead), readsIt(inUnit)]).toEqual([true, false]);
});

test('what is carried on answers nothing that only the last edition asked', () => {
  linked({ requirements: ['rqm_old'] });
  const next = { state: 'CL', edition: 'edn_4', startFrom: EDITION };
  expect(made(contact, 'contributions.begin', next)).toBe('accepted');
  const carried = world.docs('state:CL').find(({ body }) => body.follows === 'lnc_1');
  expect(carried?.body).toMatchObject({ requirements: [], change: 'unchanged' });
});

test('a link has its whole id in what is released of it, also when it is carried on again and again', () => {
  linked();
  const id = `lnc_${'a'.repeat(MOST_OF_LINK)}`;
  expect(made(contact, 'contributions.link', { ...link, link: `${id}a` })).toBe('sync.bad_arguments');
  expect(made(contact, 'contributions.link', { ...link, link: id })).toBe('accepted');
  const editions = [EDITION, `edn_${'4'.repeat(26)}`, `edn_${'5'.repeat(26)}`, `edn_${'5'.repeat(25)}6`];
  for (const [index, edition] of editions.entries())
    if (index > 0)
      expect(
        made(contact, 'contributions.begin', { state: 'CL', edition, startFrom: editions[index - 1] }),
      ).toBe('accepted');
  const ids = world
    .docs('state:CL')
    .filter(({ collection }) => collection === 'links')
    .map((doc) => doc.id);
  expect(new Set(ids).size).toBe(2 * editions.length);
  const released = ids.map((each) => releasedItemId({ state: 'CL', link: each }));
  expect(released.every((each) => v.is(IdSchema, each))).toBe(true);
  expect(released.map(linkOfReleased)).toEqual(ids);
});

test('a reader that is left out of the next release reads nothing more', () => {
  released();
  expect(made(contact, 'contributions.write', { state: 'CL', edition: EDITION, readers: [] })).toBe(
    'accepted',
  );
  expect(world.act(contact, 'contributions.prepare', seen())).toMatchObject({
    code: 'contributions.obstacle',
    details: { what: 'readers_missing' },
  });
  expect(textOf(ameripol)).toContain('contenedores');
});

test('collection begins once a meeting has adopted the method', () => {
  const begin = { entry: 'eds_1', edition: EDITION, step: 'begin_collection', reason: null, adoption: null };
  expect(made(presidency, 'editions.move_on', begin)).toBe('ideal.method_missing');
  const method = { edition: EDITION, version: 'ideal-1', meeting: 'mtg_1', decision: 'dcs_1' };
  expect(made(presidency, 'editions.adopt_method', method)).toBe('ideal.not_decided');
  expect(made(contact, 'editions.adopt_method', method)).toBe('access.not_allowed');
});

test('the authoriser reads no report; one that was reopened since the preparation goes nowhere', () => {
  linked();
  consented();
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  const args = seen();
  world.plant('state:CL', {
    collection: 'reviewSteps',
    id: 'rvs_2',
    parent: 'rep_1',
    audience: 'reports/customs/port-7/per_off',
    rev: 1,
    body: {
      number: 2,
      step: 'reopen',
      status: 'national_review',
      desk: 'national',
      author: 'per_poc',
      at: NOW,
    },
  });
  expect(made(authoriser, 'contributions.authorise', args)).toBe('accepted');
  const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions');
  expect(own?.body).toMatchObject({
    status: 'in_progress',
    standing: null,
    answer: { code: 'contributions.changed_meanwhile' },
  });
  expect(textOf(ameripol)).not.toContain('contenedores');
});

test('the hash of a release is never taken for a file that somebody lost', () => {
  linked();
  const { hash } = seen();
  expect(hash).toMatch(/^([0-9a-f]{8}-){7}[0-9a-f]{8}$/);
  // Files are named by 64 digits in a row.
  expect(JSON.stringify({ hash })).not.toMatch(/[0-9a-f]{64}/);
  expect(v.is(ContentHashSchema, hash)).toBe(true);
});

test('what the committee never answered comes back to work, and a late answer is told once', () => {
  linked();
  consented();
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  const own = () => world.docs('state:CL').find(({ collection }) => collection === 'contributions') as Doc;
  const waiting = { status: 'authorised', releases: 1, authorised: { by: 'per_auth', at: NOW } };
  world.plant('state:CL', { ...own(), rev: 80, body: { ...own().body, ...waiting } });
  const back = { state: 'CL', edition: EDITION, reason: 'La comisión no contesta' };
  expect(made(officer, 'contributions.send_back', back)).toBe('access.not_allowed');
  expect(made(authoriser, 'contributions.send_back', back)).toBe('accepted');
  expect(own().body).toMatchObject({ status: 'in_progress', prepared: null, releases: 1, standing: null });
  const late = { state: 'CL', edition: EDITION, number: 1, kind: 'release', code: null };
  const hear = () => {
    const note = releaseMutations.find(({ name }) => name === 'contributions.note_answer');
    const docs = {
      get: (_: unknown, id: string) => world.docs('state:CL').find((doc) => doc.id === id) ?? null,
      within: () => [],
    };
    const decide = note?.decide as (asked: object) => { effects?: { kind: string; fields?: object }[] };
    return decide({ args: late, docs, actor: contact, now: NOW, madeAt: NOW }).effects ?? [];
  };
  expect(hear()).toMatchObject([{ fields: { status: 'in_progress', standing: 1 } }]);
  expect(made(contact, 'contributions.prepare', seen())).toBe('accepted');
  expect(made(authoriser, 'contributions.authorise', seen())).toBe('accepted');
  expect(own().body).toMatchObject({ status: 'released', standing: 2, releases: 2 });
  expect(hear()).toEqual([]);
});

test('nothing is taken back twice while the committee has not answered', () => {
  released();
  const own = world.docs('state:CL').find(({ collection }) => collection === 'contributions') as Doc;
  world.plant('state:CL', { ...own, rev: 80, body: { ...own.body, status: 'authorised' } });
  const back = { state: 'CL', edition: EDITION, reason: 'x' };
  expect(made(contact, 'contributions.take_back', back)).toBe('contributions.under_way');
  expect(made(contact, 'contributions.prepare', seen())).toBe('contributions.under_way');
});

test('a later edition goes on from what is kept, and what is written anew of it has changed', () => {
  linked({ hasPersonalData: false });
  const more = { ...link, link: 'lnc_2' };
  expect(made(contact, 'contributions.link', more)).toBe('accepted');
  const fields = { change: 'retired' };
  const of = { state: 'CL', edition: EDITION };
  expect(made(contact, 'contributions.edit_link', { link: 'lnc_2', ...of, fields })).toBe('accepted');
  const later = { state: 'CL', edition: 'edn_4', startFrom: EDITION };
  expect(made(contact, 'contributions.begin', later)).toBe('accepted');
  const carried = () =>
    world.docs('state:CL').filter(({ collection, body }) => collection === 'links' && body.follows !== null);
  expect(carried().map(({ body }) => [body.follows, body.change])).toEqual([['lnc_1', 'unchanged']]);
  const id = carried()[0]?.id;
  const anew = { link: id, state: 'CL', edition: 'edn_4', fields: { statement: { es: 'Otra.' } } };
  expect(made(contact, 'contributions.edit_link', { ...anew, fields: { leftOut: null } })).toBe('accepted');
  expect(carried()[0]?.body.change).toBe('unchanged');
  expect(made(contact, 'contributions.edit_link', anew)).toBe('accepted');
  expect(carried()[0]?.body.change).toBe('changed');
});
