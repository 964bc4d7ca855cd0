import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import type { Evidence, Rating } from '#shared/scoring/scoring.schemas.ts';
import { type Done, doneIn } from './ideal-model.ts';
import type { World } from './world.ts';

/*
 * What a clerk writes on cards who hears every act that was accepted, in the order of the server, and knows the method
 * (`domain.md` §1.9) and none of the code that decides: whose sheet counts, what is contested, what goes out.
 */

interface Rated {
  readonly value: Rating;
  readonly reason: string | null;
  readonly isShown: boolean;
}
interface SheetCard {
  readonly 1: Map<string, Rated>;
  readonly 2: Map<string, Rated>;
}
type Round = 1 | 2;

/** One area as the panel of a state rates it. */
export interface AreaCard {
  readonly area: string;
  /** Rounds that were closed, and those that were counted. */
  closed: 0 | Round;
  counted: 0 | Round;
  contested: readonly string[];
  spread: JsonObject;
  reasons: JsonObject;
  isFinal: boolean;
  /** As it should stand, without its hash and hour. */
  figure: JsonObject | null;
  /** Who handed in, in order. */
  readonly handIns: { readonly seat: string; readonly person: string; readonly round: Round }[];
}

export interface SeatCard {
  readonly institution: string;
  office: string;
  isEnded: boolean;
  hasRated: boolean;
}

export interface HomeCards {
  readonly areas: ReadonlyMap<string, AreaCard>;
  readonly seats: ReadonlyMap<string, SeatCard>;
  /** By seat. */
  readonly holders: ReadonlyMap<string, string | null>;
  /** Every reason that the panel was ever to read. */
  readonly everShown: ReadonlySet<string>;
  /** What went out, by number. */
  readonly authorised: ReadonlyMap<number, JsonObject>;
  /** Statements of links that are not left out. */
  readonly statements: ReadonlySet<string>;
  /** How often what happened that the names of acts do not say. */
  readonly events: Readonly<Record<string, number>>;
}

const CODES = IDEAL_1.map(({ code }) => code);
const SCALE: readonly Rating[] = [0, 1, 2, 3, 4, 'U'];
const inOrder = (values: readonly Rating[]) =>
  [...values].sort((left, right) => SCALE.indexOf(left) - SCALE.indexOf(right));
const byCode = <V>(codes: readonly string[], of: (code: string) => V) =>
  Object.fromEntries(codes.map((code) => [code, of(code)]));

interface LinkCard {
  leftOut: unknown;
  to: readonly { readonly kind: string; readonly code: string }[];
  source: Evidence['source'];
  information: string;
  statement: { readonly es: string } | null;
}

class Clerk {
  readonly areas = new Map<string, AreaCard>();
  readonly seats = new Map<string, SeatCard>();
  readonly holders = new Map<string, string | null>();
  readonly everShown = new Set<string>();
  readonly authorised = new Map<number, JsonObject>();
  readonly sheets = new Map<string, SheetCard>();
  readonly links = new Map<string, LinkCard>();
  readonly sat = new Set<string>();
  readonly events: Record<string, number> = {};
  showsColumn = false;
  readonly state: string;

  constructor(state: string) {
    this.state = state;
  }

  note(event: string): void {
    this.events[event] = (this.events[event] ?? 0) + 1;
  }

  sheetOf(area: string, { seat, person }: { seat: string; person: string }): SheetCard {
    const key = `${area} ${seat} ${person}`;
    const card = this.sheets.get(key) ?? { 1: new Map(), 2: new Map() };
    this.sheets.set(key, card);
    return card;
  }

