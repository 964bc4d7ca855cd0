import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, effectsOf, MADE_AT, RECEIVED_AT } from '#test/support/deciding.ts';
import { membershipFeature } from './membership.feature.ts';
import { consentOf, INSTRUMENT, instrumentArgs, instrumentOf, standingOf } from './membership.fixtures.ts';

const { mutations } = membershipFeature;
const chair = actorWith([], {
  state: null,
  delegation: 'presidency',
  mandates: ['presidencyDelegate'],
} as never);
const run = (name: string, args: object, docs: readonly Doc[] = [], actor = chair) =>
  decideOn({ mutations, name, args, actor, docs });

const draft = instrumentOf({ state: 'draft', openedAt: null });
const opened = instrumentOf();
const whole = { instrument: INSTRUMENT, ...instrumentArgs };
const signature = {
  ...{ consent: 'sct_1', instrument: INSTRUMENT, kind: 'signature', state: 'CL', on: '2026-03-02' },
  ...{
    place: { es: 'Panamá' },
    office: { es: 'Ministerio del Interior' },
    powers: 'ex_officio',
    reference: null,
  },
};
const of = (doc: Doc) => ({ consent: doc.id, instrument: INSTRUMENT });
const observer = {
  ...{ standing: 'std_1', code: 'ameripol', kind: 'body', name: { es: 'AMERIPOL' }, status: 'observer' },
  ...{ from: '2026-01-01', until: null, basis: { es: 'Acta 1' } },
};

test('nobody but whoever presides keeps instruments, consents and standing', () => {
  const unchecked = consentOf('CL', '2026-03-02', null);
  const acts: [string, object, readonly Doc[]][] = [
    ['instruments.draft', whole, []],
    ['instruments.edit', { instrument: INSTRUMENT, fields: { place: { es: 'x' } } }, [draft]],
    ['instruments.discard', { instrument: INSTRUMENT }, [draft]],
    ['instruments.open', whole, [draft]],
    ['instruments.record_consent', signature, [opened]],
    ['instruments.edit_consent', { ...of(unchecked), fields: { place: { es: 'x' } } }, [opened, unchecked]],
    [
      'instruments.check_powers',
      { ...of(unchecked), on: '2026-03-02', office: { es: 'x' }, powers: 'ex_officio' },
      [opened, unchecked],
    ],
    ['instruments.take_back_consent', of(unchecked), [opened, unchecked]],
    ['standings.add', observer, []],
    ['standings.edit', { standing: 'std_CL', code: 'CL', fields: { status: 'guest' } }, [standingOf('CL')]],
    ['standings.remove', { standing: 'std_CL', code: 'CL' }, [standingOf('CL')]],
  ];
  expect(acts.map(([name]) => name).sort()).toEqual(mutations.map(({ name }) => name).sort());
  for (const [name, args, docs] of acts) {
    expect([name, codeOf(run(name, args, docs))]).toEqual([name, 'accepted']);
    for (const role of ['delegate', 'pointOfContact', 'nationalAdmin', 'programmeSupport'] as const)
      expect([name, codeOf(run(name, args, docs, actorWith([role])))]).toEqual([name, 'access.not_allowed']);
  }
});

