import { expect, test } from 'vitest';
import { actorWith, decideOn, docOf } from '#test/support/deciding.ts';
import { contributionId } from './contributions.schemas.ts';
import { releaseMutations } from './release.mutations.ts';

const OF = { state: 'CL', edition: 'edn_3' };

/** What the second release is after the committee's words about it, in this order. */
function after(words: readonly (string | null)[], status = 'authorised') {
  let body: object = { status, releases: 2, standing: 1, answer: null, prepared: null, authorised: null };
  for (const code of words) {
    const decision = decideOn({
      ...{ mutations: releaseMutations, name: 'contributions.note_answer', actor: actorWith([]) },
      args: { ...OF, number: 2, kind: 'release', code },
      docs: [docOf({ collection: 'contributions', id: contributionId(OF.edition), body: body as never })],
    });
    if (!decision.accepted) throw new Error(decision.code);
    for (const effect of decision.effects) if (effect.op === 'set') body = { ...body, ...effect.fields };
  }
  return body;
}

test('a release of which a part was refused is in work, whether its head was answered before or after', () => {
  const faulty = { status: 'in_progress', standing: 2, answer: { code: 'sync.bad_arguments' } };
  expect(after([null, 'sync.bad_arguments'])).toMatchObject(faulty);
  expect(after(['sync.bad_arguments', null])).toMatchObject(faulty);
  expect(after([null])).toMatchObject({ status: 'released', standing: 2, answer: { code: null } });
});

test('a refusal that arrives after the release was prepared anew leaves it prepared', () => {
  expect(after(['sync.bad_arguments'], 'prepared')).toMatchObject({ status: 'prepared', standing: 1 });
});

test('what is taken back takes with it what was sent, came back and may still arrive', () => {
  const decision = decideOn({
    ...{ mutations: releaseMutations, name: 'contributions.take_back', args: { ...OF, reason: 'wrong' } },
    actor: actorWith(['pointOfContact'], { state: 'CL' }),
    docs: [
      docOf({
        collection: 'contributions',
        id: contributionId(OF.edition),
        body: after([], 'in_progress') as never,
      }),
    ],
    facts: { numbers: {}, offsets: {} },
  });
  expect(decision).toMatchObject({ accepted: true, effects: [{ op: 'forward', args: { number: 2 } }, {}] });
});
