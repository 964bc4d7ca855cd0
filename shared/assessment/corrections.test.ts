import { beforeEach, expect, test } from 'vitest';
import { codeOf, decideOn, type docOf } from '#test/support/deciding.ts';
import {
  analyst,
  begin,
  chile,
  colleague,
  correction,
  deputy,
  docsOf,
  edits,
  heldBy,
  issued,
  judgement,
  made,
  must,
  officer,
  opens,
  presidency,
  published,
  releasedItem,
  standsAt,
  versions,
  world,
  writeEach,
  writes,
} from '#test/support/report-world.ts';
import { adoptionMutations } from './adoption.mutations.ts';

const proposes = (paragraph: string, { id = 'crr_1', who = analyst } = {}) =>
  made(who, 'assessment.propose_correction', {
    ...{ correction: id, paragraph, reason: { es: 'Había un error' } },
  });
const publishes = (paragraph: string, { id = 'crr_1', who = presidency } = {}) =>
  made(who, 'assessment.publish_corrections', { corrections: [{ correction: id, paragraph }] });

beforeEach(() => {
  begin();
  writeEach();
  published();
});

test('an analyst proposes what was written since, whoever presides publishes it, and nothing else changes', () => {
  expect(proposes('pgf_public')).toBe('assessment.nothing_to_correct');
  edits('pgf_public', { es: 'Corregido' });
  edits('pgf_members', { es: 'Escrito sin proponerlo' });
  expect(proposes('pgf_public', { who: chile })).toBe('access.not_allowed');
  expect(proposes('pgf_public')).toBe('accepted');
  expect(correction()).toMatchObject({
    audience: 'assessment/proposed/edn_1',
    body: { change: 'changed', before: { es: 'Texto public' }, after: { es: 'Corregido' } },
  });
  expect(heldBy(presidency)).toContain('Había un error');
  for (const who of [chile, officer]) expect(heldBy(who)).not.toContain('Había un error');
  expect(publishes('pgf_public', { who: colleague })).toBe('access.not_allowed');
  expect(publishes('pgf_public')).toBe('accepted');
  expect(correction()).toMatchObject({
    ...{
      audience: 'assessment/public/edn_1',
      body: { proposed: null, published: { version: 4, signed: null } },
    },
  });
  for (const name of [analyst.person, presidency.person])
    expect(heldBy(officer).includes(name), `everybody reads ${name}`).toBe(false);
  expect(issued('pgf_public')?.body).toMatchObject({ es: 'Corregido', version: 4 });
  expect(issued('pgf_members')?.body.es).toBe('Texto members');
  expect(versions().at(-1)).toMatchObject({
    audience: 'assessment/public/edn_1',
    body: { kind: 'corrected' },
  });
  expect(publishes('pgf_public')).toBe('assessment.correction_out');
});

test('whoever publishes it sees all that it changes: who reads it, and the judgement', () => {
  edits('pgf_members', { marking: 'public' });
  proposes('pgf_members');
  expect(heldBy(presidency)).toContain('crr_1');
  expect(correction()?.body).toMatchObject({
    ...{ before: { es: 'Texto members', marking: 'members' } },
    after: { es: 'Texto members', marking: 'public' },
  });
  expect(writes('pgf_judged', { section: 'judgements', detail: judgement })).toBe('accepted');
  expect(proposes('pgf_judged', { id: 'crr_2' })).toBe('accepted');
  expect(publishes('pgf_judged', { id: 'crr_2' })).toBe('accepted');
  expect(edits('pgf_judged', { detail: { ...judgement, likelihood: 'unlikely' } })).toBe('accepted');
  expect(proposes('pgf_judged', { id: 'crr_3' })).toBe('accepted');
  expect(correction('crr_3')?.body).toMatchObject({
    ...{ before: { detail: { likelihood: 'likely' } }, after: { detail: { likelihood: 'unlikely' } } },
  });
});

test('two people see it: whoever proposed it does not publish it', () => {
  // Who has both offices.
  const both = { ...analyst, roles: [...analyst.roles, ...presidency.roles] };
  edits('pgf_public', { es: 'Corregido' });
  expect(proposes('pgf_public', { who: both })).toBe('accepted');
  expect(publishes('pgf_public', { who: both })).toBe('assessment.four_eyes');
  expect(publishes('pgf_public', { who: deputy })).toBe('accepted');
});

test('what only analysts read another of them publishes, and whoever presides neither reads nor publishes it', () => {
  edits('pgf_analysts', { es: 'Corregido' });
  proposes('pgf_analysts');
  expect(correction()?.audience).toBe('assessment/analysts/edn_1');
  expect(heldBy(presidency)).not.toContain('Había un error');
  expect(publishes('pgf_analysts')).toBe('assessment.correction_unknown');
  expect(publishes('pgf_analysts', { who: analyst })).toBe('assessment.four_eyes');
  expect(publishes('pgf_analysts', { who: colleague })).toBe('accepted');
  expect(correction()).toMatchObject({
    ...{ audience: 'assessment/analysts/edn_1' },
    body: { proposed: { by: analyst.person }, published: { signed: { by: colleague.person } } },
  });
  expect(issued('pgf_analysts')?.body.es).toBe('Corregido');
});

