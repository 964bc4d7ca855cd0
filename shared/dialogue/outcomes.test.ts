import { beforeEach, describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { codeOf } from '#test/support/deciding.ts';
import { asked, chair, chile, cosi, createDialogueWorld, item } from './dialogue.fixtures.ts';

let dialogue: ReturnType<typeof createDialogueWorld>;
const act: typeof dialogue.act = (...args) => dialogue.act(...args);
const bodyOf: typeof dialogue.bodyOf = (id) => dialogue.bodyOf(id);
const reads: typeof dialogue.reads = (...args) => dialogue.reads(...args);
const readers: typeof dialogue.readers = (id) => dialogue.readers(id);

beforeEach(() => {
  dialogue = createDialogueWorld();
});

describe('from topic to agenda, decision and action', () => {
  const into = {
    ...{ item: 'jit_1', topic: 'top_1', meeting: MEETING, agendaItem: 'agi_new', title: { es: 'Puertos' } },
    ...{
      summary: null,
      durationMinutes: 30,
      order: 5,
      startsAt: '2026-06-25T10:00',
      timeZone: 'Europe/Madrid',
    },
  };

  test('the other side agrees, and then whoever presides takes it into the agenda in one act', () => {
    expect(act(chair, 'propose_item', item)).toBe('accepted');
    expect(act(chair, 'take_item', into)).toBe('dialogue.item_not_there');
    const agreed = { item: 'jit_1', topic: 'top_1', state: 'agreed', text: null };
    expect(act(chile, 'answer_item', agreed)).toBe('access.not_allowed');
    expect(act(cosi, 'answer_item', { ...agreed, state: 'declined' })).toBe('dialogue.reason_missing');
    expect(act(cosi, 'answer_item', agreed)).toBe('accepted');
    expect(act(cosi, 'take_item', into)).toBe('access.not_allowed');
    expect(act(chair, 'take_item', into)).toBe('accepted');
    expect(bodyOf('agi_new')).toMatchObject({ topic: 'top_1', title: { es: 'Puertos' } });
    expect(bodyOf('jit_1')).toMatchObject({ state: 'taken', taken: { meeting: MEETING, item: 'agi_new' } });
    expect(reads(cosi, 'agi_new')).toBe(false);
  });

  test('what the counterpart takes into its own agenda, it says', () => {
    expect(act(cosi, 'propose_item', { ...item, side: 'theirs', agenda: 'theirs' })).toBe('accepted');
    expect(act(cosi, 'answer_item', { item: 'jit_1', topic: 'top_1', state: 'agreed', text: null })).toBe(
      'access.not_allowed',
    );
    expect(act(chair, 'answer_item', { item: 'jit_1', topic: 'top_1', state: 'agreed', text: null })).toBe(
      'accepted',
    );
    expect(act(chair, 'take_item', into)).toBe('dialogue.other_agenda');
    const there = { item: 'jit_1', topic: 'top_1', where: { es: 'COSI' }, day: '2026-11-20' };
    expect(act(cosi, 'take_there', there)).toBe('accepted');
    expect(bodyOf('jit_1')).toMatchObject({ state: 'taken', taken: { day: '2026-11-20', item: null } });
  });

  test('a decision and an action say the topic, and lie where such things lie', () => {
    const decision = {
      decision: 'dcs_1',
      topic: 'top_1',
      meeting: MEETING,
      item: 'agi_1',
      mode: 'consensus',
    };
    expect(act(cosi, 'draft_decision', { ...decision, text: { es: 'x' } })).toBe('access.not_allowed');
    const unknown = { ...decision, topic: 'top_9', text: { es: 'x' } };
    expect(act(chair, 'draft_decision', unknown)).toBe('dialogue.unknown_topic');
    expect(act(chair, 'draft_decision', { ...decision, text: { es: 'x' } })).toBe('accepted');
    expect(bodyOf('dcs_1')).toMatchObject({ topic: 'top_1', state: 'draft' });
    expect(readers('dcs_1')).toEqual(['chair']);
    const delegation = { delegation: 'dlg_CL', meeting: MEETING, kind: 'state', code: 'CL', order: 0 };
    dialogue.world.act(chair, 'participants.add_delegation', { ...delegation, name: { es: 'Chile' } });
    const action = { action: 'acp_1', topic: 'top_1', meeting: MEETING, item: 'agi_1', decision: null };
    expect(act(chair, 'add_action', { ...action, text: { es: 'x' }, owner: 'PE', due: null })).toBe(
      'decisions.unknown_owner',
    );
    expect(act(chair, 'add_action', { ...action, text: { es: 'x' }, owner: 'CL', due: null })).toBe(
      'accepted',
    );
    expect(bodyOf('acp_1')).toMatchObject({ topic: 'top_1', state: 'open' });
    expect(reads(cosi, 'acp_1')).toBe(false);
  });

  test('what comes of a topic is what the same act makes without one, and is refused for the same', () => {
    const words = { es: 'x' };
    const delegation = { delegation: 'dlg_CL', meeting: MEETING, kind: 'state', code: 'CL', order: 0 };
    dialogue.world.act(chair, 'participants.add_delegation', { ...delegation, name: words });
    expect(act(chair, 'propose_item', item)).toBe('accepted');
    expect(act(cosi, 'answer_item', { item: 'jit_1', topic: 'top_1', state: 'agreed', text: null })).toBe(
      'accepted',
    );
    const decision = { decision: 'dcs_1', meeting: MEETING, item: 'agi_1', text: words, mode: 'consensus' };
    const action = {
      ...{ action: 'acp_1', meeting: MEETING, item: 'agi_1', decision: null },
      ...{ text: words, owner: 'CL', due: null },
    };
    const { agendaItem, item: joint, topic, ...timed } = into;
    const blank = { number: null, class: 'B', kind: 'session', room: null, speakers: [] };
    const outcomes = [
      ['take_item', 'agenda.add_item', into, { ...blank, ...timed, item: agendaItem }],
      ['draft_decision', 'decisions.draft', { ...decision, topic }, decision],
      ['add_action', 'actions.add', { ...action, topic }, action],
    ] as const;
    expect(joint).toBe(item.item);
    const changes: readonly object[] = [
      {},
      { meeting: 'mtg_none' },
      { mode: 'silence' },
      { startsAt: '2026-07-25T10:00' },
      { owner: 'PE' },
      { decision: 'dcs_none' },
    ];
    const said = new Set<string>();
    for (const [ofTopic, own, args, plain] of outcomes) {
      for (const change of changes) {
        const only = Object.fromEntries(Object.entries(change).filter(([name]) => name in args));
        const without = dialogue.world.judge(chair, own, { ...plain, ...only });
        const decided = dialogue.world.judge(chair, `dialogue.${ofTopic}`, { ...args, ...only });
        said.add(codeOf(without));
        expect([ofTopic, change, codeOf(decided)]).toEqual([ofTopic, change, codeOf(without)]);
        if (!decided.accepted || !without.accepted) continue;
        const [made] = decided.effects;
        const [alike] = without.effects;
        expect(made).toMatchObject({ ...alike, body: { ...(alike as { body: object }).body, topic } });
      }
    }
    expect([...said].sort()).toEqual([
      ...['accepted', 'decisions.no_silence', 'decisions.unknown_decision', 'decisions.unknown_owner'],
      ...['meetings.item_outside_dates', 'meetings.unknown_meeting'],
    ]);
  });

  test('a closed topic says what came of it to both sides, and takes nothing more', () => {
    expect(act(cosi, 'close_topic', { topic: 'top_1', outcome: { es: 'x' } })).toBe('access.not_allowed');
    expect(act(chair, 'close_topic', { topic: 'top_1', outcome: { es: 'Acordado' } })).toBe('accepted');
    expect(
      (dialogue.world.readBy(cosi, 'committee').find(({ id }) => id === 'top_1') as Doc).body,
    ).toMatchObject({
      outcome: { es: 'Acordado' },
    });
    expect(act(chair, 'ask', { ...asked, request: 'drq_9', owner: 'eu-cosi' })).toBe('dialogue.topic_closed');
  });
});
