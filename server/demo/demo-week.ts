import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import {
  type DemoParticipant,
  type FunctionName,
  foundingStates,
  functionsOf,
  text,
} from './demo-delegations.ts';
import { weekPapers } from './demo-paper-links.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';
import { weekItems, weekRunning } from './demo-week-agenda.ts';
import {
  LA_PAZ,
  laterStates,
  weekCard,
  weekHost,
  weekMeeting,
  weekNotes,
  weekVenues,
} from './demo-week-texts.ts';

/** A week before: the presidency's board is made for this time. */
const AHEAD_DAYS = 6;
const LENGTH_DAYS = 3;
const TEAM = ['head', 'alternate', 'analysis'] as const satisfies readonly FunctionName[];

/** Delegations whose liaison uses the app in the demo; the programme writes for the others. */
const LIAISONS: Readonly<Record<string, string>> = { CL: 'chile-liaison', EC: 'ecuador-liaison' };
const DIETS = [null, null, 'Sin gluten', 'Vegetariana'] as const;
/** Some have not answered yet; the presidency owes others a letter. */
const VISAS = [
  'not_needed',
  'not_needed',
  null,
  'not_needed',
  'letter_wanted',
  'granted',
  'not_needed',
] as const;

interface WeekDelegation {
  readonly kind: 'state' | 'agency' | 'programme';
  readonly code: string;
  readonly name: ReturnType<typeof text>;
  readonly people: readonly DemoParticipant[];
}

function delegationsOfWeek(): WeekDelegation[] {
  const states = [
    ...foundingStates.map(([code, name, ministry]) => [code, name, ministry] as const),
    ...laterStates,
  ];
  const body = (name: ReturnType<typeof text>, ministry: ReturnType<typeof text>) =>
    text(`${ministry.es}, ${name.es}`, `${ministry.pt}, ${name.pt}`, `${ministry.en}, ${name.en}`);
  const own = (name: string) => text(name, name, name);
  return [
    ...states.map(([code, name, ministry]) => ({
      kind: 'state' as const,
      code,
      name,
      people: functionsOf(`week-${code}`, body(name, ministry), TEAM),
    })),
    {
      kind: 'agency',
      code: 'ameripol',
      name: own('AMERIPOL'),
      people: functionsOf('week-ameripol', own('AMERIPOL'), ['head', 'analysis']),
    },
    {
      kind: 'programme',
      code: 'el-paccto',
      name: own('EL PAcCTO'),
      people: functionsOf('week-el-paccto', own('EL PAcCTO'), ['head', 'interpreting']),
    },
  ];
}

function step(as: string, name: string, args: Json): DemoStep {
  return { compartment: COMMITTEE, name, args, as };
}

/** What the presidency wrote before the meeting: a decision to take, an action point that is open. */
function prepared({ meeting, idFor, due }: { meeting: string; idFor: IdFor; due: string }): DemoStep[] {
  return [
    step('presidency-admin', 'decisions.draft', {
      decision: idFor('dcs', 'week-agenda'),
      meeting,
      item: idFor('agi', 'week-0'),
      text: text('Se adopta la agenda.', 'Adota-se a agenda.', 'The agenda is adopted.'),
      mode: 'consensus',
    }),
    step('presidency-admin', 'decisions.draft', {
      decision: idFor('dcs', 'week-languages'),
      meeting,
      item: idFor('agi', 'week-0'),
      text: text(
        'Texto de ejemplo: la reunión trabaja en español y portugués.',
        'Texto de exemplo: a reunião trabalha em espanhol e português.',
        'Sample text: the meeting works in Spanish and Portuguese.',
      ),
      mode: 'consensus',
    }),
    step('presidency-admin', 'actions.add', {
      action: idFor('acp', 'week-comments'),
      meeting,
      item: idFor('agi', 'week-4'),
      decision: null,
      text: text(
        'Enviar observaciones al borrador de reglamento interno.',
        'Enviar observações à minuta de regimento interno.',
        'Send comments on the draft rules of procedure.',
      ),
      owner: 'EC',
      due,
    }),
  ];
}

/**
 * A sample meeting a week ahead, half prepared: people nominated, some accredited, some undecided; travel known for
 * some; an agenda released once and changed since.
 *
 * @param now milliseconds since 1970
 */
