import { contentHash } from '#shared/kernel/content-hash.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  type Panel,
  type PanelFigure,
  type PanelSeat,
  panelFigureId,
  panelId,
} from '#shared/panels/panels.schemas.ts';
import { panelRelease } from '#shared/panels/release.rules.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { SET_UP } from '#test/support/panel-world.ts';
import type { Who } from './cast.ts';
import { EDITION } from './planted-ideal.ts';
import type { MovesWorld } from './world.ts';

/** Who holds which seat of Chile's panel; whoever held that of the police before was replaced. */
export const HOLDERS = {
  police: 'clOfficer',
  prosecution: 'clUnit2',
  prison: 'clPrison',
} as const satisfies Record<string, Who>;
type SeatOf = keyof typeof HOLDERS;
export const SEATS = Object.keys(HOLDERS) as SeatOf[];
export const seatOf = (institution: string) => `pst_${institution}`;
/** Contested after its first round, handed in, begun, and finished. */
export const AREAS = ['cocaine', 'fraud', 'homicide', 'kidnapping'] as const;
const ofChile = { state: 'CL', edition: EDITION };

export const rated = (value: number, reason: string, isShown = false) => ({
  value,
  reason: `WORD_${reason}_`,
  isShown,
});
const sheet = (reason: string, T1: number, isShown: boolean) => ({
  ...Object.fromEntries(IDEAL_1.map(({ code }) => [code, rated(2, reason)])),
  T1: rated(T1, isShown ? `shown${reason}` : reason, isShown),
});

/** The figures of the panel as its state's people see them before they prepare or authorise them. */
export function panelSeen({ compartment }: Pick<MovesWorld, 'compartment'>): {
  state: string;
  edition: string;
  hash: string;
} {
  const here = compartment('state:CL');
  const body = <B>(collection: string, id: string) => here.document(collection, id)?.body as B | undefined;
  const figure = (area: string) =>
    body<PanelFigure>('panelFigures', panelFigureId({ edition: EDITION, area })) ?? [];
  const content = panelRelease({
    state: 'CL',
    panel: body<Panel>('panels', panelId(EDITION)) as Panel,
    seats: SEATS.flatMap((each) => {
      const seat = body<PanelSeat & JsonObject>('panelSeats', seatOf(each));
      const doc = { collection: 'panelSeats', id: seatOf(each), parent: null, audience: '', rev: 1 };
      return seat === undefined ? [] : [{ ...doc, body: seat }];
    }),
    figures: AREAS.flatMap(figure),
  });
  return { ...ofChile, hash: contentHash(content) };
}

type Must = (who: string, name: string, args: object) => void;

/** Chile's panel, under way: each of its people with words of their own, some of them shown to the others. */
export function plantPanel(world: MovesWorld, must: Must): void {
  const contact = (name: string, args: object) => must('clContact', name, { ...ofChile, ...args });
  contact('panels.set_up', { ...SET_UP, areas: [...AREAS] });
  for (const institution of SEATS) {
    const seat = seatOf(institution);
    contact('panels.put_seat', { seat, institution, office: `WORD_office${institution}_` });
    const first = institution === 'police' ? 'clUnit' : HOLDERS[institution];
    contact('panels.seat_person', {
      seat,
      former: null,
      person: `per_${first}`,
      label: `WORD_holder${first}_`,
    });
  }
  const rate = (who: Who, institution: SeatOf, area: string, ratings: object) =>
    must(who, 'panels.rate', { ...ofChile, area, seat: seatOf(institution), round: 1, ratings });
  rate('clUnit', 'police', 'homicide', { T1: rated(4, 'sheetformer', true) });
  const passed = { seat: seatOf('police'), former: 'per_clUnit', person: 'per_clOfficer' };
  contact('panels.seat_person', { ...passed, label: 'WORD_holderclOfficer_' });
  rate('clPrison', 'prison', 'homicide', { T1: rated(4, 'sheetbegun', true) });
  for (const area of ['cocaine', 'fraud', 'kidnapping'])
    for (const institution of SEATS) {
      const who = HOLDERS[institution];
      const isApart = area === 'cocaine' && institution === 'police';
      const isShown = area === 'cocaine' && institution === 'prison';
      rate(who, institution, area, sheet(`sheet${institution}`, isApart ? 0 : 4, isShown));
      must(who, 'panels.hand_in', { ...ofChile, area, seat: seatOf(institution), round: 1 });
    }
  for (const area of ['cocaine', 'kidnapping'])
    contact('panels.close_area', { area, round: 1, missing: null });
  world.deliver();
  contact('panels.give_evidence', { areas: [...AREAS], sources: ['mtr_CL', 'rep_sentclOfficer'] });
  // The committee has a release of a higher number, of before its restoration, and says so.
  must('clContact', 'panels.prepare', panelSeen(world));
  must('clAuthoriser', 'panels.authorise', panelSeen(world));
  world.deliver();
  must('clContact', 'panels.prepare', panelSeen(world));
}
