import { SET_UP } from '#test/support/panel-world.ts';
import { EDITION, LATER_EDITION } from './planted-ideal.ts';
import { AREAS, HOLDERS, rated, SEATS, seatOf } from './planted-panel.ts';

const of = (state: string) => ({ state, edition: EDITION });
const BOTH = ['CL', 'EC'].map(of);
const CL = of('CL');
const reason = { reason: 'WORD_fresh_' };
/** Who might be put into a seat: of the state, of another one, and of none. */
const SEATED = ['clUnit', 'clHead', 'clDelegate', 'ecOfficer', 'observer', 'clContact'];

/** Arguments to try for each act of panels, by everybody; those that name what is seen are made when it is. */
export const PANEL_ARGS: Readonly<Record<string, readonly object[]>> = {
  // Two states' panels of one edition have one id, each in its own compartment.
  'panels.set_up': [CL, { state: 'EC', edition: LATER_EDITION }].map((each) => ({
    ...{ ...each, ...SET_UP, areas: ['cocaine', 'extortion'] },
  })),
  'panels.drop_area': BOTH.flatMap((each) => ['homicide', 'fraud'].map((area) => ({ ...each, area }))),
  'panels.put_seat': BOTH.flatMap((each) =>
    ['pst_new', seatOf('police')].map((seat) => ({
      ...{ ...each, seat, institution: 'police', office: 'WORD_fresh_' },
    })),
  ),
  'panels.seat_person': SEATS.flatMap((each) =>
    [null, ...SEATED].map((who) => ({
      ...{ ...CL, seat: seatOf(each), former: `per_${HOLDERS[each]}` },
      ...(who === null ? { person: null, label: null } : { person: `per_${who}`, label: 'WORD_fresh_' }),
    })),
  ),
  'panels.end_seat': SEATS.map((each) => ({ ...CL, seat: seatOf(each), former: `per_${HOLDERS[each]}` })),
  'panels.rate': [
    ...SEATS.map((each) => ({
      ...{ ...CL, area: 'homicide', seat: seatOf(each), round: 1, ratings: { T1: rated(1, 'fresh', true) } },
    })),
    ...SEATS.map((each) => ({
      ...{ ...CL, area: 'cocaine', seat: seatOf(each), round: 2, ratings: { T1: rated(1, 'fresh', true) } },
    })),
  ],
  'panels.hand_in': SEATS.map((each) => ({ ...CL, area: 'fraud', seat: seatOf(each), round: 1 })),
  'panels.close_area': [
    { ...CL, area: 'fraud', round: 1, missing: null },
    { ...CL, area: 'homicide', round: 1, missing: null },
    {
      ...{ ...CL, area: 'cocaine', round: 2 },
      missing: { seats: SEATS.map(seatOf), ...reason },
    },
  ],
  'panels.give_evidence': BOTH.map((each) => ({
    ...{ ...each, areas: [...AREAS], sources: ['mtr_CL', 'rep_sentclOfficer'] },
  })),
  'panels.show_column': BOTH.map((each) => ({ ...each, shows: true })),
  'panels.send_back': BOTH.map((each) => ({ ...each, ...reason })),
  'panels.take_back': BOTH.map((each) => ({ ...each, ...reason })),
};

/** Acts whose arguments say what the person saw. */
export const SEEING_PANEL = ['panels.prepare', 'panels.authorise'] as const;
