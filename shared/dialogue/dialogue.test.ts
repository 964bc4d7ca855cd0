import { beforeEach, describe, expect, test } from 'vitest';
import {
  asked,
  chair,
  chile,
  cosi,
  createDialogueWorld,
  DAY,
  ecuador,
  europol,
  given,
  item,
  observer,
  officer,
  posing,
  prepared,
  programme,
  START,
  spain,
  TOPIC,
} from './dialogue.fixtures.ts';
import { medianDays, responseOf } from './dialogue.rules.ts';
import type { DialogueRequest } from './dialogue.schemas.ts';
import { MOST_ITEMS } from './items.mutations.ts';
import { MOST_REQUESTS } from './requests.mutations.ts';
import { MOST_TEXTS } from './texts.mutations.ts';

let dialogue: ReturnType<typeof createDialogueWorld>;
const act: typeof dialogue.act = (...args) => dialogue.act(...args);
const bodyOf: typeof dialogue.bodyOf = (id) => dialogue.bodyOf(id);
const reads: typeof dialogue.reads = (...args) => dialogue.reads(...args);
const readers: typeof dialogue.readers = (id) => dialogue.readers(id);

beforeEach(() => {
  dialogue = createDialogueWorld();
});

describe('who reads it', () => {
  test('a topic is read by members and its counterpart, and nobody else', () => {
    expect(readers('top_1')).toEqual(['chair', 'cosi', 'chile', 'ecuador']);
  });

  test('a state that is none of the region reads none of it, and prepares nothing on the side of members', () => {
    expect(act(chile, 'prepare', { ...prepared, marking: 'strict' })).toBe('accepted');
    expect(['top_1', 'dpr_1'].map((id) => reads(spain, id))).toEqual([false, false]);
    expect(act(spain, 'prepare', { ...prepared, draft: 'dpr_2', delegation: 'ES' })).toBe(
      'access.not_allowed',
    );
  });

  test('a partner body reads the topics with itself', () => {
    expect(act(chair, 'open_topic', { ...TOPIC, topic: 'top_2', counterpart: 'ameripol' })).toBe('accepted');
    expect(readers('top_2')).toEqual(['chair', 'chile', 'ecuador', 'ameripol']);
    // Its seat is for nobody whom it did not put there itself.
    expect(reads(posing, 'top_2')).toBe(false);
  });

  test('a draft is of the members: neither observers nor the programme nor the counterpart read it', () => {
    expect(act(chile, 'prepare', prepared)).toBe('accepted');
    expect(readers('dpr_1')).toEqual(['chair', 'chile', 'ecuador']);
  });

  test('what is given is a text of its own, and the draft stays where it was', () => {
    expect(act(chile, 'prepare', prepared)).toBe('accepted');
    expect(act(chair, 'give', given)).toBe('accepted');
    expect(readers('dct_1')).toEqual(['chair', 'cosi', 'chile', 'ecuador']);
    expect(readers('dpr_1')).toEqual(['chair', 'chile', 'ecuador']);
    expect(bodyOf('dct_1')).toMatchObject({ text: prepared.text, marking: 'amber' });
    // The id of the draft tells when it was begun.
    expect(JSON.stringify(bodyOf('dct_1'))).not.toContain('dpr_1');
    expect(bodyOf('dpr_1')).toMatchObject({ given: 'dct_1' });
    expect(JSON.stringify(bodyOf('dct_1'))).not.toContain('per_chile');
    expect(act(chair, 'give', { ...given, given: 'dct_2' })).toBe('dialogue.given_already');
  });
});

