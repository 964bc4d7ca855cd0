import { hasRole } from '#shared/kernel/actor.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Panel, PanelArea, PanelFigure, PanelSeat, RatingSheet } from '#shared/panels/panels.schemas.ts';
import { panelRelease } from '#shared/panels/release.rules.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import type { Seating } from '#shared/seatings/seatings.schemas.ts';
import { actForIdeal, type Deed, give } from './ideal-acts.ts';
import { PRESIDENCY } from './ideal-cast.ts';
import { all, type Doing, EDITION, newId, word } from './ideal-life.ts';
import { AREAS, RATERS, RATING } from './rating-cast.ts';

const DAY = 86_400_000;
const CODES = IDEAL_1.map(({ code }) => code);
const of = ({ phone }: Doing) => ({ state: phone.actor.state ?? '', edition: EDITION });
const areasOf = (doing: Doing) => all<PanelArea>(doing, 'panelAreas').map(({ body }) => body);
const seatsOf = (doing: Doing) =>
  all<PanelSeat>(doing, 'panelSeats').filter(({ body }) => body.endedAt === null);
const panelOf = (doing: Doing) => all<Panel>(doing, 'panels')[0] as Doc<Panel> | undefined;

const setUp: Deed = (doing) => {
  const { chance } = doing.life.world;
  const areas = AREAS.filter(() => chance.happens(0.7));
  const title = { es: word(doing, 'panel') };
  give(doing, 'panels.set_up', { ...of(doing), method: 'ideal-1', title, until: '2026-12-30', areas });
};

/** Another office, or another name for one. */
function putSeat(doing: Doing, isAnother = doing.life.world.chance.happens(0.3)): void {
  const { chance } = doing.life.world;
  const known = chance.pick(seatsOf(doing));
  const isNew = known === undefined || isAnother;
  const seat = isNew ? newId(doing, 'pst') : known.id;
  const institution = isNew ? (chance.pick(RATING) ?? 'police') : known.body.institution;
  const office = `Office ${chance.below(1000)}`;
  give(doing, 'panels.put_seat', { ...of(doing), seat, institution, office }, `panelSeats/${seat}`);
}

const addOrRename: Deed = (doing) => putSeat(doing);

interface Holder {
  readonly seat: string;
  readonly person: string | null;
}
function holderOf(doing: Doing, seat: string): string | null {
  return all<Holder>(doing, 'seatHolders').find(({ body }) => body.seat === seat)?.body.person ?? null;
}

/** Somebody comes in the place of somebody, or back, or nobody does. */
const seatPerson: Deed = (doing) => {
  const { chance } = doing.life.world;
  const known = chance.pick(seatsOf(doing));
  if (known === undefined) return;
  const former = holderOf(doing, known.id);
  const own = [...RATERS].filter((each) => each.startsWith(`per_${of(doing).state.toLowerCase()}`));
  const sat = all<Seating>(doing, 'seatings').filter(({ body }) => body.seat === known.id);
  const seated = new Set(all<Holder>(doing, 'seatHolders').map(({ body }) => body.person));
  const free = own.filter((each) => !seated.has(each));
  const back = sat.map(({ body }) => body.person).filter((each) => !seated.has(each));
  const isLeft = former !== null && chance.happens(0.2);
  const next = chance.happens(0.6) ? (chance.pick(back) ?? chance.pick(free)) : chance.pick(free);
  const person = isLeft ? null : (next ?? chance.pick(own) ?? null);
  const label = person === null ? null : word(doing, 'label', null, person);
  give(doing, 'panels.seat_person', { ...of(doing), seat: known.id, former, person, label });
};

/** Each seat that nobody holds gets somebody who sat there, or has no seat. */
export function fillSeats(doing: Doing): void {
  const own = [...RATERS].filter((each) => each.startsWith(`per_${of(doing).state.toLowerCase()}`));
  const sat = all<Seating>(doing, 'seatings');
  const seated = new Set(all<Holder>(doing, 'seatHolders').map(({ body }) => body.person));
  for (const { id } of seatsOf(doing)) {
    if (holderOf(doing, id) !== null) continue;
    const former = sat.filter(({ body }) => body.seat === id).map(({ body }) => body.person);
    const free = own.filter((each) => !sat.some(({ body }) => body.person === each && body.hasRated));
    const person = [...former, ...free].find((each) => !seated.has(each));
    if (person === undefined) continue;
    seated.add(person);
    const label = word(doing, 'label', null, person);
    give(doing, 'panels.seat_person', { ...of(doing), seat: id, former: null, person, label });
  }
}