export function demoWeek({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const meeting = idFor('mtg', 'week');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: LA_PAZ, dateStyle: 'short' }).format(now);
  const day = (offset: number) => addDays(today, offset);
  const ofMeeting = (index: number) => day(AHEAD_DAYS + index);
  const at = ([index, hour]: readonly [number, string, ...unknown[]]) => `${ofMeeting(index)}T${hour}`;
  const presidency = (name: string, args: Json) => step('presidency-admin', name, args);
  const programme = (name: string, args: Json) => step('programme-support', name, args);
  const delegation = (code: string) => idFor('dlg', `week-${code}`);

  const calling = [
    presidency('meetings.schedule', {
      meeting,
      ...weekMeeting,
      card: weekCard(at([0, '07:45'])),
      startsOn: ofMeeting(0),
      endsOn: ofMeeting(LENGTH_DAYS - 1),
      state: 'planned',
    }),
    presidency('meetings.move_to', { meeting, state: 'convened' }),
    presidency('meetings.set_quorum', { meeting, quorum: { present: 9, of: 16 } }),
    presidency('meetings.set_deadlines', {
      meeting,
      deadlines: {
        nominations: day(-1),
        visas: day(1),
        travel: day(2),
        interpretation: day(2),
        papers: day(3),
      },
    }),
  ];
  const host = programme('letters.set_host', { meeting, fields: weekHost });
  const places = weekVenues.map(({ key, days, ...venue }, order) =>
    programme('venues.add', {
      venue: idFor('ven', key),
      meeting,
      ...venue,
      from: days === null ? null : ofMeeting(days[0]),
      until: days === null ? null : ofMeeting(days[1]),
      order: order * 10,
    }),
  );
  const note = weekNotes.map(({ at: hours, venue, ...item }, order) =>
    programme('note.add_item', {
      item: idFor('nit', String(order)),
      meeting,
      ...item,
      venue: venue === undefined ? null : idFor('ven', venue),
      startsAt: hours === undefined ? null : at(hours),
      endsAt: hours === undefined || hours[2] === null ? null : `${ofMeeting(hours[0])}T${hours[2]}`,
      timeZone: LA_PAZ,
      phone: item.phone ?? null,
      link: null,
      values: item.values ?? [],
      delegation: item.delegation ?? null,
      order: order * 10,
    }),
  );
  const lists = delegationsOfWeek();
  const people = lists.flatMap(({ people: team, ...place }, order) => [
    presidency('participants.add_delegation', {
      delegation: delegation(place.code),
      meeting,
      ...place,
      order: order * 10,
    }),
    ...nominate({ place: order, code: place.code, team }),
  ]);

  /** Of sixteen states most are complete, some have an open nomination, one has sent nobody yet. */
  function nominate({
    place,
    code,
    team,
  }: {
    place: number;
    code: string;
    team: readonly DemoParticipant[];
  }) {
    if (code === 'HN') return [];
    const liaison = LIAISONS[code] ?? 'programme-support';
    return team.flatMap(({ key, ...person }, order): DemoStep[] => {
      const nomination = idFor('nom', key);
      const participant = idFor('prt', key);
      const isWaiting = order > 0 && (place + order) % 4 === 0;
      return [
        step(liaison, 'nominations.make', {
          nomination,
          participant,
          meeting,
          delegation: delegation(code),
          ...person,
          order: order * 10,
          noteVerbale: isWaiting ? null : `NV-${code}-${100 + place}`,
          credentials: null,
          standsIn: null,
        }),
        ...(isWaiting
          ? []
          : [
              {
                ...presidency('nominations.accredit', {
                  nomination,
                  meeting,
                  rev: 1,
                  participant,
                  standsFor: null,
                }),
                base: { [`nominations/${nomination}`]: 1 },
              },
              ...travel({ participant, place: place + order, liaison }),
            ]),
      ];
    });
  }

  function travel({ participant, place, liaison }: { participant: string; place: number; liaison: string }) {
    if (place % 5 === 4) return [];
    const trip = (index: number, hour: string, number: string) => ({
      at: `${day(AHEAD_DAYS + index)}T${hour}`,
      timeZone: LA_PAZ,
      number,
      place: 'El Alto (LPB)',
    });
    return [
      step(liaison, 'needs.set', {
        participant,
        meeting,
        fields: {
          diet: DIETS[place % DIETS.length] ?? null,
          interpretation: place % 7 === 1 ? 'pt' : 'es',
          visa: VISAS[place % VISAS.length] ?? null,
          budget: place % 3 === 0 ? 'programme' : 'own_state',
          hotel: idFor('ven', 'hotel'),
        },
      }),
      step(liaison, 'needs.set_trip', {
        participant,
        meeting,
        direction: 'arrival',
        trip: trip(-1, `${10 + (place % 12)}:20`, `EJ ${400 + place}`),
      }),
      ...(place % 3 === 1
        ? []
        : [
            step(liaison, 'needs.set_trip', {
              participant,
              meeting,
              direction: 'departure',
              trip: trip(LENGTH_DAYS - 1, `${16 + (place % 6)}:45`, `EJ ${500 + place}`),
            }),
          ]),
    ];
  }

  const headOf = (code: string) => ({ participant: idFor('prt', `week-${code}-head`) });
  const agenda = weekItems.flatMap(({ at: hours, speakers, purpose, proposer, ...item }, order) => {
    const id = idFor('agi', `week-${order}`);
    return [
      presidency('agenda.add_item', {
        item: id,
        meeting,
        ...item,
        speakers: (speakers ?? []).map(headOf),
        order: order * 10,
        startsAt: at(hours),
        timeZone: LA_PAZ,
      }),
      presidency('agenda.describe_item', {
        item: id,
        meeting,
        fields: {
          purpose: purpose ?? null,
          proposer: proposer ?? null,
          documents: (weekPapers[order] ?? []).map((key) => idFor('doc', key)),
        },
      }),
    ];
  });
  const released = [
    presidency('agenda.release', { release: releaseId({ meeting, version: 1 }), meeting, note: null }),
    // Changed since, and not released yet.
    presidency('agenda.edit_item', {
      item: idFor('agi', 'week-4'),
      meeting,
      when: { startsAt: at([0, '14:45']), timeZone: LA_PAZ },
    }),
  ];
  const running = weekRunning.map(({ at: hours, ...line }, order) =>
    programme('running.add', {
      step: idFor('run', String(order)),
      meeting,
      ...line,
      startsAt: at(hours),
      timeZone: LA_PAZ,
      item: null,
      order: order * 10,
    }),
  );
  const claimed = [
    step('ecuador-delegate', 'participants.claim', { ...headOf('EC'), meeting }),
    step('ecuador-delegate', 'contacts.share', {
      ...headOf('EC'),
      meeting,
      phone: '+593 2 000 0000',
      email: 'delegacion.ec@example.org',
      languages: ['es'],
      pronunciation: null,
      consent: 'meeting',
    }),
  ];
  return [
    ...calling,
    host,
    ...places,
    ...note,
    ...people,
    ...agenda,
    ...released,
    ...running,
    ...claimed,
    ...prepared({ meeting, idFor, due: day(AHEAD_DAYS - 1) }),
  ];
}
