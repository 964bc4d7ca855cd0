import type { board as source } from '../es/board.ts';

export const board: typeof source = {
  tries: {
    board: 'See on the board what is missing from each delegation',
  },
  title: 'Board by state',
  row: 'What is missing, who is responsible and by when',
  back: 'Board',
  states: 'States, in order of precedence',
  others: 'Other delegations',
  days_left: (p) => (p.n === 0 ? 'Begins today' : p.n === 1 ? '1 day left' : `${p.n} days left`),
  copy_reminders: 'Copy reminders',
  by_day: 'By date',
  no_reminders: 'Nothing is outstanding: there are no reminders',
  empty: 'There are no delegations at this meeting yet.',
  empty_text: 'They are added to the list of participants.',
  total: {
    nominated: (p) => `of ${p.n} nominated`,
    accredited: (p) => `of ${p.n} accredited`,
    travel: (p) => `of ${p.n} with travel details`,
    interpretation: (p) => `of ${p.n} with an interpretation language`,
  },
  lacking: {
    not_nominated: (p) => (p.n === 1 ? '1 person not nominated' : `${p.n} people not nominated`),
    not_accredited: (p) => (p.n === 1 ? '1 person not accredited' : `${p.n} people not accredited`),
    no_travel: (p) =>
      p.n === 1 ? '1 person without travel details' : `${p.n} people without travel details`,
    no_visa: (p) => (p.n === 1 ? '1 person without a visa' : `${p.n} people without a visa`),
    no_language: (p) =>
      p.n === 1
        ? '1 person without an interpretation language'
        : `${p.n} people without an interpretation language`,
    nobody: 'Nobody else is missing.',
    not_judged: (p: { names: string }) => `You cannot see whether these delegations lack it: ${p.names}.`,
    no_name: (p) => (p.n === 1 ? '1 person without a name' : `${p.n} people without a name`),
    no_note_verbale: (p) =>
      p.n === 1 ? '1 person without a note verbale' : `${p.n} people without a note verbale`,
    no_visa_answer: (p) =>
      p.n === 1 ? '1 person without a visa answer' : `${p.n} people without a visa answer`,
    no_visa_letter: (p) =>
      p.n === 1 ? '1 person without a visa letter' : `${p.n} people without a visa letter`,
    no_ticket: (p) => (p.n === 1 ? '1 person without a ticket' : `${p.n} people without a ticket`),
  },
  owe_by: {
    liaison: (p) =>
      p.n === 1 ? '1 delegation with something outstanding' : `${p.n} delegations with something outstanding`,
    presidency: (p) =>
      p.n === 1 ? '1 delegation waiting for the presidency' : `${p.n} delegations waiting for the presidency`,
    programme: (p) =>
      p.n === 1 ? '1 delegation waiting for the programme' : `${p.n} delegations waiting for the programme`,
  },
  today: {
    owe: (p: { n: number }) =>
      p.n === 1 ? '1 delegation with something outstanding' : `${p.n} delegations with something outstanding`,
    late: (p: { n: number }) => (p.n === 1 ? '1 past its deadline' : `${p.n} past their deadline`),
  },
  column: {
    delegation: 'Delegation',
    nominated: 'Nominated',
    accredited: 'Accredited',
    travel: 'Travel',
    visa: 'Visa',
    interpretation: 'Language',
    papers: 'Papers',
    owes: 'Outstanding',
    due: 'Due',
    answers: 'Answers',
  },
  no_data: 'no data',
  waiting: (p) => `${p.n} waiting`,
  not_needed: {
    travel: 'no travel',
    visa: 'not needed',
  },
  papers_missing: (p) => `${p.done}/${p.total}, no ${p.languages}`,
  answers: (p) => `${p.accept} yes, ${p.decline} no, ${p.tentative} to be confirmed`,
  complete: 'Complete',
  more_owed: (p) => `and ${p.n} more`,
  by: {
    liaison: 'liaison',
    presidency: 'presidency',
    programme: 'programme',
  },
  due: (p) => `by ${p.day}`,
  overdue_since: (p) => `was due ${p.day}`,
  overdue_short: (p) => `was due ${p.day}`,
  overdue: 'Overdue',
  no_deadline: 'no deadline',
  owed_title: 'What is outstanding',
  facts_title: 'What is known',
  owed: {
    delegation: 'The list of the delegation',
    names: (p) => (p.n === 1 ? '1 name' : `${p.n} names`),
    note_verbale: (p) => (p.n === 1 ? '1 note verbale' : `${p.n} notes verbales`),
    corrections: (p) =>
      p.n === 1 ? '1 returned nomination to correct' : `${p.n} returned nominations to correct`,
    accreditation: (p) => (p.n === 1 ? '1 accreditation to decide' : `${p.n} accreditations to decide`),
    visa_answers: (p) => (p.n === 1 ? '1 visa answer' : `${p.n} visa answers`),
    visa_letters: (p) => (p.n === 1 ? '1 visa letter' : `${p.n} visa letters`),
    visas: (p) => (p.n === 1 ? '1 visa' : `${p.n} visas`),
    travel: (p) =>
      p.n === 1 ? 'Arrival and departure of 1 person' : `Arrival and departure of ${p.n} people`,
    tickets: (p) => (p.n === 1 ? '1 ticket' : `${p.n} tickets`),
    interpretation: (p) =>
      p.n === 1 ? 'Interpretation language of 1 person' : `Interpretation language of ${p.n} people`,
    papers: (p) =>
      p.n === 1
        ? `1 paper without a version in ${p.language}`
        : `${p.n} papers without a version in ${p.language}`,
  },
  reminder_lead: (p) => `Delegation: ${p.delegation}. Still to be provided:`,
  reminder_waiting: (p) =>
    p.n === 1
      ? 'Already received, awaiting accreditation: 1 person'
      : `Already received, awaiting accreditation: ${p.n} people`,
  reminder_title: 'Reminder',
  reminder_hint: 'It names nobody: it may be sent by any channel.',
  reminder_none: 'Nothing is outstanding for the delegation.',
  people: 'People of the delegation',
  accreditation: 'Accreditation',
  unknown: 'That delegation is not at the meeting',
  file: {
    languages: 'Languages',
    missing: 'Papers missing in',
  },
  lists: {
    title: 'Lists',
    row: 'What is outstanding, security, seating and meals, to print or in Excel',
    owed: 'What is outstanding',
    owed_text: 'What, for which delegation and by whom, by date',
    owed_none: 'Nothing is outstanding.',
    by: 'Due from',
    thing: 'What',
    state: 'Status',
    security: 'Security list',
    security_text: 'Name, office, arrival and hotel, for the security of the venue',
    seating: 'Seating order',
    seating_text: 'Who sits where, in order of precedence',
    catering: 'Meals',
    catering_text: 'How many people eat what, without names',
    badges: 'Badges to print',
    delegation: 'Delegation',
    name: 'Name',
    office: 'Office',
    capacity: 'Capacity',
    arrival: 'Arrival',
    zone: 'Time in',
    transport: 'Transport',
    hotel: 'Hotel',
    seat: 'Seat',
    front: 'At the table',
    behind: 'Behind',
    chair: 'in the chair',
    vacant: 'to be appointed',
    day: 'Day',
    meal: 'Meal',
    whole_day: 'Whole day',
    diet: 'Diet',
    diet_none: 'No diet stated',
    diet_unknown: 'No data',
    people: 'People',
    total: 'Total',
    unknown: 'There is no such list',
    privacy: 'Contains personal data.',
    privacy_text: 'Hand over only what is needed and delete it after the meeting.',
    made_at: (p) => `As of ${p.at}`,
    empty: 'The list is empty: nobody has been entered yet.',
    everybody: 'Everybody',
  },
};