  hear({ name, args, person }: Done): void {
    const given = args as never as {
      areas: string[];
      area: string;
      seat: string;
      institution: string;
      office: string;
      former: string | null;
      person: string | null;
      round: Round;
      ratings: Record<string, Rated | null>;
      shows: boolean;
      link: string;
      fields: object;
    };
    const { area, seat, round } = given;
    if (name === 'panels.set_up') {
      for (const each of given.areas) if (!this.areas.has(each)) this.areas.set(each, blank(each));
    } else if (name === 'panels.drop_area') this.areas.delete(area);
    else if (name === 'panels.put_seat') {
      const known = this.seats.get(seat);
      if (known !== undefined) known.office = given.office;
      else {
        const { institution, office } = given;
        this.seats.set(seat, { institution, office, isEnded: false, hasRated: false });
      }
    } else if (name === 'panels.seat_person') {
      if (given.person !== null && given.person !== given.former) {
        const key = `${seat} ${given.person}`;
        this.note(this.sat.has(key) ? 'somebody returned to a seat' : 'somebody took a seat');
        if (given.former !== null) this.note('somebody was replaced');
        this.sat.add(key);
      } else if (given.person === null && given.former !== null) this.note('a seat was left');
      this.holders.set(seat, given.person);
    } else if (name === 'panels.end_seat') {
      this.holders.set(seat, null);
      const known = this.seats.get(seat);
      if (known !== undefined) known.isEnded = true;
    } else if (name === 'panels.rate') {
      const card = this.sheetOf(area, { seat, person })[round];
      for (const [code, rated] of Object.entries(given.ratings))
        if (rated === null) card.delete(code);
        else card.set(code, rated);
    } else if (name === 'panels.hand_in') {
      this.areas.get(area)?.handIns.push({ seat, person, round });
      const known = this.seats.get(seat);
      if (known !== undefined) known.hasRated = true;
    } else if (name === 'panels.close_area') {
      const card = this.areas.get(area);
      if (card !== undefined && card.closed < round) card.closed = round;
    } else if (name === 'panels.count') {
      const card = this.areas.get(area);
      if (card !== undefined && card.closed === round && card.counted < round) this.count(card, round);
    } else if (name === 'panels.show_column') this.showsColumn = given.shows;
    else if (name === 'panels.authorise') this.authorise();
    else if (name === 'contributions.link')
      this.links.set(given.link, { ...(given as never as LinkCard), leftOut: null });
    else if (name === 'contributions.edit_link')
      Object.assign(this.links.get(given.link) ?? {}, given.fields);
  }

  /** Of each seat whoever handed in last; and of those, who answered again. */
  private voices({ area, handIns }: AreaCard) {
    const last = new Map<string, string>();
    for (const { seat, person, round } of handIns) if (round === 1) last.set(seat, person);
    return [...last].map(([seat, person]) => ({
      seat,
      card: this.sheetOf(area, { seat, person }),
      isAgain: handIns.some((each) => each.round === 2 && each.seat === seat && each.person === person),
    }));
  }

  private evidenceOf(area: string): { source: Evidence['source']; information: 1 | 2 | 3 | 4 }[] {
    return [...this.links.values()]
      .filter(({ leftOut, to }) => leftOut === null && to.some(({ code }) => code === area))
      .map(({ source, information }) => ({ source, information: Number(information) as 1 }));
  }