describe('an instrument', () => {
  test('as a draft is for whoever presides, opened for signature for all who take part', () => {
    expect(effectsOf(run('instruments.draft', whole))).toMatchObject([
      { op: 'create', audience: 'presidency/drafts', body: { state: 'draft', openedAt: null } },
    ]);
    expect(effectsOf(run('instruments.open', whole, [draft]))).toMatchObject([
      { op: 'set', audience: 'members/instruments', fields: { state: 'opened', openedAt: MADE_AT } },
    ]);
  });

  test('is opened as it stood on the screen, so that another’s change of it is a conflict', () => {
    const [effect] = effectsOf(run('instruments.open', whole, [draft]));
    expect(Object.keys((effect as { fields: object }).fields)).toEqual(
      expect.arrayContaining(Object.keys(instrumentArgs)),
    );
  });

  test('changes no more once it was opened', () => {
    const fields = { text: { es: 'otro' } };
    for (const [name, args] of [
      ['instruments.edit', { instrument: INSTRUMENT, fields }],
      ['instruments.open', whole],
      ['instruments.discard', { instrument: INSTRUMENT }],
    ] as const)
      expect([name, codeOf(run(name, args, [opened]))]).toEqual([name, 'membership.frozen']);
  });

  test.each<[string, object, string]>([
    ['closes before it opens', { closesOn: '2026-02-01' }, 'membership.closes_before_it_opens'],
    ['enters into force on a day that nobody named', { entryBy: 'day' }, 'membership.no_entry_day'],
    ['has no authentic language', { authentic: [] }, 'sync.bad_arguments'],
    ['opens on no day of the calendar', { opensOn: '2026-02-30' }, 'sync.bad_arguments'],
    ['is kept by a partner body under its code of a state', { depositary: 'XA' }, 'sync.bad_arguments'],
    ['has a text of more than 20,000 letters', { text: { es: 'a'.repeat(20_001) } }, 'sync.bad_arguments'],
  ])('that %s is refused', (_title, change, code) => {
    expect(codeOf(run('instruments.draft', { ...whole, ...change }))).toBe(code);
  });

  test('is not opened without its text in each authentic language', () => {
    const spanish = { text: { es: 'Solo así' } };
    expect(codeOf(run('instruments.draft', { ...whole, ...spanish }))).toBe('accepted');
    expect(run('instruments.open', { ...whole, ...spanish }, [draft])).toMatchObject({
      code: 'membership.text_missing',
      details: { language: 'pt' },
    });
  });

  test('that is not there, or is there already, is said so', () => {
    expect(codeOf(run('instruments.draft', whole, [draft]))).toBe('membership.instrument_known');
    expect(codeOf(run('instruments.edit', { instrument: INSTRUMENT, fields: {} }))).toBe(
      'membership.unknown_instrument',
    );
  });
});

describe('a consent', () => {
  test('is provisional until its powers are checked', () => {
    expect(effectsOf(run('instruments.record_consent', signature, [opened]))).toMatchObject([
      { op: 'create', parent: INSTRUMENT, audience: 'members/instruments', body: { checked: null } },
    ]);
    const known = consentOf('CL', '2026-03-02', null, { powers: 'awaited' });
    const office = { es: 'Ministerio del Interior' };
    const check = (powers: string, docs: readonly Doc[] = [opened, known]) =>
      run('instruments.check_powers', { ...of(known), on: '2026-03-04', office, powers }, docs);
    expect(codeOf(check('awaited'))).toBe('membership.powers_awaited');
    expect(effectsOf(check('full_powers'))).toMatchObject([
      {
        op: 'set',
        fields: { office, powers: 'full_powers', checked: { on: '2026-03-04', by: 'per_1', at: MADE_AT } },
      },
    ]);
    const done = consentOf('CL', '2026-03-02');
    expect(codeOf(check('full_powers', [opened, done]))).toBe('membership.already_checked');
    expect(codeOf(check('full_powers', [opened]))).toBe('membership.unknown_consent');
  });

  test.each<[string, readonly Doc[], object, string]>([
    ['to what is still a draft', [draft], {}, 'membership.not_opened'],
    ['to what nobody knows', [], {}, 'membership.unknown_instrument'],
    ['of a partner body', [opened], { state: 'XA' }, 'sync.bad_arguments'],
    ['of a code that is no state', [opened], { state: 'ZZ' }, 'sync.bad_arguments'],
    ['of a union of states', [opened], { state: 'EU' }, 'sync.bad_arguments'],
    ['of a state that is only a partner', [opened], { state: 'ES' }, 'membership.not_of_region'],
    ['on a day that has not come', [opened], { on: '2026-06-26' }, 'membership.day_not_come'],
    ['before the first day', [opened], { on: '2026-02-01' }, 'membership.not_open_yet'],
    ['after the last day', [opened], { on: '2026-05-01' }, 'membership.signature_over'],
    ['of a state that signed', [opened, consentOf('CL', '2026-03-01')], {}, 'membership.already_joined'],
    [
      'of a state whose signature is provisional',
      [opened, consentOf('CL', '2026-03-01', null)],
      {},
      'membership.already_joined',
    ],
    ['by accession before it is in force', [opened], { kind: 'accession' }, 'membership.not_in_force'],
    ['withdrawn without having been given', [opened], { kind: 'withdrawal' }, 'membership.not_joined'],
    [
      'recorded by a second tap',
      [opened, { ...consentOf('PE', '2026-03-01'), id: 'sct_1' }],
      {},
      'membership.consent_known',
    ],
  ])('%s is refused', (_title, docs, change, code) => {
    expect(codeOf(run('instruments.record_consent', { ...signature, ...change }, docs))).toBe(code);
  });

  test('dated today where the day has begun is taken; the server’s clock decides', () => {
    const late = { ...signature, on: '2026-06-26' };
    const terms = instrumentOf({ closesOn: null });
    const given = { mutations, name: 'instruments.record_consent', args: late, actor: chair, docs: [terms] };
    expect(codeOf(decideOn(given))).toBe('membership.day_not_come');
    expect(new Date(RECEIVED_AT).toISOString()).toBe('2026-06-25T12:00:00.000Z');
    expect(codeOf(decideOn({ ...given, facts: { numbers: {}, offsets: {} } }))).toBe('accepted');
  });

  test('is corrected or taken back until it is checked, and not after', () => {
    const known = consentOf('CL', '2026-03-02', null);
    const fields = { on: '2026-03-03', powers: 'full_powers' };
    expect(
      effectsOf(run('instruments.edit_consent', { ...of(known), fields }, [opened, known])),
    ).toMatchObject([{ op: 'set', id: known.id, fields }]);
    expect(
      codeOf(
        run('instruments.edit_consent', { ...of(known), fields: { on: '2026-02-01' } }, [opened, known]),
      ),
    ).toBe('membership.not_open_yet');
    const done = consentOf('CL', '2026-03-02');
    for (const [name, args] of [
      ['instruments.edit_consent', { ...of(done), fields }],
      ['instruments.take_back_consent', of(done)],
    ] as const)
      expect([name, codeOf(run(name, args, [opened, done]))]).toEqual([name, 'membership.already_checked']);
  });

  test('is not dated after its own withdrawal', () => {
    const known = consentOf('CL', '2026-03-02', null);
    const away = consentOf('CL', '2026-03-04', null, { kind: 'withdrawal' });
    const edit = (on: string) =>
      codeOf(run('instruments.edit_consent', { ...of(known), fields: { on } }, [opened, known, away]));
    expect([edit('2026-03-04'), edit('2026-03-05')]).toEqual(['accepted', 'membership.before_joining']);
  });

  test('is not taken back from under a withdrawal', () => {
    const known = consentOf('CL', '2026-03-02', null);
    const away = consentOf('CL', '2026-03-03', null, { kind: 'withdrawal' });
    const docs = [opened, known, away];
    expect(codeOf(run('instruments.take_back_consent', of(known), docs))).toBe(
      'membership.already_withdrawn',
    );
    expect(effectsOf(run('instruments.take_back_consent', of(away), docs))).toMatchObject([{ op: 'remove' }]);
    // One by which the state came back is.
    const back = consentOf('CL', '2026-06-10', null, { kind: 'accession' });
    expect(codeOf(run('instruments.take_back_consent', of(back), [...docs, back]))).toBe('accepted');
  });
});

