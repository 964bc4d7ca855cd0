export const calendar = {
  add_item: 'This item, to my calendar',
  add_meeting: 'The meeting, to my calendar',
  add_mine: 'My items, to my calendar',
  saved: 'The file is in your downloads. Open it and your calendar takes it over.',
  failed: 'The file could not be made. With a connection, close the app, open it again and try once more.',
  nothing: 'There is nothing with a date yet to put into a calendar.',
  alarm: (p: { n: number }) =>
    `Rings ${p.n} minutes before, also with CLASI closed. It says the kind of meeting and the number of the item, never what it is about.`,
  silent:
    'Does not ring: that is how you set your reminders. It says the kind of meeting and the number of the item, never what it is about.',
  title: 'Calendar',
  detail: 'Private addresses under which your calendar follows the meetings',
  what: 'What it should hold',
  whats: { mine: 'My meetings and my items', all: 'All meetings' },
  hints: {
    mine: 'The meetings you go to and the items you speak to',
    all: 'Every meeting with all of its items',
  },
  language: 'Language',
  make: 'Make an address',
  made: 'Your address, shown only now',
  made_text:
    'Copy it into your calendar. Whoever has it can read when and where you meet; not the subjects and not the people. If it gets lost, revoke it and make another one.',
  subscribe: 'Open in the calendar',
  schedule: 'Programme for conference apps',
  schedule_text:
    'With this address Giggity, EventFahrplan and other apps read the programme (schedule.xml), without subjects or people. It works until the address above is revoked.',
  schedule_copy: 'Copy address',
  slow: 'Other calendars are slow to update: Google 8 to 24 hours, Outlook several hours, Apple as it is set. For a last-minute change, what CLASI says counts.',
  followed:
    'These addresses bring no alarms: Google and Outlook take none from a calendar they follow, and Apple offers to remove them. Set them in your calendar. The files of “To my calendar” ring as long before as your reminders.',
  online: 'Making and revoking addresses needs a connection. The files of “To my calendar” work without one.',
  yours: 'Your addresses',
  none: 'None for now.',
  created: (p: { at: string }) => `Made ${p.at}`,
  used: (p: { at: string }) => `Last read ${p.at}`,
  never_used: 'Nobody has read it yet',
  revoke: 'Revoke',
  revoke_title: 'Revoke this address?',
  revoke_text: 'Your calendar will get no more changes. What it has copied stays there until you remove it.',
  cancel: 'Keep it',
};
