import type { Sql, SqlRow } from './sql.ts';

interface Seat extends SqlRow {
  participant: string;
  meeting: string;
  code: string;
  person: string | null;
  linked: string | null;
  contact: string | null;
  consent: string | null;
  needs: string | null;
}

const NAMES = ['participants.settle', 'participants.settle_moved'] as const;
const PREFIX = 'committee:settle-former:';

/** Whether a forward that no row of the log handed over is one of these: no other may exist (SPEC H5). */
export function isSettlingOfFormer({ id, name }: { id: string; name: string }): boolean {
  return id.startsWith(PREFIX) && NAMES.some((each) => each === name);
}

/** Each place on a list with what belongs to it: by delegation codes, the contact by its audience. */
const SEATS = `select seat.id as participant, seat.parent as meeting, json_extract(place.body, '$.code') as code,
    json_extract(link.body, '$.person') as person, json_extract(link.body, '$.delegation') as linked,
    contact.audience as contact, json_extract(contact.body, '$.consent') as consent,
    json_extract(needs.body, '$.delegation') as needs
  from entry as seat
  join entry as place on place.collection = 'delegations' and place.id = json_extract(seat.body, '$.delegation')
    and place.deleted = 0
  left join entry as link on link.collection = 'participantLinks' and link.id = 'lnk_' || seat.id and link.deleted = 0
  left join entry as contact on contact.collection = 'contacts' and contact.id = 'ctc_' || seat.id
    and contact.deleted = 0
  left join entry as needs on needs.collection = 'travelNeeds' and needs.id = 'trv_' || seat.id and needs.deleted = 0
  where seat.collection = 'participants' and seat.deleted = 0`;

/** Who agreed last: the contact itself did not record it. */
function findGiver(sql: Sql, participant: string): string | null {
  const row = sql.get<{ person: string }>(
    `select person from revision where collection = 'contacts' and id = ? and deleted = 0 and person <> 'per_system'
       order by rev desc limit 1`,
    `ctc_${participant}`,
  );
  return row?.person ?? null;
}

/** The person of a delegation as whom they had said "this is me" there. */
function findFormerPlace(sql: Sql, { participant, person }: { participant: string; person: string }) {
  const row = sql.get<{ delegation: string | null }>(
    `select json_extract(body, '$.delegation') as delegation from revision
       where collection = 'participantLinks' and id = ? and json_extract(body, '$.person') = ?
       order by rev desc limit 1`,
    `lnk_${participant}`,
    person,
  );
  return row?.delegation ?? null;
}

/**
 * Moves in earlier versions left contacts readable where nobody had agreed to it. A place on the list that no longer
 * matches what its person said, or what the giver of the data there said, is settled again at the next delivery.
 */
export function settleFormer(sql: Sql): void {
  for (const seat of sql.all<Seat>(SEATS)) {
    const { participant, meeting, code, person, linked, contact, needs } = seat;
    const giver = contact === null ? null : findGiver(sql, participant);
    const isAnothers = giver !== null && person !== null && giver !== person;
    const isAstray =
      (person !== null && linked !== code) ||
      (contact !== null &&
        (person === null || (seat.consent === 'delegation' && contact !== `contacts/of/${code}`))) ||
      (needs !== null && needs !== code);
    if (!isAstray && !isAnothers) continue;
    const target = { participant, meeting };
    const from = isAnothers ? (findFormerPlace(sql, { participant, person: giver }) ?? code) : code;
    const [name, args] = isAnothers
      ? [NAMES[1], { ...target, person: giver, from, to: code }]
      : [NAMES[0], target];
    sql.run(
      'insert into forward (id, seq, compartment, name, args, delivered_at) values (?, 0, ?, ?, ?, null)',
      `${PREFIX}${participant}`,
      'committee',
      name,
      JSON.stringify(args),
    );
  }
}
