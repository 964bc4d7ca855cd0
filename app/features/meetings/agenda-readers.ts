import type { Doc } from '#shared/kernel/mutation.ts';
import type { AgendaSeen } from '#shared/meetings/releases.schemas.ts';
import type { ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import type { Attendance } from '#shared/participants/participants.schemas.ts';

/** People who prepare the agenda are not asked whether they have read it. */
const AUTHORS = 'presidency';

export interface Reader {
  readonly person: string;
  /** Their name; null if only their seat is known. */
  readonly label: string | null;
  /** Code of a delegation. */
  readonly delegation: string | null;
}

export interface Readership {
  readonly total: number;
  readonly seen: number;
  /** Who has not seen it, by delegation, with how many of it are expected to. */
  readonly missing: readonly {
    readonly delegation: string | null;
    readonly total: number;
    readonly readers: readonly Reader[];
  }[];
}

/**
 * Who is expected to have seen a version, and who has. Expected are listed people who said who they are, and those who
 * accepted; not those who declined, nor the presidency.
 *
 * @param nameOf name of a participant of the list, or null
 */
export function readership({
  version,
  links,
  answers,
  seen,
  nameOf,
}: {
  version: number;
  links: readonly Doc<ParticipantLink>[];
  answers: readonly Doc<Attendance>[];
  seen: readonly Doc<AgendaSeen>[];
  nameOf: (participant: string) => string | null;
}): Readership {
  const expected = new Map<string, Reader>();
  for (const { body } of links)
    expected.set(body.person, {
      person: body.person,
      label: nameOf(body.participant),
      delegation: body.delegation,
    });
  for (const { body } of answers) {
    const { person, label, delegation, answer } = body;
    if (answer === 'decline') expected.delete(person);
    else if (answer === 'accept' && !expected.has(person))
      expected.set(person, { person, label, delegation });
  }
  const have = new Set(seen.flatMap(({ body }) => (body.version >= version ? [body.person] : [])));
  const groups = new Map<string | null, { total: number; readers: Reader[] }>();
  let total = 0;
  let count = 0;
  for (const reader of expected.values()) {
    if (reader.delegation === AUTHORS) continue;
    total += 1;
    const group = groups.get(reader.delegation) ?? { total: 0, readers: [] };
    groups.set(reader.delegation, group);
    group.total += 1;
    if (have.has(reader.person)) count += 1;
    else group.readers.push(reader);
  }
  const missing = [...groups]
    .filter(([, { readers }]) => readers.length > 0)
    .map(([delegation, group]) => ({ delegation, ...group }));
  return { total, seen: count, missing };
}