test('analysts alone take nothing from other readers: that it becomes theirs is a text that goes, and they say so', () => {
  edits('pgf_public', { marking: 'analysts', es: 'Con un nombre' });
  expect(proposes('pgf_public')).toBe('accepted');
  expect(correction()).toMatchObject({
    audience: 'assessment/proposed/edn_1',
    body: { change: 'taken_out', before: { es: 'Texto public' }, after: null },
  });
  expect(publishes('pgf_public', { who: colleague })).toBe('access.not_allowed');
  expect(publishes('pgf_public')).toBe('accepted');
  expect(correction()).toMatchObject({ audience: 'assessment/public/edn_1', body: { before: null } });
  expect(heldBy(chile)).not.toContain('Con un nombre');
  expect(heldBy(officer)).not.toContain('Texto public');
  expect(heldBy(officer)).toContain('Había un error');
  // And back again.
  edits('pgf_public', { marking: 'public', es: 'Sin nombre' });
  expect(proposes('pgf_public', { id: 'crr_2' })).toBe('accepted');
  expect(correction('crr_2')?.body).toMatchObject({
    change: 'added',
    before: null,
    after: { es: 'Sin nombre' },
  });
  expect(publishes('pgf_public', { id: 'crr_2' })).toBe('accepted');
  expect(correction('crr_2')?.audience).toBe('assessment/public/edn_1');
});

test('what is new, or is marked otherwise, is told to readers of the stricter marking alone', () => {
  writes('pgf_new', { es: 'Nuevo', marking: 'members' });
  proposes('pgf_new');
  expect(publishes('pgf_new')).toBe('accepted');
  expect(correction()).toMatchObject({ audience: 'assessment/members/edn_1', body: { change: 'added' } });
  edits('pgf_public', { marking: 'members', es: 'Ya no para todos' });
  proposes('pgf_public', { id: 'crr_2' });
  expect(publishes('pgf_public', { id: 'crr_2' })).toBe('accepted');
  expect(correction('crr_2')?.audience).toBe('assessment/members/edn_1');
  expect(heldBy(officer)).not.toContain('Ya no para todos');
  expect(heldBy(chile)).toContain('Ya no para todos');
});

test('what is published is what was proposed: until then its paragraph stands still', () => {
  edits('pgf_public', { es: 'Corregido' });
  proposes('pgf_public');
  expect(edits('pgf_public', { es: 'Otra cosa' }, colleague)).toBe('assessment.correction_waits');
  expect(made(analyst, 'assessment.take_out', { paragraph: 'pgf_public' })).toBe(
    'assessment.correction_waits',
  );
  expect(proposes('pgf_public', { id: 'crr_2' })).toBe('assessment.correction_waits');
  expect(edits('pgf_members', { es: 'Otra cosa' })).toBe('accepted');
  must(colleague, 'assessment.drop_correction', { correction: 'crr_1' });
  expect(edits('pgf_public', { es: 'Otra cosa' })).toBe('accepted');
  expect(proposes('pgf_public', { id: 'crr_2' })).toBe('accepted');
  expect(publishes('pgf_public', { id: 'crr_2' })).toBe('accepted');
  expect(edits('pgf_public', { es: 'Y otra' })).toBe('accepted');
  expect(made(analyst, 'assessment.drop_correction', { correction: 'crr_2' })).toBe(
    'assessment.correction_out',
  );
});

test('a device that holds no paragraph lets whoever presides publish, before it is back online', () => {
  edits('pgf_public', { es: 'Corregido' });
  proposes('pgf_public');
  const held = world.readBy(presidency, 'committee') as ReturnType<typeof docOf>[];
  expect(held.some(({ collection }) => collection === 'paragraphs')).toBe(false);
  const decided = decideOn({
    ...{
      mutations: adoptionMutations,
      name: 'assessment.publish_corrections',
      actor: presidency,
      docs: held,
    },
    args: { edition: 'edn_1', corrections: [{ correction: 'crr_1', paragraph: 'pgf_public' }] },
  });
  expect(codeOf(decided)).toBe('accepted');
});

test('one is named by its own paragraph, once, while the edition is published', () => {
  edits('pgf_public', { es: 'Corregido' });
  proposes('pgf_public');
  expect(publishes('pgf_members')).toBe('assessment.correction_unknown');
  expect(publishes('pgf_public', { id: 'crr_9' })).toBe('assessment.correction_unknown');
  standsAt('closed');
  expect(publishes('pgf_public')).toBe('ideal.edition_elsewhere');
  standsAt('published');
  const twice = [1, 2].map(() => ({ correction: 'crr_1', paragraph: 'pgf_public' }));
  expect(made(presidency, 'assessment.publish_corrections', { corrections: twice })).toBe('accepted');
  expect(docsOf('versions')).toHaveLength(4);
});

test('a source that is cited changes the grades that others read, and so it is corrected', () => {
  releasedItem('rli_CL', 'CL');
  opens('CL');
  edits('pgf_public', { cites: ['rli_CL'] }, colleague);
  expect(proposes('pgf_public')).toBe('accepted');
  expect(publishes('pgf_public')).toBe('accepted');
  expect(issued('pgf_public')?.body.grades).toEqual([{ source: 'B', information: 2, count: 1 }]);
  expect(heldBy(officer)).not.toContain('rli_CL');
});
