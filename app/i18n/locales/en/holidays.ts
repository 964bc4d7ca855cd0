export const holidays = {
  title: 'Non-working days',
  row: 'By state: what does not count as a working day',
  of: (p: { state: string }) => `Non-working days: ${p.state}`,
  year: (p: { year: string }) => `Year ${p.year}`,
  previous: 'Previous year',
  next: 'Next year',
  none: 'There are no non-working days in this year.',
  none_more: 'Saturdays and Sundays are never working days and are not entered.',
  states: 'States',
  count: (p: { n: number; year: string }) =>
    p.n === 0
      ? `None entered in ${p.year}`
      : p.n === 1
        ? `1 day entered in ${p.year}`
        : `${p.n} days entered in ${p.year}`,
  add: 'Add a non-working day',
  edit: 'Edit the non-working day',
  strike: 'Remove the day',
  followed: 'The committee counts by this calendar',
  followed_none: 'The committee leaves out Saturdays and Sundays only',
  follow: 'Count by this calendar',
  follow_none: 'Count weekends only',
  who: 'That state’s administrator enters them, or the presidency.',
  unknown: 'That day is not on this device',
  weekend: 'Falls on a weekend',
  need: {
    day: 'Choose the day',
    name: 'Write the name in at least one language',
  },
  acts: {
    holiday: 'Non-working day',
    calendar: 'Calendar of the committee',
  },
  things: {
    holiday: 'Non-working day',
  },
  fields: {
    day: 'Day',
    state: 'State',
  },
  confirm: {
    strike: {
      title: 'Remove this non-working day?',
      text: 'It counts as a working day again in what begins from now on. What is already running does not change.',
    },
    follow: {
      title: 'Count by this calendar?',
      text: 'Times in working days that begin from now on are counted like this. What is already running does not change. All delegations read it.',
    },
  },
};