const endSeat: Deed = (doing) => {
  const known = doing.life.world.chance.pick(seatsOf(doing));
  if (known === undefined) return;
  if (seatsOf(doing).length <= RATING.length) {
    putSeat(doing, true);
    return;
  }
  const former = holderOf(doing, known.id);
  give(doing, 'panels.end_seat', { ...of(doing), seat: known.id, former });
};

interface HandIn {
  readonly area: string;
  readonly seat: string;
  readonly round: 1 | 2;
}
/** Closes a round of one area, with a reason for whoever is not waited for. */
function close(doing: Doing, area: PanelArea): void {
  const { chance } = doing.life.world;
  const round = area.status === 'second_round' ? 2 : 1;
  const handIns = all<HandIn>(doing, 'sheetHandIns').filter(({ body }) => body.area === area.area);
  const inRound = (each: 1 | 2) =>
    new Set(handIns.filter(({ body }) => body.round === each).map(({ body }) => body.seat));
  const asked = round === 2 ? [...inRound(1)] : seatsOf(doing).map(({ id }) => id);
  const missing = asked.filter((seat) => !inRound(round).has(seat));
  // Sometimes somebody forgets whom they wait for.
  const isSaid = missing.length > 0 && chance.happens(0.95);
  const said = isSaid ? { seats: missing, reason: word(doing, 'panel') } : null;
  give(doing, 'panels.close_area', { ...of(doing), area: area.area, round, missing: said });
}

const closeArea: Deed = (doing) => {
  const area = doing.life.world.chance.pick(areasOf(doing));
  if (area !== undefined) close(doing, area);
};
/** Every area that has sheets enough. */
export function closeAll(doing: Doing): void {
  for (const area of areasOf(doing)) {
    const handIns = all<HandIn>(doing, 'sheetHandIns').filter(({ body }) => body.area === area.area);
    const round = area.status === 'second_round' ? 2 : 1;
    const came = handIns.filter(({ body }) => body.round === round).length;
    if (area.status !== 'first_round' && area.status !== 'second_round') continue;
    if (came >= 4 || (round === 2 && doing.life.world.chance.happens(0.3))) close(doing, area);
  }
}

/** Mostly one that nobody handed in anything for. */
const dropArea: Deed = (doing) => {
  const { chance } = doing.life.world;
  const rated = new Set(all<HandIn>(doing, 'sheetHandIns').map(({ body }) => body.area));
  const areas = areasOf(doing).map(({ area }) => area);
  const free = areas.filter((area) => !rated.has(area));
  const area = chance.happens(0.8) ? chance.pick(free) : chance.pick(areas);
  if (area !== undefined) give(doing, 'panels.drop_area', { ...of(doing), area });
};

/** What the panel was given to read is not to go out after all. */
const leaveOut: Deed = (doing) => {
  const given = doing.life.world.chance.pick(all<{ link: string }>(doing, 'evidenceUses'));
  if (given === undefined) return;
  const fields = { leftOut: word(doing, 'work') };
  give(doing, 'contributions.edit_link', { ...of(doing), link: given.body.link, fields });
};

/** What could go out of each area is given to read; what could not any more goes. */
export const giveEvidence: Deed = (doing) => {
  const areas = areasOf(doing).map(({ area }) => area);
  if (areas.length === 0) return;
  const links = all<{ from: { id: string } }>(doing, 'links').map(({ body }) => body.from.id);
  give(doing, 'panels.give_evidence', { ...of(doing), areas, sources: [...new Set(links)].sort() });
};

export const showColumn: Deed = (doing) => {
  const shows = doing.life.world.chance.happens(0.6);
  give(doing, 'panels.show_column', { ...of(doing), shows });
};

