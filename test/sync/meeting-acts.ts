import { hasRole } from '#shared/kernel/actor.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { itemArgs, MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import type { Nomination, ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { folderMark, noteMark } from './meeting-cast.ts';
import { act } from './schedule.ts';
import type { Phone, World } from './world.ts';

interface Doing {
  readonly world: World;
  readonly phone: Phone;
}
type Deed = (doing: Doing) => void;

const newId = ({ world }: Doing, prefix: IdPrefix) =>
  createId({ prefix, now: world.now(), random: world.chance.bytes });
const all = <B>({ phone }: Doing, collection: string) =>
  phone.client.replica.all(collection) as unknown as readonly (Doc & { readonly body: B })[];
const pick = <B>(doing: Doing, collection: string) => doing.world.chance.pick(all<B>(doing, collection));
function give({ phone }: Doing, name: string, args: object, entry: string | null = null) {
  void act({ phone, name, args: { meeting: MEETING, ...args }, entry });
}
const codeOf = ({ phone }: Doing) => phone.actor.delegation ?? '';
const word = ({ world }: Doing) => `palabra ${world.chance.below(1000)}`;

const nominate: Deed = (doing) => {
  const { chance } = doing.world;
  const nomination = newId(doing, 'nom');
  const delegation = hasRole(doing.phone.actor, 'delegationLiaison')
    ? `dlg_${codeOf(doing)}`
    : chance.pick(['dlg_CL', 'dlg_EC', 'dlg_presidency']);
  const other = chance.pick(
    all<Participant>(doing, 'participants').filter(({ body }) => body.delegation === delegation),
  );
  const kind = chance.pick(['proxy', 'substitute'] as const);
  const standsIn = other === undefined || chance.happens(0.5) ? null : { kind, participant: other.id };
  const person = { name: word(doing), office: { es: 'Asesor' }, capacity: 'adviser', order: 10 };
  const args = { nomination, participant: newId(doing, 'prt'), delegation, ...person };
  const papers = { noteVerbale: null, credentials: null, standsIn };
  give(doing, 'nominations.make', { ...args, ...papers }, `nominations/${nomination}`);
};
const editNomination: Deed = (doing) => {
  const known = pick<Nomination>(doing, 'nominations');
  if (known === undefined) return;
  const fields = doing.world.chance.happens(0.5) ? { name: word(doing) } : { noteVerbale: word(doing) };
  give(doing, 'nominations.edit', { nomination: known.id, fields });
};
const withdraw: Deed = (doing) => {
  const known = pick<Nomination>(doing, 'nominations');
  if (known !== undefined) give(doing, 'nominations.withdraw', { nomination: known.id });
};
const decideOn: Deed = (doing) => {
  const { chance } = doing.world;
  const waiting = all<Nomination>(doing, 'nominations').filter(({ body }) => body.state === 'nominated');
  const known = chance.pick(waiting);
  if (known === undefined) return;
  const { participant, standsIn } = known.body;
  const seen = {
    nomination: known.id,
    rev: known.rev,
    participant,
    standsFor: standsIn?.participant ?? null,
  };
  if (chance.happens(0.8)) give(doing, 'nominations.accredit', seen);
  else give(doing, 'nominations.return', { ...seen, reason: { es: 'Falta la nota verbal' } });
};
const change: Deed = (doing) => {
  const { chance, now } = doing.world;
  const known = pick<Participant>(doing, 'participants');
  if (known === undefined) return;
  const target = { participant: known.id };
  const dice = chance.below(4);
  if (dice === 0) give(doing, 'participants.remove', target);
  else if (dice === 1) {
    const fields = { delegation: chance.pick(['dlg_CL', 'dlg_EC']) };
    void act({ ...doing, name: 'participants.edit', args: { ...target, fields }, entry: null });
  } else if (dice === 2) give(doing, 'needs.set', { ...target, fields: { pickUp: word(doing) } });
  else {
    const participant = newId(doing, 'prt');
    const person = { name: null, office: { es: `Cargo ${now()}` }, capacity: 'expert', order: 5 };
    give(doing, 'participants.add', { participant, delegation: 'dlg_EC', ...person });
  }
};
const scan: Deed = (doing) => {
  const { chance, now } = doing.world;
  const known = pick<Participant>(doing, 'participants');
  if (known === undefined) return;
  const checkIn = newId(doing, 'chk');
  const direction = chance.happens(0.7) ? 'in' : 'out';
  const seen = { checkIn, participant: known.id, direction, way: 'qr', door: 'Norte' };
  give(doing, 'checkins.record', { ...seen, at: now() }, `checkIns/${checkIn}`);
};
const person: Deed = (doing) => {
  const { chance } = doing.world;
  const own = all<Participant>(doing, 'participants').filter(
    ({ body }) => body.delegation === `dlg_${codeOf(doing)}`,
  );
  const mine = all<ParticipantLink>(doing, 'participantLinks').find(
    ({ body }) => body.person === doing.phone.actor.person,
  );
  const known = mine !== undefined && chance.happens(0.7) ? mine.body.participant : chance.pick(own)?.id;
  if (known === undefined) return;
  const target = { participant: known };
  const consent = chance.pick(['meeting', 'delegation']);
  const contact = { phone: '+56 2 2345 6789', email: null, languages: [], pronunciation: null, consent };
  const deeds: readonly [string, object][] =
    mine === undefined
      ? [
          ['participants.claim', {}],
          ['participants.claim', {}],
          ['participants.unclaim', {}],
        ]
      : [
          ['participants.unclaim', {}],
          ['contacts.share', contact],
          ['contacts.share', contact],
          ['contacts.withdraw', {}],
          ['needs.set', { fields: { diet: word(doing) } }],
        ];
  const [name, args] = chance.pick(deeds) ?? ['participants.claim', {}];
  give(doing, name, { ...target, ...args });
};
const prepare: Deed = (doing) => {
  const delegation = codeOf(doing);
  const item = pick(doing, 'agendaItems')?.id ?? 'agi_opening';
  const text = `${folderMark(delegation)} ${word(doing)}`;
  if (doing.world.chance.happens(0.5)) {
    const point = newId(doing, 'tlk');
    const written = { point, item, delegation, text, order: 1, by: 'x' };
    give(doing, 'folder.add_point', written, `talkingPoints/${point}`);
  } else give(doing, 'folder.set_position', { item, delegation, fields: { limits: text } });
};
const note: Deed = (doing) => {
  const text = `${noteMark(doing.phone.actor.person.slice(4))} ${word(doing)}`;
  give(doing, 'notes.write', { about: 'agi_opening', text });
};
const draftAgenda: Deed = (doing) => {
  const { chance } = doing.world;
  const known = pick(doing, 'agendaItems');
  const dice = chance.below(4);
  if (known === undefined || dice === 0) {
    const speaker = pick<Participant>(doing, 'participants');
    const speakers = speaker === undefined ? [] : [{ participant: speaker.id }];
    give(doing, 'agenda.add_item', { ...itemArgs, item: newId(doing, 'agi'), speakers });
  } else if (dice === 1) give(doing, 'agenda.remove_item', { item: known.id });
  else give(doing, 'agenda.edit_item', { item: known.id, fields: { title: { es: word(doing) } } });
};
const release: Deed = (doing) => {
  const version = all(doing, 'agendaReleases').length + 1;
  give(doing, 'agenda.release', { release: releaseId({ meeting: MEETING, version }), note: null });
};
const acknowledge: Deed = (doing) => {
  const known = pick<{ version: number }>(doing, 'agendaReleases');
  if (known !== undefined)
    give(doing, 'agenda.acknowledge', { version: known.body.version, label: codeOf(doing) });
};
const register: Deed = (doing) => {
  const { chance } = doing.world;
  const document = newId(doing, 'doc');
  const first = chance.pick(all(doing, 'documents').filter(({ parent }) => parent === null));
  const isLater = first !== undefined && chance.happens(0.5);
  const place = isLater
    ? { kind: 'later', relation: chance.pick(['REV', 'ADD', 'COR']), to: first.id, first: first.id }
    : { kind: 'first', year: 2026 };
  const fields = { kind: 'note', title: { es: word(doing) }, author: null, originalLanguage: 'es' };
  give(
    doing,
    'documents.register',
    { document, place, ...fields, marking: 'amber' },
    `documents/${document}`,
  );
};
const decideItem: Deed = (doing) => {
  const draft = doing.world.chance.pick(
    all<{ state: string }>(doing, 'decisions').filter(({ body }) => body.state === 'draft'),
  );
  if (draft !== undefined && doing.world.chance.happens(0.6))
    give(doing, 'decisions.adopt', { decision: draft.id, decidedOn: '2026-06-25' });
  else {
    const decision = newId(doing, 'dcs');
    const fields = { item: 'agi_opening', text: { es: word(doing) }, mode: 'consensus' };
    give(doing, 'decisions.draft', { decision, ...fields }, `decisions/${decision}`);
  }
};