describe('what is given', () => {
  test('is never a text for members only, and whoever presides does not mark it anew', () => {
    expect(act(chile, 'prepare', { ...prepared, marking: 'strict' })).toBe('accepted');
    expect(act(chair, 'give', given)).toBe('dialogue.members_only');
    expect(act(chair, 'prepare', { ...prepared, marking: 'clear' })).toBe('access.not_allowed');
    expect(act(chair, 'prepare', { ...prepared, delegation: 'presidency', marking: 'clear' })).toBe(
      'dialogue.unknown_draft',
    );
    expect(act(ecuador, 'prepare', { ...prepared, delegation: 'EC', marking: 'clear' })).toBe(
      'dialogue.unknown_draft',
    );
    expect(act(chile, 'prepare', { ...prepared, marking: 'green' })).toBe('accepted');
    expect(act(chair, 'give', given)).toBe('accepted');
  });

  test('is the wording that whoever gives it had before them', () => {
    expect(act(chile, 'prepare', prepared)).toBe('accepted');
    expect(act(chile, 'prepare', { ...prepared, text: { es: 'Otro' } })).toBe('accepted');
    expect(act(chair, 'give', given)).toBe('dialogue.draft_changed');
  });

  test('is given by nobody but whoever presides', () => {
    expect(act(chile, 'prepare', prepared)).toBe('accepted');
    for (const actor of [chile, ecuador, cosi, observer, programme, officer])
      expect(act(actor, 'give', given)).toBe('access.not_allowed');
  });

  test('a counterpart contributes its own, and prepares nothing', () => {
    const own = { given: 'dct_9', topic: 'top_1', kind: 'contribution', text: { es: 'x' }, marking: 'amber' };
    expect(act(cosi, 'contribute', own)).toBe('accepted');
    expect(act(chair, 'contribute', { ...own, given: 'dct_8' })).toBe('accepted');
    expect(bodyOf('dct_8')).toMatchObject({ side: 'theirs', given: { recorded: true } });
    expect(bodyOf('dct_9')).not.toHaveProperty('given.recorded');
    expect(act(cosi, 'contribute', { ...own, given: 'dct_7', marking: 'strict' })).toBe(
      'dialogue.members_only',
    );
    expect(act(europol, 'contribute', { ...own, given: 'dct_7' })).toBe('dialogue.unknown_topic');
    expect(act(chile, 'contribute', { ...own, given: 'dct_7' })).toBe('access.not_allowed');
    expect(act(cosi, 'prepare', { ...prepared, delegation: 'eu-cosi' })).toBe('access.not_allowed');
  });
});