/** What would go out, as this phone knows it. */
function seen(doing: Doing) {
  const panel = panelOf(doing);
  if (panel === undefined) return null;
  const content = panelRelease({
    ...{ state: of(doing).state, panel: panel.body, seats: all<PanelSeat>(doing, 'panelSeats') },
    figures: all<PanelFigure>(doing, 'panelFigures').map(({ body }) => body),
  });
  const args = { ...of(doing), hash: contentHash(content) };
  return { args, status: panel.body.release.status, isEmpty: content.areas.length === 0 };
}
export const preparePanel: Deed = (doing) => {
  const found = seen(doing);
  if (found !== null && !found.isEmpty) give(doing, 'panels.prepare', found.args);
};
export const authorisePanel: Deed = (doing) => {
  const found = seen(doing);
  if (found === null || (found.status !== 'prepared' && doing.life.world.chance.happens(0.8))) return;
  give(doing, 'panels.authorise', found.args);
};
const back =
  (name: 'panels.send_back' | 'panels.take_back', from: readonly string[]): Deed =>
  (doing) => {
    const status = panelOf(doing)?.body.release.status ?? '';
    if (!from.includes(status) && doing.life.world.chance.happens(0.9)) return;
    give(doing, name, { ...of(doing), reason: word(doing, 'panel') });
  };
export const sendPanelBack = back('panels.send_back', ['prepared', 'authorised']);
export const takePanelBack = back('panels.take_back', ['released', 'prepared', 'in_progress']);

/** Of one area all say nearly the same; of others they differ on some of it. */
function said(
  doing: Doing,
  area: string,
  code: string,
): { value: Rating; reason: string | null; isShown: boolean } {
  const { chance } = doing.life.world;
  const usual = (code.charCodeAt(0) + code.charCodeAt(1)) % 3;
  const values: readonly Rating[] = [0, 4, 3, 'U'];
  const isDisputed = area !== AREAS[2] && (code === 'T1' || code === 'V2' || code === 'I3');
  const value = chance.happens(isDisputed ? 0.3 : 0.9)
    ? ((usual + 1) as Rating)
    : (chance.pick(values) ?? 'U');
  const reason = chance.happens(0.3) ? word(doing, 'rating') : null;
  return { value, reason, isShown: reason !== null && chance.happens(0.5) };
}

type Rateable = { readonly area: string; readonly status: string; readonly contested: readonly string[] };
interface Work {
  readonly seat: string;
  readonly area: Rateable;
  readonly round: 1 | 2;
  readonly sheet: RatingSheet | undefined;
}
function giveRatings(doing: Doing, { seat, area, round }: Work, ratings: object): void {
  give(doing, 'panels.rate', { ...of(doing), area: area.area, seat, round, ratings });
}

/** One person does a bit of one sheet: fills it, changes their mind, hands it in. */
function rateArea(doing: Doing, work: Work): void {
  const { chance } = doing.life.world;
  const { seat, area, round, sheet } = work;
  const codes = round === 1 ? CODES : area.contested;
  const known = (round === 1 ? sheet?.ratings : sheet?.second) ?? {};
  const first = sheet?.ratings ?? {};
  const missing = codes.filter((code) => !Object.hasOwn(known, code));
  const again = (code: string) =>
    round === 2 && chance.happens(0.5)
      ? { value: first[code]?.value ?? 'U', reason: chance.happens(0.5) ? word(doing, 'rating') : null }
      : null;
  const rated = (code: string) => {
    const kept = again(code);
    return kept === null ? said(doing, area.area, code) : { ...kept, isShown: chance.happens(0.5) };
  };
  if (missing.length > 0 && chance.happens(0.9)) {
    const some = chance.happens(0.7) ? missing : missing.slice(0, 1 + chance.below(4));
    giveRatings(doing, work, Object.fromEntries(some.map((code) => [code, rated(code)])));
    return;
  }
  const isIn = (round === 1 ? sheet?.handedIn : sheet?.handedInAgain) != null;
  const code = chance.pick(codes) ?? 'T1';
  if (isIn && chance.happens(0.9)) {
    if (chance.happens(0.3)) giveRatings(doing, work, { [code]: chance.happens(0.1) ? null : rated(code) });
    return;
  }
  if (missing.length === 0 && chance.happens(0.1)) giveRatings(doing, work, { [code]: null });
  else give(doing, 'panels.hand_in', { ...of(doing), area: area.area, seat, round });
}

