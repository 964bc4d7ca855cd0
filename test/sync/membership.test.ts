import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { depositaryList, membersOn } from '#shared/membership/members.rules.ts';
import { INSTRUMENT, instrumentArgs } from '#shared/membership/membership.fixtures.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

const chair = createActor('chair', { delegation: 'presidency', roles: [] });
const deputy = createActor('deputy', { delegation: 'presidency', roles: [] });
const delegate = createActor('delegate', { state: 'CL', delegation: 'CL', roles: ['delegate'] });
const officer = createActor('officer', { state: 'CL', delegation: 'CL', roles: ['fieldOfficer'] });

let now = 0;
let server: DirectServer;
beforeEach(() => {
  now = Date.UTC(2026, 2, 1, 12);
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  appointed(server.compartment, { person: chair.person, function: 'presidency' });
  appointed(server.compartment, { person: deputy.person, function: 'coordination' });
});
afterEach(() => server.close());

async function phoneOf(actor: Actor, seed: number): Promise<SyncClient> {
  const client = await openClient({
    transport: server.connect(() => actor),
    program,
    actor,
    compartments: ['committee'],
    clock: () => now,
    random: createSeededRandom(seed),
  });
  await client.sync();
  return client;
}
/** As without a network: it waits on the phone. */
async function write(client: SyncClient, name: string, args: object): Promise<string> {
  const made = client.mutate({ name, args });
  await made.saved;
  return made.id;
}
const answerTo = (client: SyncClient, id: string) => client.factsOf(id)?.refusal?.code ?? null;
async function act(client: SyncClient, name: string, args: object): Promise<string | null> {
  const id = await write(client, name, args);
  await client.sync();
  return answerTo(client, id);
}
const known = (client: SyncClient) => ({
  instruments: client.replica.all('instruments') as readonly Doc<Instrument>[],
  consents: client.replica.all('stateConsents') as readonly Doc<StateConsent>[],
});
const membersFor = (client: SyncClient, day: string) => membersOn({ ...known(client), day });

const terms = { ...instrumentArgs, entryNeeds: 7, entryDays: 30, closesOn: '2026-03-31', bindsAfter: 0 };
const office = { es: 'Ministerio del Interior' };
const signature = (state: string, change: object = {}) => ({
  ...{ consent: `sct_${state}`, instrument: INSTRUMENT, kind: 'signature', state, on: '2026-03-01' },
  ...{ place: { es: 'Ciudad de Panamá' }, office, powers: 'ex_officio', reference: null },
  ...change,
});
const check = (state: string, change: object = {}) => ({
  ...{ consent: `sct_${state}`, instrument: INSTRUMENT, on: '2026-03-01', office, powers: 'ex_officio' },
  ...change,
});
const day = (iso: string) => Date.parse(`${iso}T12:00:00Z`);