const OF_EVERYBODY: readonly Deed[] = [acknowledge, note];
const DEEDS: Readonly<Record<string, readonly Deed[]>> = {
  presidency: [nominate, decideOn, decideOn, decideOn, change, draftAgenda, draftAgenda, release, register],
  programme: [scan, scan, scan, change, nominate, editNomination],
  CL: [nominate, nominate, editNomination, withdraw, person, person, prepare],
  EC: [person, person, prepare, prepare],
};

/** Somebody in the meeting does one of their usual acts. */
export function actInMeeting(doing: Doing): void {
  const { chance } = doing.world;
  const own = [
    ...(DEEDS[codeOf(doing)] ?? []),
    ...(codeOf(doing) === 'presidency' ? [decideItem, prepare] : []),
  ];
  const deed = chance.happens(0.15) ? chance.pick(OF_EVERYBODY) : chance.pick(own);
  deed?.(doing);
}

/** What exists before the network goes bad: the meeting, its delegations, two people in each. */
export function layOut({ world, phone }: Doing): void {
  const doing = { world, phone };
  for (const code of ['CL', 'EC', 'presidency']) {
    const delegation = `dlg_${code}`;
    const place = { delegation, kind: code === 'presidency' ? 'presidency' : 'state', code, order: 0 };
    give(doing, 'participants.add_delegation', { ...place, name: { es: code } });
    for (const capacity of ['head', 'adviser']) {
      const who = { participant: `prt_${code}-${capacity}`, delegation, name: null, capacity, order: 0 };
      give(doing, 'participants.add', { ...who, office: { es: capacity } });
    }
  }
}
