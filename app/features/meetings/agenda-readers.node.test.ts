import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { AgendaSeen } from '#shared/meetings/releases.schemas.ts';
import type { ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import type { Answer, Attendance } from '#shared/participants/participants.schemas.ts';
import { readership } from './agenda-readers.ts';

const doc = <B extends Doc['body']>(collection: string, id: string, body: B): Doc<B> => ({
  collection,
  id,
  parent: MEETING,
  audience: 'all',
  rev: 1,
  body,
});
const link = (person: string, delegation: string | null) =>
  doc<ParticipantLink>('participantLinks', `lnk_${person}`, {
    participant: `prt_${person}`,
    person: `per_${person}`,
    delegation,
  });
const answered = (person: string, delegation: string | null, answer: Answer) =>
  doc<Attendance>('attendance', `att_${person}`, {
    ...{ person: `per_${person}`, delegation, label: `Persona ${person}`, answer, note: null },
  });
const saw = (person: string, version: number) =>
  doc<AgendaSeen>('agendaSeen', `see_${person}-${version}`, {
    ...{ person: `per_${person}`, delegation: null, label: person, version },
  });
const nameOf = (participant: string) => (participant === 'prt_a' ? 'Anna' : null);

describe('who has seen a version', () => {
  test('counts people who are on the list or come, once each, but not those who declined or the presidency', () => {
    const found = readership({
      version: 2,
      links: [link('a', 'CL'), link('b', 'CL'), link('c', 'EC'), link('d', 'presidency')],
      answers: [
        answered('a', 'CL', 'accept'),
        answered('c', 'EC', 'decline'),
        answered('e', 'EC', 'accept'),
        answered('f', 'EC', 'tentative'),
      ],
      seen: [saw('b', 1), saw('b', 2), saw('c', 2), saw('d', 2)],
      nameOf,
    });
    expect(found).toMatchObject({ total: 3, seen: 1 });
    expect(found.missing).toEqual([
      { delegation: 'CL', total: 2, readers: [{ person: 'per_a', label: 'Anna', delegation: 'CL' }] },
      { delegation: 'EC', total: 1, readers: [{ person: 'per_e', label: 'Persona e', delegation: 'EC' }] },
    ]);
  });

  test('having seen an earlier version is not enough, and a later one includes it', () => {
    const input = { links: [link('a', 'CL'), link('b', 'CL')], answers: [], nameOf };
    const seen = [saw('a', 1), saw('b', 3)];
    expect(readership({ ...input, version: 2, seen })).toMatchObject({ total: 2, seen: 1 });
    expect(readership({ ...input, version: 1, seen }).missing).toEqual([]);
  });
});