test('eleven sign, two of them by full powers; it enters into force; one accedes, one leaves', async () => {
  const phone = await phoneOf(chair, 2);
  const reader = await phoneOf(delegate, 3);
  await act(phone, 'instruments.draft', { instrument: INSTRUMENT, ...terms });
  await reader.sync();
  expect(known(reader).instruments).toEqual([]);
  expect(await act(phone, 'instruments.open', { instrument: INSTRUMENT, ...terms })).toBeNull();

  const byOffice = ['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PE', 'UY'];
  for (const state of byOffice) await act(phone, 'instruments.record_consent', signature(state));
  for (const state of ['PY', 'SV'])
    await act(phone, 'instruments.record_consent', signature(state, { powers: 'awaited' }));
  // Six are not enough.
  for (const state of byOffice.slice(0, 6)) await act(phone, 'instruments.check_powers', check(state));
  expect(membersFor(phone, '2026-12-01')).toEqual([]);
  now = day('2026-03-10');
  expect(
    await act(phone, 'instruments.check_powers', check('PY', { on: '2026-03-10', powers: 'awaited' })),
  ).toBe('membership.powers_awaited');
  const received = { on: '2026-03-10', powers: 'full_powers' };
  expect(await act(phone, 'instruments.check_powers', check('PY', received))).toBeNull();
  expect(membersFor(phone, '2026-04-08')).toEqual([]);
  expect(membersFor(phone, '2026-04-09')).toEqual(['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PY']);
  for (const state of byOffice.slice(6)) await act(phone, 'instruments.check_powers', check(state));

  now = day('2026-06-01');
  const accession = signature('DO', { kind: 'accession', on: '2026-06-01' });
  expect(await act(phone, 'instruments.record_consent', accession)).toBeNull();
  expect(await act(phone, 'instruments.check_powers', check('DO', { on: '2026-06-01' }))).toBeNull();
  const withdrawal = signature('MX', { consent: 'sct_out', kind: 'withdrawal', on: '2026-06-01' });
  expect(await act(phone, 'instruments.record_consent', withdrawal)).toBeNull();
  expect(
    await act(phone, 'instruments.check_powers', check('MX', { consent: 'sct_out', on: '2026-06-01' })),
  ).toBeNull();

  await reader.sync();
  const all = ['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PY', 'PE', 'DO', 'UY'];
  expect(membersFor(reader, '2026-08-29')).toEqual(all);
  expect(membersFor(reader, '2026-08-30')).toEqual(all.filter((state) => state !== 'MX'));
  const [instrument] = known(reader).instruments;
  if (instrument === undefined) throw new Error('no instrument');
  const { consents } = known(reader);
  const listed = depositaryList({ instrument: instrument.body, consents, day: '2026-08-30' });
  expect(listed.filter(({ isProvisional }) => isProvisional).map(({ state }) => state)).toEqual(['SV']);
  expect(listed).toHaveLength(12);
});

test('what two phones of the presidency record of one state without a network counts once', async () => {
  const phone = await phoneOf(chair, 2);
  const other = await phoneOf(deputy, 3);
  await act(phone, 'instruments.draft', { instrument: INSTRUMENT, ...terms });
  await act(phone, 'instruments.open', { instrument: INSTRUMENT, ...terms });
  await other.sync();
  const first = await write(phone, 'instruments.record_consent', signature('CL'));
  const second = await write(other, 'instruments.record_consent', signature('CL', { consent: 'sct_twice' }));
  await other.sync();
  await phone.sync();
  expect([answerTo(other, second), answerTo(phone, first)]).toEqual([null, 'membership.already_joined']);
  expect(known(phone).consents.map(({ id }) => id)).toContain('sct_twice');
});

test('a text that somebody changed meanwhile is not opened unread, nor an office checked unread', async () => {
  const phone = await phoneOf(chair, 2);
  const other = await phoneOf(deputy, 3);
  await act(phone, 'instruments.draft', { instrument: INSTRUMENT, ...terms });
  await other.sync();
  const text = { es: 'Otro texto.', pt: 'Outro texto.' };
  await act(other, 'instruments.edit', { instrument: INSTRUMENT, fields: { text } });
  const open = await write(phone, 'instruments.open', { instrument: INSTRUMENT, ...terms });
  await phone.sync();
  expect(answerTo(phone, open)).toBe('sync.changed_meanwhile');
  expect(await act(phone, 'instruments.open', { instrument: INSTRUMENT, ...terms, text })).toBeNull();

  await act(phone, 'instruments.record_consent', signature('CL'));
  await other.sync();
  const fields = { office: { es: 'Subsecretaría' } };
  const of = { consent: 'sct_CL', instrument: INSTRUMENT };
  await act(other, 'instruments.edit_consent', { ...of, fields });
  const checked = await write(phone, 'instruments.check_powers', check('CL'));
  await phone.sync();
  expect(answerTo(phone, checked)).toBe('sync.changed_meanwhile');
});

test('a field officer has none of it on the phone', async () => {
  const phone = await phoneOf(chair, 2);
  await act(phone, 'instruments.draft', { instrument: INSTRUMENT, ...terms });
  await act(phone, 'instruments.open', { instrument: INSTRUMENT, ...terms });
  const field = await phoneOf(officer, 4);
  expect(known(field).instruments).toEqual([]);
  expect(await act(field, 'instruments.record_consent', signature('CL'))).toBe('access.not_allowed');
});