describe('what is asked', () => {
  test('says who asks by who owes the answer, and each side asks for itself', () => {
    expect(act(chair, 'ask', { ...asked, request: 'drq_1', owner: 'eu-cosi' })).toBe('accepted');
    expect(bodyOf('drq_1')).toMatchObject({ side: 'ours', state: 'open' });
    expect(act(cosi, 'ask', { ...asked, request: 'drq_2', owner: 'CL' })).toBe('accepted');
    expect(bodyOf('drq_2')).toMatchObject({ side: 'theirs', asked: { by: 'per_cosi' } });
    expect(act(cosi, 'ask', { ...asked, request: 'drq_3', owner: 'eu-cosi' })).toBe('access.not_allowed');
    expect(act(cosi, 'ask', { ...asked, request: 'drq_3', owner: 'europol' })).toBe('dialogue.unknown_owner');
    expect(act(chile, 'ask', { ...asked, request: 'drq_3', owner: 'eu-cosi' })).toBe('access.not_allowed');
    expect(act(europol, 'ask', { ...asked, request: 'drq_3', owner: 'CL' })).toBe('dialogue.unknown_topic');
    expect(act(cosi, 'ask', { ...asked, request: 'drq_3', owner: 'CL', due: '2026-02-30' })).toBe(
      'dialogue.no_such_day',
    );
  });

  test('is answered by whoever owes it, once; of a state by nobody in its place', () => {
    const answer = { request: 'drq_1', topic: 'top_1', text: { es: 'Estos.' } };
    expect(act(cosi, 'ask', { ...asked, request: 'drq_1', owner: 'CL' })).toBe('accepted');
    for (const actor of [chair, ecuador, cosi])
      expect(act(actor, 'answer', answer)).toBe('access.not_allowed');
    expect(act(chile, 'answer', answer)).toBe('accepted');
    expect(act(chile, 'answer', answer)).toBe('dialogue.request_over');
    expect(act(cosi, 'withdraw_request', answer && { request: 'drq_1', topic: 'top_1' })).toBe(
      'dialogue.request_over',
    );
  });

  test('what whoever presides wrote down for a counterpart, that says in its own words, once', () => {
    const answer = (es: string) => ({ request: 'drq_1', topic: 'top_1', text: { es } });
    expect(act(chair, 'ask', { ...asked, request: 'drq_1', owner: 'eu-cosi' })).toBe('accepted');
    expect(act(chair, 'answer', answer('De acuerdo en todo.'))).toBe('accepted');
    expect(bodyOf('drq_1')).toMatchObject({ answered: { recorded: true } });
    expect(act(chair, 'answer', answer('x'))).toBe('dialogue.request_over');
    expect(act(europol, 'answer', answer('x'))).toBe('dialogue.unknown_topic');
    expect(act(cosi, 'answer', answer('No en todo.'))).toBe('accepted');
    expect(bodyOf('drq_1')).toMatchObject({ answer: { es: 'No en todo.' }, answered: { by: 'per_cosi' } });
    expect(bodyOf('drq_1')?.answered).not.toHaveProperty('recorded');
    expect(act(cosi, 'answer', answer('x'))).toBe('dialogue.request_over');
    expect(act(chair, 'answer', answer('x'))).toBe('dialogue.request_over');
  });

  test('is asked of states of the region, and so often in one topic', () => {
    for (const owner of ['ZZ', 'ES'])
      expect(act(cosi, 'ask', { ...asked, request: 'drq_0', owner })).toBe('dialogue.unknown_owner');
    for (let index = 0; index < MOST_REQUESTS; index += 1)
      expect(act(cosi, 'ask', { ...asked, request: `drq_${index}`, owner: 'CL' })).toBe('accepted');
    const more = { ...asked, request: 'drq_more', owner: 'CL' };
    expect(act(cosi, 'ask', more)).toBe('dialogue.too_many_requests');
    expect(act(chair, 'open_topic', { ...TOPIC, topic: 'top_next' })).toBe('accepted');
    expect(act(cosi, 'ask', { ...more, topic: 'top_next' })).toBe('accepted');
  });

  test('takes so many days, by the clock of the server, and late is said', () => {
    expect(act(chair, 'ask', { ...asked, request: 'drq_1', owner: 'eu-cosi' })).toBe('accepted');
    const body = () => bodyOf('drq_1') as DialogueRequest;
    expect(responseOf(body(), START + 9 * DAY)).toEqual({ days: 9, late: 0, state: 'owed' });
    expect(responseOf(body(), START + 10 * DAY)).toEqual({ days: 10, late: 1, state: 'overdue' });
    dialogue.world.now = START + 11 * DAY;
    expect(act(cosi, 'answer', { request: 'drq_1', topic: 'top_1', text: { es: 'x' } })).toBe('accepted');
    expect(responseOf(body(), START + 300 * DAY)).toEqual({ days: 11, late: 2, state: 'answered_late' });
    expect(medianDays([body()])).toBe(11);
    // On the device of whoever answers it waits until the server has it.
    const waiting = { ...body(), answered: { ...body().answered, takenAt: null } } as DialogueRequest;
    expect(responseOf(waiting, START + 12 * DAY)).toEqual({ days: 12, late: 3, state: 'queued' });
    expect(medianDays([waiting])).toBeNull();
    expect(medianDays([])).toBeNull();
  });
});

/** Wherever the owner is: the day is theirs until it has ended in the last zone. */
test.each([
  ['in Bogotá in the evening of the last day', '2026-06-10T19:30-05:00', 0],
  ['in Santiago in its last hours', '2026-06-10T21:30-04:00', 0],
  ['in its last minute on the last islands', '2026-06-10T23:59-12:00', 0],
  ['as soon as it is over everywhere', '2026-06-11T00:00-12:00', 1],
  ['a day later', '2026-06-12T00:00-12:00', 2],
])('an answer %s is late by so many days', (_when, at, late) => {
  expect(act(chair, 'ask', { ...asked, request: 'drq_1', owner: 'eu-cosi' })).toBe('accepted');
  const body = () => bodyOf('drq_1') as DialogueRequest;
  const now = Date.parse(at);
  expect(responseOf(body(), now)).toMatchObject({ late, state: late === 0 ? 'owed' : 'overdue' });
  dialogue.world.now = now;
  expect(act(cosi, 'answer', { request: 'drq_1', topic: 'top_1', text: { es: 'x' } })).toBe('accepted');
  const state = late === 0 ? 'answered' : 'answered_late';
  expect(responseOf(body(), START + 300 * DAY)).toMatchObject({ late, state });
});

