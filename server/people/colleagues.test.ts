import { expect, test } from 'vitest';
import { castOf } from '#test/support/identity-world.ts';

test('the point of contact sees whom of their own state they may ask to rate: who and where, and nobody who closes the panel', async () => {
  const { world, phones } = await castOf({
    contact: ['pointOfContact', 'CL'],
    officer: ['fieldOfficer', 'CL'],
    delegate: ['delegate', 'CL'],
    head: ['institutionHead', 'CL'],
    authoriser: ['nationalAuthoriser', 'CL'],
    second: ['pointOfContact', 'CL'],
    argentina: ['fieldOfficer', 'AR'],
    presidency: ['presidencyAdmin', null],
  });
  const { contact, officer, delegate, head } = phones;
  const seen = () =>
    world.identity.listColleagues({ credentials: contact.credentials }).people.map(({ person }) => person);
  expect(seen().sort()).toEqual([officer, delegate, head].map(({ person }) => person).sort());
  const [first] = world.identity.listColleagues({ credentials: contact.credentials }).people;
  expect(Object.keys(first ?? {}).sort()).toEqual(['institution', 'label', 'person', 'unit']);
  world.sql.run(`update person set status = 'disabled' where id = ?`, officer.person);
  world.sql.run(`update person set roles = '[]' where id = ?`, delegate.person);
  expect(seen().sort()).toEqual([head.person]);
});
