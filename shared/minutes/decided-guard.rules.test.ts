import { expect, test } from 'vitest';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import { createRuling, parameters, presidency, taken } from '#test/support/ruling.ts';
import { heldDoc, SESSION } from './minutes.fixtures.ts';
import { minutesId } from './minutes.schemas.ts';

const chair = actorWith(['presidencyAdmin'], {
  ...{ person: 'per_chair', device: 'dev_chair', state: null, delegation: 'presidency' },
  ...{ institution: null, unit: null },
});
const minutesOf = (meeting: string, state: string) => ({
  ...{ collection: 'minutes', id: minutesId(meeting), parent: meeting, audience: 'members/minutes', rev: 1 },
  body: { state },
});
const SENT = 'decisions.minutes_sent';
const item = {
  ...{ collection: 'agendaItems', id: 'agi_1', parent: MEETING, audience: 'logistics/meetings', rev: 1 },
  body: { kind: 'session', number: '1', title: { es: 'Apertura' }, class: 'A', order: 0 },
};
const written = { item: 'agi_1', text: { es: 'Se crea un grupo.' }, mode: 'consensus' };

function held() {
  const world = createRuleWorld({ now: SESSION });
  for (const doc of [heldDoc('closed'), item]) world.plant('committee', doc);
  const does = (name: string, args: object) => codeOf(world.act(chair, name, { meeting: MEETING, ...args }));
  const drafts = (decision: string) => does('decisions.draft', { decision, ...written });
  const on = { decidedOn: '2026-06-25' };
  const { text, mode } = written;
  return {
    ...{ world, does, drafts },
    sends: (state: string) => world.plant('committee', minutesOf(MEETING, state)),
    decides: (decision: string) => [
      does('decisions.adopt', { decision, ...on }),
      does('decisions.adopt_text', { decision, ...on, text, mode }),
      does('decisions.adopt_dated', { decision, ...on, text, mode, effectiveOn: '2026-07-01' }),
      does('decisions.not_adopt', { decision, ...on }),
      does('decisions.not_adopt_text', { decision, ...on, text, mode }),
      does('decisions.adopt_list', { ...on, decisions: [{ decision, ...written, effectiveOn: null }] }),
    ],
  };
}

test.each(['window', 'adopted'])(
  'nothing is decided any more at a meeting whose minutes were sent (%s)',
  (state) => {
    const { drafts, decides, sends, world, does } = held();
    expect([drafts('dcs_1'), drafts('dcs_2')]).toEqual(['accepted', 'accepted']);
    expect(does('decisions.adopt', { decision: 'dcs_2', decidedOn: '2026-06-25' })).toBe('accepted');
    sends(state);
    expect(drafts('dcs_3')).toBe(SENT);
    expect(decides('dcs_1')).toEqual([SENT, SENT, SENT, SENT, SENT, SENT]);
    // What was decided in time can still be withdrawn: that has a day of its own.
    const ends = { decision: 'dcs_2', next: null, endedOn: '2026-06-26', reason: 'Sin objeto.' };
    expect(codeOf(world.act(chair, 'decisions.end', ends))).toBe('accepted');
  },
);

test('one that was closed without minutes goes on as it did', () => {
  const { drafts, decides } = held();
  drafts('dcs_1');
  expect(decides('dcs_1')[0]).toBe('accepted');
  expect(drafts('dcs_2')).toBe('accepted');
});

test.each([
  ['an amendment', (ruling: Ruling) => ruling.adopts('amd_cl')],
  ['an amendment that was not adopted', (ruling: Ruling) => ruling.rejects('amd_cl')],
  [
    'what the rules ask for',
    (ruling: Ruling) =>
      ruling.does(presidency, 'rules.change_parameters', { parameters, from: '2026-10-01', ...taken }),
  ],
])('%s is put on record by no decision of such a meeting, unless it was taken in silence', (_, records) => {
  const ruling = createRuling();
  ruling.inForce();
  ruling.proposed('amd_cl', 'CL');
  ruling.world.plant('committee', minutesOf(taken.meeting, 'window'));
  expect(records(ruling)).toBe(SENT);
  const decision = ruling.world.docs('committee').find(({ id }) => id === taken.decision);
  if (decision === undefined) throw new Error('nothing was taken');
  ruling.world.plant('committee', { ...decision, body: { ...decision.body, silence: 'sil_1' } });
  expect(records(ruling)).toBe('accepted');
});
type Ruling = ReturnType<typeof createRuling>;

test('a draft of rules is adopted by no decision of such a meeting', () => {
  const ruling = createRuling();
  ruling.must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  ruling.world.plant('committee', minutesOf(taken.meeting, 'adopted'));
  expect(ruling.adoptsSet()).toBe(SENT);
});
