import { beforeAll, describe, expect, test } from 'vitest';
import { EVERYBODY, type Who } from './cast.ts';
import { PARTICIPANTS, plant } from './planted.ts';
import { type MovesWorld, openMovesWorld } from './world.ts';

let world: MovesWorld;
beforeAll(async () => {
  world = await openMovesWorld({ participants: PARTICIPANTS, plant });
}, 60_000);

describe('what a state released and opened to a partner body', () => {
  const CONTENT = [
    ...['releases/rls_1-CL', 'WORD_summaryCL_', 'WORD_statementreport_', 'WORD_figureCL_'],
    ...['ratedPanels/rtp_1-CL', 'WORD_officeCL_'],
  ];
  const COLUMN = 'shownColumns/col_1-CL';
  /** Everything of the committee that this person's phone holds: marked words, and entries by name. */
  function heldBy(who: Who): string {
    const actor = world.actorOf(who);
    if (actor === null) return '';
    const wanted = [...world.collections()].map((collection) => ({ collection }));
    const { docs } = world.compartment('committee').list({ actor, wanted });
    return docs.map(({ collection, id, body }) => `${collection}/${id} ${JSON.stringify(body)}`).join('\n');
  }
  const readers = () => EVERYBODY.filter((who) => CONTENT.some((each) => heldBy(who).includes(each)));
  const done = (who: Who, name: string, args: object) => {
    const { status, code } = world.give(who, name, args);
    expect([name, status, code]).toEqual([name, 'accepted', undefined]);
  };
  const OWN: readonly Who[] = ['clContact', 'clAuthoriser'];
  const given = { state: 'CL', edition: 'edn_1', reason: 'x' };

  test('is read by its two people and by the body’s analysts: by no presidency, no analyst of it, no other state', () => {
    expect(readers()).toEqual([...OWN, 'xaAnalyst']);
    for (const each of CONTENT) expect(heldBy('xaAnalyst')).toContain(each);
    // Neither what it rests on, nor who said it, nor what was written since.
    for (const secret of [
      'WORD_clOfficer_',
      'WORD_material',
      'WORD_answer',
      'WORD_use',
      'WORD_later_',
      'rep_',
      // Neither what was taken back, nor what only the server reads.
      'WORD_formeroffice_',
      'WORD_absent_',
      'batchBases',
    ])
      expect(heldBy('xaAnalyst')).not.toContain(secret);
  });

  test('of its figures members read what it shows by its name, and field officers nothing', () => {
    const shown = EVERYBODY.filter((who) => heldBy(who).includes(COLUMN));
    expect(EVERYBODY.filter((who) => heldBy(who).includes('regionalFigures/'))).toEqual(shown);
    expect(EVERYBODY.filter((who) => heldBy(who).includes('WORD_absent_'))).toEqual([]);
    expect(shown).toEqual(expect.arrayContaining(['admin', 'observer', 'ecDelegate', 'clContact']));
    expect(shown.filter((who) => ['clOfficer', 'clUnit', 'ecOfficer'].includes(who))).toEqual([]);
  });

  test('is taken back: none of them keeps it, and the state is told', () => {
    world.undo(() => {
      done('clContact', 'contributions.take_back', given);
      expect(readers()).toEqual([]);
      expect(EVERYBODY.filter((who) => heldBy(who).includes(COLUMN))).toEqual([]);
      const analyst = world.actorOf('xaAnalyst');
      const scopes = analyst === null ? [] : world.compartment('committee').scopes(analyst);
      expect(scopes.filter((scope) => scope.startsWith('ideal/of/CL/edn_1'))).toEqual([]);
      // That it was taken back, and when, is all that they have of it.
      expect(heldBy('xaAnalyst')).toMatch(/openings\/opn_1-CL-XA .*"endedAt":\d+/);
      const told = EVERYBODY.filter((who) => heldBy(who).includes('openings/'));
      expect(told).toEqual([...OWN, 'xaAnalyst']);
      expect(world.compartment('state:CL').document('contributions', 'ctb_1')?.body).toMatchObject({
        status: 'taken_back',
        standing: null,
      });
    });
  });

  test('stays with the body when its person goes: an analyst who is disabled has nothing', () => {
    world.undo(() => {
      const admin = world.phones.get('per_xaAdmin');
      if (admin === undefined) throw new Error('nobody administers it');
      world.identity.disable({ credentials: admin.credentials, person: 'per_xaAnalyst' });
      expect(readers()).toEqual([...OWN]);
    });
  });

  test('two profiles that became one are read by those who read both before, and by nobody else', () => {
    const profiles = ['WORD_networkCL_', 'WORD_networkEC_'];
    const read = () => EVERYBODY.filter((who) => profiles.some((each) => heldBy(who).includes(each)));
    const before = read();
    world.undo(() => {
      const pair = { left: 'ntw_CL', right: 'ntw_EC' };
      done('ecContact', 'networks.agree_to_merger', pair);
      expect(world.compartment('committee').document('networks', 'ntw_CL')?.body.mergers).toHaveLength(1);
      expect(read()).toEqual(before);
      done('clAuthoriser', 'networks.end_merger', { ...pair, reason: 'x' });
      expect(world.compartment('committee').document('networks', 'ntw_CL')?.body.mergers).toEqual([]);
      expect(read()).toEqual(before);
    });
  });
});