test('an answer takes whole days from the question, whatever the hour at which it was asked', () => {
  const HOUR = DAY / 24;
  for (const hour of [0, 10, 12]) {
    dialogue = createDialogueWorld(START + hour * HOUR);
    expect(act(chair, 'ask', { ...asked, request: 'drq_1', owner: 'eu-cosi' })).toBe('accepted');
    const took = (hours: number) =>
      responseOf(bodyOf('drq_1') as DialogueRequest, dialogue.world.now + hours * HOUR).days;
    expect([took(0), took(21), took(21.5), took(24), took(47), took(48)]).toEqual([0, 0, 0, 1, 1, 2]);
  }
});

test('a topic holds so many texts and joint items, and no more', () => {
  const text = { topic: 'top_1', kind: 'position', text: { es: 'x' }, marking: 'green' } as const;
  const fills = (most: number, one: (index: number) => string) => {
    for (let index = 0; index < most; index += 1) expect(one(index)).toBe('accepted');
    return one(most);
  };
  const contributes = (index: number) => act(cosi, 'contribute', { ...text, given: `dct_${index}` });
  expect(fills(MOST_TEXTS, contributes)).toBe('dialogue.too_many_texts');
  const prepares = (index: number) =>
    act(chile, 'prepare', { ...text, draft: `dpr_${index}`, delegation: 'CL' });
  expect(fills(MOST_TEXTS, prepares)).toBe('dialogue.too_many_texts');
  // What is there can still be written anew.
  expect(prepares(0)).toBe('accepted');
  const proposes = (index: number) =>
    act(cosi, 'propose_item', { ...item, item: `jit_${index}`, side: 'theirs' });
  expect(fills(MOST_ITEMS, proposes)).toBe('dialogue.too_many_items');
});

test('who answers for what is kept by each side, and read by the other', () => {
  const contact = {
    ...{ contact: 'dcn_1', counterpart: 'eu-cosi', side: 'theirs', of: 'eu-cosi', answersFor: ['strategy'] },
    ...{ office: { es: 'Contacto de la presidencia' }, phone: null, email: 'x@example.eu' },
  };
  expect(act(cosi, 'name_contact', contact)).toBe('accepted');
  expect(readers('dcn_1')).toEqual(['chair', 'cosi', 'chile', 'ecuador']);
  expect(act(cosi, 'name_contact', { ...contact, contact: 'dcn_2', side: 'ours', of: 'CL' })).toBe(
    'access.not_allowed',
  );
  expect(act(chair, 'name_contact', { ...contact, contact: 'dcn_2', side: 'ours', of: 'CL' })).toBe(
    'accepted',
  );
  expect(act(chair, 'name_contact', { ...contact, contact: 'dcn_3', side: 'ours', of: 'eu-cosi' })).toBe(
    'dialogue.unknown_owner',
  );
  expect(act(europol, 'end_contact', { contact: 'dcn_1', counterpart: 'europol', side: 'theirs' })).toBe(
    'accepted',
  );
  expect(bodyOf('dcn_1')).toBeDefined();
  expect(act(cosi, 'end_contact', { contact: 'dcn_2', counterpart: 'eu-cosi', side: 'theirs' })).toBe(
    'dialogue.unknown_contact',
  );
  expect(act(cosi, 'end_contact', { contact: 'dcn_1', counterpart: 'eu-cosi', side: 'theirs' })).toBe(
    'accepted',
  );
  expect(bodyOf('dcn_1')).toBeUndefined();
});

test('half of the answers took the median or less; between two it is the day between them', () => {
  const took = (days: number): DialogueRequest => {
    const done = (at: number) => ({ by: 'per_1', at, takenAt: at });
    return {
      ...{ text: { es: 'x' }, owner: 'CL', due: null, side: 'theirs', state: 'answered' },
      ...{ asked: done(START), answer: { es: 'x' }, answered: done(START + days * DAY), withdrawn: null },
    };
  };
  const median = (...days: number[]) => medianDays(days.map(took));
  expect([median(7), median(30, 1, 9), median(9, 2, 30, 3), median(1, 4)]).toEqual([7, 9, 6, 3]);
  // Who still owes one has not taken any time yet.
  expect(medianDays([took(5), { ...took(90), state: 'open', answer: null, answered: null }])).toBe(5);
});