const ownWork = (doing: Doing, area: Rateable, seat: string): Work => {
  const round = area.status === 'second_round' || area.status === 'counting_again' ? 2 : 1;
  const sheet = all<RatingSheet>(doing, 'ratingSheets').find(
    ({ body }) => body.area === area.area && body.seat === seat,
  )?.body;
  return { seat, area, round, sheet };
};

/** Where somebody sits, else where they sat. */
function ownSeat(doing: Doing): string | undefined {
  const own = all<Seating>(doing, 'seatings');
  const { chance } = doing.life.world;
  return (chance.pick(own.filter(({ body }) => body.endedAt === null)) ?? chance.pick(own))?.body.seat;
}

/** Now and then in an area that is closed, or in a seat that was left. */
const rate: Deed = (doing) => {
  const { chance } = doing.life.world;
  const seat = ownSeat(doing);
  const areas = areasOf(doing);
  const open = areas.filter(({ status }) => status.endsWith('_round'));
  const known = chance.happens(0.9) ? (chance.pick(open) ?? chance.pick(areas)) : chance.pick(areas);
  // Whoever has left knows of no area any more, and one may be gone.
  const other = { area: chance.pick(AREAS) ?? 'cocaine', status: 'first_round', contested: [] as string[] };
  const area = known === undefined || chance.happens(0.05) ? other : known;
  if (seat !== undefined) rateArea(doing, ownWork(doing, area, seat));
};

/** A morning for it: as far as somebody comes with every area that is open. */
export function rateAll(doing: Doing): void {
  const seat = ownSeat(doing);
  if (seat === undefined) return;
  for (const area of areasOf(doing))
    if (area.status.endsWith('_round')) rateArea(doing, ownWork(doing, area, seat));
}

export const planBatch: Deed = (doing) => {
  const { world } = doing.life;
  const on = new Date(world.now() + (1.9 + world.chance.below(3)) * DAY).toISOString().slice(0, 10);
  give(doing, 'figures.plan_batch', { edition: EDITION, on });
};
const dropBatch: Deed = (doing) => {
  const known = doing.life.world.chance.pick(all<{ on: string }>(doing, 'batches'));
  if (known !== undefined) give(doing, 'figures.drop_batch', { edition: EDITION, on: known.body.on });
};

const OF_CONTACT: readonly Deed[] = [
  ...[setUp, addOrRename, seatPerson, seatPerson, seatPerson, endSeat, endSeat],
  ...[closeArea, dropArea, dropArea, giveEvidence, giveEvidence, leaveOut, leaveOut],
  ...[showColumn, preparePanel, preparePanel, sendPanelBack, takePanelBack],
  ...[actForIdeal, actForIdeal, actForIdeal, actForIdeal],
];
const OF_AUTHORISER: readonly Deed[] = [
  ...[authorisePanel, authorisePanel, authorisePanel, sendPanelBack, takePanelBack, actForIdeal],
];

/** Somebody does one of their usual acts. */
export function actForRating(doing: Doing): void {
  const { actor, compartment } = doing.phone;
  const { chance } = doing.life.world;
  if (actor.person === PRESIDENCY) chance.pick([planBatch, planBatch, planBatch, dropBatch])?.(doing);
  else if (RATERS.has(actor.person)) rate(doing);
  else if (compartment.startsWith('state:'))
    chance.pick(hasRole(actor, 'pointOfContact') ? OF_CONTACT : OF_AUTHORISER)?.(doing);
}

/** Without it no panel would rate for long. */
export function setUpFirst(doing: Doing): void {
  const title = { es: word(doing, 'panel') };
  const begun = { ...of(doing), method: 'ideal-1', title, until: '2026-12-30', areas: AREAS.slice(0, 3) };
  give(doing, 'panels.set_up', begun);
  for (const institution of RATING) {
    const seat = newId(doing, 'pst');
    const office = `Office of ${institution}`;
    give(doing, 'panels.put_seat', { ...of(doing), seat, institution, office }, `panelSeats/${seat}`);
    const name = institution[0]?.toUpperCase() + institution.slice(1);
    const person = `per_${of(doing).state.toLowerCase()}${name}`;
    const label = word(doing, 'label', null, person);
    give(doing, 'panels.seat_person', { ...of(doing), seat, former: null, person, label });
  }
}
