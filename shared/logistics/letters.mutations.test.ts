import { describe, expect, test } from 'vitest';
import { factsOf, MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { HEAD, outcome, target } from '#shared/participants/claims.fixtures.ts';
import { letterReference } from '#shared/participants/letters.rules.ts';
import type { VisaLetter } from '#shared/participants/letters.schemas.ts';
import { nominee, type PersonKey } from '#shared/participants/participants.fixtures.ts';
import { letterHost, letterWorld, withHost } from './letters.fixtures.ts';
import type { Ask } from './letters.schemas.ts';
import { venueArgs } from './venues.fixtures.ts';
import { zonePlace } from './venues.rules.ts';

const NUMBERED = { numbers: { 'visa-letters': 77 }, offsets: {} };
const NOMINEE = { participant: nominee.participant, meeting: MEETING };
const { timeZone } = venueArgs;
const ZONED = factsOf({ ...zonePlace({ startsAt: null, timeZone }), offset: 120 });
const DAY = 86_400_000;

describe('who invites', () => {
  test.each<[PersonKey, string]>([
    ['admin', 'yes'],
    ['support', 'yes'],
    ['chileLiaison', 'access.not_allowed'],
    ['analyst', 'access.not_allowed'],
  ])('%s writes it: %s', (as, expected) => {
    const world = letterWorld();
    expect(outcome(world.act('letters.set_host', { meeting: MEETING, fields: letterHost }, as))).toBe(
      expected,
    );
  });

  test('is read by those who organise, and changed in part', () => {
    const world = withHost();
    world.act('letters.set_host', { meeting: MEETING, fields: { signer: 'Otra Persona' } }, 'support');
    const id = `vho_${MEETING.slice(4)}`;
    expect(world.one('visaHosts', id)?.body).toEqual({ ...letterHost, signer: 'Otra Persona' });
    expect(world.reads('admin', 'visaHosts', id)).toBe(true);
    expect(world.reads('chileLiaison', 'visaHosts', id)).toBe(false);
  });

  test('is not written by halves', () => {
    const world = letterWorld();
    const half = world.act('letters.set_host', { meeting: MEETING, fields: { signer: 'X' } }, 'admin');
    expect(outcome(half)).toBe('letters.not_ready');
  });
});

describe('the letter', () => {
  function wanted() {
    const world = withHost();
    world.act('nominations.make', nominee, 'chileLiaison');
    world.act(
      'needs.set',
      { ...NOMINEE, fields: { visa: 'letter_wanted', budget: 'programme' } },
      'chileLiaison',
    );
    return world;
  }

  test.each<[PersonKey, string]>([
    ['admin', 'yes'],
    ['delegate', 'yes'],
    ['support', 'access.not_allowed'],
    ['chileLiaison', 'access.not_allowed'],
    ['ecuadorDelegate', 'access.not_allowed'],
  ])('is issued by %s: %s', (as, expected) => {
    expect(outcome(wanted().act('letters.issue', NOMINEE, as, NUMBERED))).toBe(expected);
  });

  test('of a meeting in two cities it names both with their days', () => {
    const world = wanted();
    const place = (city: string, from: string, order: number) => ({
      ...{ venue: `ven_${order}`, meeting: MEETING },
      ...{ ...venueArgs, kind: 'venue', name: { es: 'Palacio' }, city: { es: city }, from, order },
    });
    for (const venue of [place('La Paz', '2026-06-25', 1), place('El Alto', '2026-06-26', 2)])
      expect(outcome(world.act('venues.add', venue, 'admin', ZONED))).toBe('yes');
    world.act('letters.issue', NOMINEE, 'admin', NUMBERED);
    const { body } = world.one('travelNeeds', `trv_${nominee.participant}`) ?? {};
    expect(body?.letter).toMatchObject({
      stops: [
        { city: { es: 'La Paz' }, venue: { es: 'Palacio' }, from: '2026-06-25', until: '2026-06-25' },
        { city: { es: 'El Alto' }, venue: { es: 'Palacio' }, from: '2026-06-26', until: '2026-06-26' },
      ],
    });
  });

  test('says who invites whom, to what, when, and who pays; and the wish is fulfilled', () => {
    const world = wanted();
    world.act('letters.issue', NOMINEE, 'admin', NUMBERED);
    const { body } = world.one('travelNeeds', `trv_${nominee.participant}`) ?? {};
    expect(body).toMatchObject({
      visa: 'letter_issued',
      letter: {
        number: 77,
        year: 2026,
        name: 'Inés Núñez',
        paidBy: 'programme',
        host: letterHost,
        issuedOn: '1970-01-01',
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/passport/i);
    expect(world.reads('chileLiaison', 'travelNeeds', `trv_${nominee.participant}`)).toBe(true);
    expect(world.reads('chileOther', 'travelNeeds', `trv_${nominee.participant}`)).toBe(false);
    expect(world.reads('ecuadorLiaison', 'travelNeeds', `trv_${nominee.participant}`)).toBe(false);
  });

  test('stays as it was issued when the meeting changes, and keeps its reference when it is issued again', () => {
    const world = wanted();
    const letterOf = () => world.one('travelNeeds', `trv_${nominee.participant}`)?.body.letter;
    world.act('letters.issue', NOMINEE, 'admin', NUMBERED);
    const before = letterOf();
    world.act('letters.set_host', { meeting: MEETING, fields: { signer: 'Otra Persona' } }, 'admin');
    expect(letterOf()).toEqual(before);
    world.act('letters.issue', NOMINEE, 'admin', NUMBERED);
    expect(letterOf()).toMatchObject({ number: 77, year: 2026, host: { signer: 'Otra Persona' } });
  });

  test.each(['before', 'on'] as const)('of another person has another reference, %s the list', (where) => {
    const world = wanted();
    const reference = () => {
      world.act('letters.issue', NOMINEE, 'admin', NUMBERED);
      return letterReference(
        world.one('travelNeeds', `trv_${nominee.participant}`)?.body.letter as VisaLetter,
      );
    };
    const accredit = () => {
      const rev = world.one('nominations', 'nom_a')?.rev;
      const args = { ...NOMINEE, nomination: 'nom_a', rev, standsFor: null };
      expect(outcome(world.act('nominations.accredit', args, 'admin'))).toBe('yes');
    };
    const rename = (name: string) =>
      where === 'on'
        ? world.act('participants.edit', { participant: nominee.participant, fields: { name } }, 'admin')
        : world.act(
            'nominations.edit',
            { nomination: 'nom_a', meeting: MEETING, fields: { name } },
            'chileLiaison',
          );
    const first = reference();
    if (where === 'on') accredit();
    rename('Inés Núñez Soto');
    expect(reference()).toBe(first);
    rename('Otra Distinta');
    expect(reference()).toBe(`${first}-2`);
    rename('Una Tercera');
    expect(reference()).toBe(`${first}-3`);
    if (where === 'before') {
      accredit();
      expect(reference()).toBe(`${first}-3`);
    }
  });

  test('issued again takes no granted visa back', () => {
    const world = wanted();
    const needs = () => world.one('travelNeeds', `trv_${nominee.participant}`)?.body;
    world.act('needs.set', { ...NOMINEE, fields: { visa: 'granted' } }, 'chileLiaison');
    expect(outcome(world.act('letters.issue', NOMINEE, 'admin', NUMBERED))).toBe('yes');
    expect(needs()).toMatchObject({ visa: 'granted', letter: { number: 77 } });
  });

  test('is not issued to whom the presidency returned, nor for a meeting that is put off', () => {
    const world = wanted();
    const rev = world.one('nominations', nominee.nomination)?.rev;
    const decided = { nomination: nominee.nomination, ...NOMINEE, rev, standsFor: null };
    world.act('nominations.return', { ...decided, reason: { es: 'x' } }, 'admin');
    expect(outcome(world.act('letters.issue', NOMINEE, 'admin', NUMBERED))).toBe('letters.not_ready');
    const postponed = wanted();
    for (const state of ['convened', 'postponed'])
      postponed.act('meetings.move_to', { meeting: MEETING, state }, 'admin');
    expect(outcome(postponed.act('letters.issue', NOMINEE, 'admin', NUMBERED))).toBe('letters.not_ready');
  });

  test('needs a host, and a name', () => {
    const world = letterWorld();
    expect(outcome(world.act('letters.issue', target, 'admin', NUMBERED))).toBe('letters.not_ready');
    const hosted = withHost();
    expect(hosted.one('participants', HEAD)?.body.name).toBeNull();
    expect(outcome(hosted.act('letters.issue', target, 'admin', NUMBERED))).toBe('letters.not_ready');
  });

  test('of a person who is moved does not follow them to another delegation', () => {
    const world = withHost();
    world.act('participants.claim', target, 'chileDelegate');
    world.act('participants.edit', { participant: HEAD, fields: { name: 'Ana' } }, 'admin');
    expect(outcome(world.act('letters.issue', target, 'admin', NUMBERED))).toBe('yes');
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.act('participants.edit', { participant: HEAD, fields: { delegation: 'dlg_EC' } }, 'admin');
    expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
  });
});

describe('what is missing', () => {
  const lacks = [
    { delegation: 'dlg_CL', things: ['visas', 'travel'] },
    { delegation: 'dlg_EC', things: ['nominations'] },
  ];

  test.each<[PersonKey, string]>([
    ['admin', 'yes'],
    ['support', 'yes'],
    ['chileLiaison', 'access.not_allowed'],
  ])('is asked for by %s: %s', (as, expected) => {
    expect(outcome(letterWorld().act('letters.ask', { meeting: MEETING, lacks }, as))).toBe(expected);
  });

  test('is told to each delegation alone', () => {
    const world = letterWorld();
    world.act('letters.ask', { meeting: MEETING, lacks }, 'admin');
    expect(world.reads('chileLiaison', 'asks', 'ask_CL')).toBe(true);
    expect(world.reads('chileLiaison', 'asks', 'ask_EC')).toBe(false);
    expect(world.reads('ecuadorLiaison', 'asks', 'ask_EC')).toBe(true);
    expect(world.reads('support', 'asks', 'ask_EC')).toBe(true);
  });

  test('asked again the same day is one reminder; on another day both days are seen', () => {
    const world = letterWorld({ now: 10 * DAY });
    const facts = { numbers: {}, offsets: {}, label: 'Presidencia' };
    const askNow = () => world.act('letters.ask', { meeting: MEETING, lacks }, 'admin', facts);
    askNow();
    askNow();
    const things = ['visas', 'travel'];
    const time = { at: 10 * DAY, by: 'per_presidency', label: 'Presidencia', things };
    expect(world.one('asks', 'ask_CL')?.body).toEqual({
      delegation: 'dlg_CL',
      things: ['visas', 'travel'],
      times: [time],
    });
    world.passes(DAY);
    askNow();
    expect(world.one('asks', 'ask_CL')?.body.times).toEqual([time, { ...time, at: 11 * DAY }]);
  });

  test('is remembered by what was asked when, and the day is that of the meeting', () => {
    // Ten at night in Madrid, and two hours later.
    const world = letterWorld({ now: Date.UTC(2026, 5, 10, 20) });
    const askFor = (things: string[]) =>
      outcome(
        world.act('letters.ask', { meeting: MEETING, lacks: [{ delegation: 'dlg_CL', things }] }, 'admin'),
      );
    const asked = () => {
      const { things, times } = (world.one('asks', 'ask_CL')?.body ?? {}) as Ask;
      return [things, times.map((time) => time.things)];
    };
    askFor(['visas']);
    askFor(['nominations']);
    expect(asked()).toEqual([['nominations', 'visas'], [['nominations', 'visas']]]);
    world.passes(2 * 3_600_000);
    askFor(['travel']);
    expect(asked()).toEqual([
      ['nominations', 'visas', 'travel'],
      [['nominations', 'visas'], ['travel']],
    ]);
    expect(askFor(['papers'])).not.toBe('yes');
    expect(askFor(['visas', 'visas'])).not.toBe('yes');
  });

  test('is no journey to a virtual meeting', () => {
    const world = letterWorld();
    world.act('meetings.go_virtual', { meeting: MEETING }, 'admin');
    expect(outcome(world.act('letters.ask', { meeting: MEETING, lacks }, 'admin'))).toBe(
      'letters.no_journey',
    );
    const names = [{ delegation: 'dlg_EC', things: ['nominations'] }];
    expect(outcome(world.act('letters.ask', { meeting: MEETING, lacks: names }, 'admin'))).toBe('yes');
  });

  test('of a delegation that is named twice is all of both', () => {
    const world = letterWorld();
    const twice = [
      { delegation: 'dlg_CL', things: ['travel'] },
      { delegation: 'dlg_CL', things: ['visas'] },
    ];
    expect(outcome(world.act('letters.ask', { meeting: MEETING, lacks: twice }, 'admin'))).toBe('yes');
    expect(world.one('asks', 'ask_CL')?.body.things).toEqual(['visas', 'travel']);
  });

  test('of a delegation that is not there is refused', () => {
    const asked = [{ delegation: 'dlg_other', things: ['visas'] }];
    const decided = letterWorld().act('letters.ask', { meeting: MEETING, lacks: asked }, 'admin');
    expect(outcome(decided)).toBe('participants.unknown_delegation');
  });
});
