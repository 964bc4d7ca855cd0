import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import { refusedArgs } from './refused-args.ts';

/** Only what is read of a client here. */
function fieldsOf(name: string, args: JsonObject) {
  const client = {
    outbox: () => [{ id: 'mut_1', envelope: { name, args } }],
    factsOf: () => ({ isDiscarded: false, isHeld: false, refusal: { code: 'x' }, stuck: null }),
  };
  return refusedArgs({
    client: client as unknown as Parameters<typeof refusedArgs>[0]['client'],
    id: 'mut_1',
  });
}

test('what is changed stands in `fields`: what stands beside them names things, whatever it is called', () => {
  const args = { link: 'lnc_1', source: 'rep_1', when: { startsAt: 1 }, fields: { tlp: 'RED' } };
  const refused = fieldsOf('contributions.edit_link', args);
  expect(refused?.fields).toEqual({ tlp: 'RED', startsAt: 1 });
  expect(refused?.idOf('lnc')).toBe('lnc_1');
  expect(refused?.args).toEqual(args);
});

test('of what is added, the fields stand beside its id, and times of theirs in `when` or `dates`', () => {
  const args = { step: 'rst_1', what: 'Foto', when: { startsAt: 1 }, dates: { from: '2026-01-01' } };
  expect(fieldsOf('running.add', args)?.fields).toMatchObject({
    ...{ what: 'Foto', startsAt: 1, from: '2026-01-01' },
  });
});
