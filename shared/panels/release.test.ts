import { beforeEach, expect, test } from 'vitest';
import { contributionId } from '#shared/contributions/contributions.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { codeOf, decideOn, effectsOf } from '#test/support/deciding.ts';
import {
  admin,
  authoriser,
  begin,
  closes,
  contact,
  EDITION,
  figure,
  made,
  policeHead,
  put,
  rated,
  rater,
  SEATS,
  says,
  seated,
  seatOf,
  sheet,
  world,
} from '#test/support/panel-world.ts';
import { panelsMutations } from './panels.mutations.ts';
import { type Panel, type PanelFigure, type PanelSeat, panelId } from './panels.schemas.ts';
import { panelRelease } from './release.rules.ts';

const STATE = 'state:CL';
const bodies = <B>(collection: string) =>
  world.docs(STATE).filter((doc) => doc.collection === collection) as unknown as Doc<B & Doc['body']>[];
const panel = () => bodies<Panel>('panels').find(({ id }) => id === panelId(EDITION)) as Doc<Panel>;
const release = () => panel().body.release;

function content() {
  return panelRelease({
    state: 'CL',
    panel: panel().body,
    seats: bodies<PanelSeat>('panelSeats'),
    figures: bodies<PanelFigure>('panelFigures').map(({ body }) => body),
  });
}
const seen = () => ({ hash: contentHash(content()) });

/** As the state's server decides it, without the committee, which says later whether it stands. */
function said(actor: Actor | null, name: string, args: object) {
  const decision = decideOn({
    mutations: panelsMutations,
    name,
    args: { state: 'CL', edition: EDITION, ...args },
    actor: actor ?? contact,
    docs: world.docs(STATE),
    facts: { numbers: {}, offsets: {} },
  });
  for (const effect of effectsOf(decision))
    if (effect.op === 'set') {
      const known = world.docs(STATE).find(({ id }) => id === effect.id) as Doc;
      world.plant(STATE, { ...known, body: { ...known.body, ...effect.fields } });
    }
  return { code: codeOf(decision), effects: effectsOf(decision) };
}
const answers = (kind: 'release' | 'take_back', number: number, code: string | null, more: object = {}) =>
  said(null, 'panels.note_answer', { kind, number, code, ...more }).code;
const REASON = { reason: 'A seat was wrong' };

function withContribution(standing: number | null) {
  const id = contributionId(EDITION);
  world.plant(STATE, {
    ...{ collection: 'contributions', id, parent: null, audience: 'national/ideal', rev: 1 },
    body: { edition: EDITION, standing },
  });
}
function finished() {
  for (const each of SEATS)
    expect(says(each, sheet(2, { T1: rated(1, `token-reason-${each}`, false) }))).toBe('accepted');
  expect(closes()).toBe('accepted');
}
beforeEach(() => {
  begin();
  withContribution(1);
});

test('figures are released once the contribution stands and an area is finished, as both pairs of eyes saw them', () => {
  withContribution(null);
  expect(made(contact, 'panels.prepare', seen())).toBe('panels.contribution_first');
  withContribution(1);
  expect(made(contact, 'panels.prepare', seen())).toBe('panels.nothing_final');
  finished();
  for (const other of [rater('police'), policeHead, admin])
    expect(made(other, 'panels.prepare', seen())).toBe('access.not_allowed');
  expect(said(authoriser, 'panels.authorise', seen()).code).toBe('panels.not_prepared');
  const first = seen();
  expect(made(contact, 'panels.show_column', { shows: true })).toBe('accepted');
  expect(made(contact, 'panels.prepare', first)).toBe('panels.changed_meanwhile');
  expect(made(contact, 'panels.prepare', seen())).toBe('accepted');
  const both: Actor = { ...contact, roles: ['pointOfContact', 'nationalAuthoriser'] };
  expect(said(both, 'panels.authorise', seen()).code).toBe('panels.four_eyes');
  expect(said(contact, 'panels.authorise', seen()).code).toBe('access.not_allowed');
  expect(said(authoriser, 'panels.authorise', first).code).toBe('panels.changed_meanwhile');
  // What changed after it was prepared goes out with nobody's word.
  const asPrepared = seen();
  expect(put('customs', { office: 'Another office' })).toBe('accepted');
  for (const hash of [asPrepared, seen()])
    expect(said(authoriser, 'panels.authorise', hash).code).toBe('panels.changed_meanwhile');
  expect(put('customs')).toBe('accepted');
  const { code, effects } = said(authoriser, 'panels.authorise', asPrepared);
  expect(code).toBe('accepted');
  expect(effects.find(({ op }) => op === 'forward')).toMatchObject({
    compartment: 'committee',
    name: 'figures.receive',
    args: { state: 'CL', number: 1, content: { edition: EDITION, showsColumn: true } },
  });
  expect(release()).toMatchObject({ status: 'authorised', releases: 1, standing: null });
});

