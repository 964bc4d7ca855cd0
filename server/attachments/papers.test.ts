import { expect, test } from 'vitest';
import { scopesOf } from '#shared/access/scopes.ts';
import { documentsMutations } from '#shared/documents/documents.mutations.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { chair, contact, deputy, envelope, NOW, observer, wholeOf } from '#test/contracts/engine.ts';
import { programOf } from '#test/support/program.ts';
import { createCompartment } from '../compartment/compartment.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { sha256 } from '../compartment/sha256.ts';

const bytes = new TextEncoder().encode('Nota sobre el modelo del COSI');
const hash = sha256([bytes]);
const file = { hash, name: 'nota.txt', mediaType: 'text/plain', size: bytes.length };

const scopesFor = (actor: Actor) => scopesOf({ actor, compartment: 'committee' });

function openRegister() {
  const faults: string[] = [];
  const compartment = createCompartment({
    sql: openNodeSqlite({ path: ':memory:' }),
    name: 'committee',
    program: programOf(documentsMutations),
    clock: () => NOW,
    monotonic: () => NOW,
    random: (length) => new Uint8Array(length).fill(7),
    sha256,
    onFault: ({ mutation }) => faults.push(mutation),
  });
  function give(by: Actor, name: string, args: object, change = {}): Verdict {
    const mutations = [envelope(by, name, args, change)];
    const request = {
      protocol: 1,
      request: 'req_1',
      device: by.device,
      person: by.person,
      compartment: 'committee',
      mutations,
    };
    const [verdict] = compartment.push({ actor: by, label: 'x', request }).verdicts;
    if (verdict === undefined) throw new Error('no verdict');
    return verdict;
  }
  function register(by: Actor, document: string, change: object = {}) {
    return give(by, 'documents.register', {
      document,
      place: { kind: 'first', year: 2026 },
      kind: 'note',
      title: { es: 'Modelo del COSI' },
      meeting: null,
      author: null,
      originalLanguage: 'es',
      marking: 'amber',
      ...change,
    });
  }
  function read(by: Actor, id = 'dvr_1') {
    const found = compartment.attachments.read({
      hash,
      collection: 'documentVersions',
      id,
      scopes: scopesFor(by),
    });
    return new TextDecoder().decode(wholeOf(found));
  }
  return { give, register, read, compartment, faults };
}
const REFERENCE = (number: string) => ({
  status: 'accepted',
  say: { reference: `CLASI/2026/DOC/${number}` },
});

test('two registrars at once have a number each, and a refusal uses none up', () => {
  const { register, faults } = openRegister();
  expect(register(chair, 'doc_1')).toMatchObject(REFERENCE('001'));
  expect(register(deputy, 'doc_2', { meeting: 'mtg_none' })).toMatchObject({ status: 'refused' });
  expect(register(deputy, 'doc_3', { place: { kind: 'first', year: 2025 } })).toMatchObject({
    code: 'documents.wrong_year',
  });
  expect(register(observer, 'doc_4')).toMatchObject({ code: 'access.not_allowed' });
  expect(register(deputy, 'doc_5')).toMatchObject(REFERENCE('002'));
  expect(register(chair, 'doc_6')).toMatchObject(REFERENCE('003'));
  expect(faults).toEqual([]);
});

test('two revisions made at once count up, and use no number', () => {
  const { register } = openRegister();
  register(chair, 'doc_1');
  const place = { kind: 'later', relation: 'REV', to: 'doc_1', first: 'doc_1' };
  expect(register(chair, 'doc_2', { place })).toMatchObject(REFERENCE('001 REV 1'));
  expect(register(deputy, 'doc_3', { place })).toMatchObject(REFERENCE('001 REV 2'));
  expect(register(deputy, 'doc_4')).toMatchObject(REFERENCE('002'));
});

test('the bytes are read through the version that names them, by those whom state and marking let', () => {
  const { give, register, read, compartment } = openRegister();
  compartment.attachments.append({
    hash,
    size: bytes.length,
    offset: 0,
    bytes,
    person: chair.person,
    now: NOW,
  });
  const notFound = expect.objectContaining({ code: 'attachments.not_found' });
  register(chair, 'doc_1');
  give(chair, 'documents.add_version', { document: 'doc_1', version: 'dvr_1', language: 'es', file });
  const delegate: Actor = { ...contact, roles: ['delegate'] };
  expect(read(deputy)).toBe('Nota sobre el modelo del COSI');
  expect(() => read(delegate)).toThrow(notFound);

  give(chair, 'documents.release', { document: 'doc_1' });
  expect(read(delegate)).toBe('Nota sobre el modelo del COSI');
  expect(() => read(observer)).toThrow(notFound);
  // The line in the register names no file.
  expect(() =>
    compartment.attachments.read({
      hash,
      collection: 'documents',
      id: 'doc_1',
      scopes: scopesFor(delegate),
    }),
  ).toThrow(notFound);

  give(chair, 'documents.change_marking', { document: 'doc_1', marking: 'clear' });
  expect(read(observer)).toBe('Nota sobre el modelo del COSI');

  give(chair, 'documents.withdraw', { document: 'doc_1', reason: { es: 'Texto equivocado' } });
  expect(() => read(delegate)).toThrow(notFound);
  expect(() => read(observer)).toThrow(notFound);
  expect(read(deputy)).toBe('Nota sobre el modelo del COSI');
});

test('what a paper names does not count as left lying about', () => {
  const { give, register, compartment } = openRegister();
  const large = 50_000_000;
  const begin = (index: number) =>
    compartment.attachments.append({
      hash: sha256([`large ${index}`]),
      size: large,
      offset: 0,
      bytes: bytes.slice(0, 1),
      person: chair.person,
      now: NOW,
    });
  register(chair, 'doc_1');
  for (const index of [0, 1, 2, 3]) {
    begin(index);
    const named = { ...file, hash: sha256([`large ${index}`]), size: large };
    give(chair, 'documents.add_version', {
      document: 'doc_1',
      version: `dvr_${index}`,
      language: 'es',
      file: named,
    });
  }
  expect(begin(4)).toMatchObject({ received: 1 });
});