  private count(card: AreaCard, round: Round): void {
    const voices = this.voices(card);
    const again = voices.filter(({ isAgain }) => isAgain).length;
    const counts: Round = round === 2 && again >= 3 ? 2 : 1;
    const says = ({ card: own, isAgain }: (typeof voices)[number], code: string) => {
      const first = own[1].get(code);
      const second = counts === 2 && isAgain ? own[2].get(code) : undefined;
      if (second === undefined) return first;
      return second.reason === null && second.value === first?.value ? first : second;
    };
    const valuesOf = (code: string) => inOrder(voices.flatMap((each) => says(each, code)?.value ?? []));
    const evidence = this.evidenceOf(card.area);
    const { inputHash: _, ...computed } = computeFigures({
      ...{ method: 'ideal-1' as const, seed: 1, indicators: [...IDEAL_1] },
      sheets: voices.map((each) => ({
        ...{ state: this.state, area: card.area, seat: each.seat },
        ratings: Object.fromEntries(
          CODES.flatMap((code) => {
            const rated = says(each, code);
            return rated === undefined ? [] : [[code, rated.value] as const];
          }),
        ),
      })),
      evidence: evidence.map((each) => ({ state: this.state, area: card.area, ...each })),
    });
    const { state: __, ...subject } = computed.subjects[0] ?? { state: '' };
    const contested = [...(computed.subjects[0]?.contested ?? [])];
    const asked = round === 1 ? contested : card.contested;
    const shownFor = (code: string) =>
      voices.flatMap((each) => {
        const rated = says(each, code);
        return rated?.isShown === true && rated.reason !== null ? [rated.reason] : [];
      });
    const keptFor = (code: string) =>
      voices.filter(({ card: own, isAgain }) => {
        const second = own[2].get(code);
        return isAgain && second?.reason != null && second.value === own[1].get(code)?.value;
      }).length;
    const some = (of: (code: string) => number) => asked.filter((code) => of(code) > 0);
    const dissent = counts === 2 ? byCode(some(keptFor), keptFor) : {};
    const grades = new Map<string, number>();
    for (const { source, information } of evidence)
      grades.set(`${source}${information}`, (grades.get(`${source}${information}`) ?? 0) + 1);
    const former = card.figure;
    card.isFinal = round === 2 || contested.length === 0;
    card.figure = {
      ...subject,
      ...{ round: counts, isFinal: card.isFinal, sheets: voices.length, values: byCode(CODES, valuesOf) },
      firstValues: counts === 2 ? (former?.values ?? null) : null,
      ...{ dissent, contested, evidence: Object.fromEntries(grades) },
    } as unknown as JsonObject;
    Object.assign(card, { counted: round, contested, spread: byCode(asked, valuesOf) });
    card.reasons = byCode(
      some((code) => shownFor(code).length),
      (code) => shownFor(code).sort(),
    );
    for (const reason of Object.values(card.reasons).flat()) this.everShown.add(String(reason));
    this.note(`round ${round} counted by the answers of round ${counts}`);
    if (Object.keys(dissent).length > 0) this.note('somebody dissented');
    if (Object.keys(card.reasons).length > 0) this.note('a reason was shown');
    if (evidence.length > 0) this.note('evidence counted');
  }

  private authorise(): void {
    const number = this.authorised.size + 1;
    const seats = [...this.seats.values()].filter(({ isEnded, hasRated }) => !isEnded || hasRated);
    const areas = [...this.areas.values()].filter(({ isFinal }) => isFinal);
    this.authorised.set(number, {
      seats: seats.map(({ institution, office }) => `${institution} ${office}`).sort(),
      showsColumn: this.showsColumn,
      areas: Object.fromEntries(
        areas.map(({ area, figure, contested }) => [
          area,
          { sheets: figure?.sheets, values: figure?.values, contested: [...contested] },
        ]),
      ),
    } as unknown as JsonObject);
  }

  get statements(): Set<string> {
    return new Set(
      [...this.links.values()].flatMap(({ leftOut, statement }) =>
        leftOut === null && statement !== null ? [statement.es] : [],
      ),
    );
  }
}

function blank(area: string): AreaCard {
  const counted = { closed: 0 as const, counted: 0 as const, isFinal: false, figure: null };
  return { area, ...counted, contested: [], spread: {}, reasons: {}, handIns: [] };
}

export function homeCards(world: World, state: string): HomeCards {
  const clerk = new Clerk(state);
  for (const done of doneIn(world, `state:${state}`)) clerk.hear(done);
  return clerk;
}

/** Which release of each state's figures must stand with the committee: by state, its number. */
export function standingFigures(world: World): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  const contributed = new Set<string>();
  const seen = new Set<string>();
  for (const { name, args } of doneIn(world, COMMITTEE)) {
    const { state, number } = args as { state: string; number: number };
    const key = `${name} ${state} ${number}`;
    // Whatever arrives again says nothing new.
    if (seen.has(key) && name !== 'figures.follow_release') continue;
    seen.add(key);
    const known = standing.get(state) ?? 0;
    if (name === 'ideal.receive') contributed.add(state);
    else if (name === 'ideal.take_back') contributed.delete(state);
    else if (name === 'figures.follow_release') standing.delete(state);
    else if (name === 'figures.receive' && contributed.has(state) && number > known)
      standing.set(state, number);
    else if (name === 'figures.take_back' && number >= known) standing.delete(state);
  }
  return standing;
}