test.each(['pointOfContact', 'nationalAuthoriser'] as const)(
  'whoever became %s after they rated hands out no figures of this panel, and can still send or take them back',
  (role) => {
    finished();
    const promoted: Actor = { ...rater('police'), roles: [role] };
    const act = role === 'pointOfContact' ? 'panels.prepare' : 'panels.authorise';
    if (role === 'nationalAuthoriser') expect(made(contact, 'panels.prepare', seen())).toBe('accepted');
    expect(made(promoted, act, seen())).toBe('panels.not_yourself');
    // Also once somebody else has the seat.
    expect(seated('police', null, 'per_police')).toBe('accepted');
    expect(made(promoted, act, seen())).toBe('panels.not_yourself');
    if (role === 'pointOfContact') expect(made(contact, 'panels.prepare', seen())).toBe('accepted');
    expect(made(promoted, 'panels.send_back', REASON)).toBe('accepted');
    const other = role === 'pointOfContact' ? contact : authoriser;
    const [prepares, authorises] = role === 'pointOfContact' ? [other, authoriser] : [contact, other];
    expect(made(prepares, 'panels.prepare', seen())).toBe('accepted');
    expect(said(authorises, 'panels.authorise', seen()).code).toBe('accepted');
    expect(answers('release', 1, null, { standing: 1 })).toBe('accepted');
    expect(said(promoted, 'panels.take_back', REASON).code).toBe('accepted');
  },
);

test('what leaves the state names nobody, no reason and no seat’s own ratings', () => {
  finished();
  const text = JSON.stringify(content());
  for (const each of SEATS)
    for (const hidden of [`per_${each}`, `token-reason-${each}`, seatOf(each)])
      expect(text).not.toContain(hidden);
  expect(content().areas).toEqual([{ area: 'cocaine', sheets: 5, values: figure()?.values, contested: [] }]);
  const figures = JSON.stringify(bodies('panelFigures'));
  expect(figures).not.toMatch(/per_|token|pst_/);
});

test('a seat that ended is printed if it rated, and not if it did not', () => {
  put('customs', { seat: 'pst_extra', office: 'An extra office' });
  finishedWithout();
  expect(content().seats.map(({ office }) => office)).toContain('Office of customs');
  expect(content().seats.map(({ office }) => office)).not.toContain('An extra office');
});
function finishedWithout() {
  for (const each of SEATS) says(each, sheet(2));
  expect(made(contact, 'panels.end_seat', { seat: 'pst_extra', former: null })).toBe('accepted');
  expect(made(contact, 'panels.end_seat', { seat: seatOf('customs'), former: 'per_customs' })).toBe(
    'accepted',
  );
  expect(closes()).toBe('accepted');
}

test('what is under way waits for the committee, whose answer is told twice and counts once', () => {
  finished();
  made(contact, 'panels.prepare', seen());
  expect(said(authoriser, 'panels.authorise', seen()).code).toBe('accepted');
  expect(made(contact, 'panels.prepare', seen())).toBe('panels.under_way');
  expect(said(contact, 'panels.take_back', REASON).code).toBe('panels.under_way');
  for (let time = 0; time < 2; time += 1) {
    expect(answers('release', 1, null)).toBe('accepted');
    expect(release()).toMatchObject({ status: 'released', standing: 1 });
  }
  expect(said(contact, 'panels.send_back', REASON).code).toBe('panels.not_prepared');
  const taken = said(authoriser, 'panels.take_back', REASON);
  expect(taken.effects.find(({ op }) => op === 'forward')).toMatchObject({
    name: 'figures.take_back',
    args: { edition: EDITION, state: 'CL', number: 1 },
  });
  expect(said(contact, 'panels.take_back', REASON).effects).toEqual([]);
  expect(answers('take_back', 1, null)).toBe('accepted');
  expect(release()).toMatchObject({ status: 'taken_back', standing: null });
});

test('what the committee refused is in work again, and what came back before its answer stays known', () => {
  expect(said(contact, 'panels.take_back', REASON).code).toBe('panels.not_released');
  expect(said(contact, 'panels.send_back', REASON).code).toBe('panels.not_prepared');
  expect(said(rater('police'), 'panels.send_back', REASON).code).toBe('access.not_allowed');
  finished();
  made(contact, 'panels.prepare', seen());
  said(authoriser, 'panels.authorise', seen());
  expect(answers('release', 1, 'ideal.edition_frozen')).toBe('accepted');
  expect(release()).toMatchObject({ status: 'in_progress', answer: { code: 'ideal.edition_frozen' } });
  made(contact, 'panels.prepare', seen());
  said(authoriser, 'panels.authorise', seen());
  expect(said(authoriser, 'panels.send_back', REASON).code).toBe('accepted');
  expect(answers('release', 2, null)).toBe('accepted');
  expect(release()).toMatchObject({ status: 'in_progress', standing: 2, releases: 2 });
  // Nor does a third that comes late outlast what is taken back after it.
  made(contact, 'panels.prepare', seen());
  said(authoriser, 'panels.authorise', seen());
  said(authoriser, 'panels.send_back', REASON);
  const { effects } = said(contact, 'panels.take_back', REASON);
  expect(effects.find(({ op }) => op === 'forward')).toMatchObject({ args: { number: 3 } });
});