describe('the standing of who is no member', () => {
  const known = standingOf('ameripol', { from: '2026-01-01', until: '2026-06-30' });
  test.each<[string, object, string]>([
    ['that begins when the other has ended', { from: '2026-07-01' }, 'accepted'],
    ['on the last day of another', { from: '2026-06-30' }, 'membership.standing_overlaps'],
    ['that ended before it', { from: '2025-01-01', until: '2025-12-31' }, 'accepted'],
    [
      'that ends before it begins',
      { from: '2026-07-02', until: '2026-07-01' },
      'membership.ends_before_it_begins',
    ],
    ['of a body without a name', { from: '2026-07-01', name: null }, 'membership.name_missing'],
    ['of a body said to be a state', { from: '2026-07-01', kind: 'state' }, 'membership.wrong_code'],
    ['of a state said to be a body', { code: 'BO' }, 'membership.wrong_code'],
    ['under the state code of a partner body', { code: 'XA' }, 'sync.bad_arguments'],
  ])('%s', (_title, change, code) => {
    expect(codeOf(run('standings.add', { ...observer, ...change }, [known]))).toBe(code);
  });

  test('ends, and is entered again', () => {
    const edit = (fields: object) =>
      run('standings.edit', { standing: known.id, code: 'ameripol', fields }, [
        known,
        standingOf('ameripol', { from: '2026-09-01' }, 'std_2'),
      ]);
    expect(codeOf(edit({ until: '2026-08-31' }))).toBe('accepted');
    expect(codeOf(edit({ until: null }))).toBe('membership.standing_overlaps');
    expect(codeOf(run('standings.edit', { standing: 'std_x', code: 'ameripol', fields: {} }))).toBe(
      'membership.unknown_standing',
    );
  });
});
