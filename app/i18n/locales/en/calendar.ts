export const calendar = {
  add_item: 'Add this item to my calendar',
  add_meeting: 'Add the meeting to my calendar',
  add_mine: 'Add my items to my calendar',
  saved: 'The file is in your downloads. Open it and your calendar will import it.',
  failed: 'The file could not be made. With a connection, close the app, open it again and try once more.',
  nothing: 'There is nothing with a date yet to add to a calendar.',
  alarm: (p: { n: number }) =>
    `Rings ${p.n} minutes before, even with CLASI closed. It gives the type of meeting and the number of the item, never the subject.`,
  silent:
    'Does not ring: that is how you set your reminders. It gives the type of meeting and the number of the item, never the subject.',
  title: 'Calendar',
  detail: 'Private addresses for your calendar to follow the meetings',
  what: 'What it should contain',
  whats: { mine: 'My meetings and my items', all: 'All meetings', others: 'Plans of agencies and partners' },
  hints: {
    mine: 'The meetings you go to and the items you present',
    all: 'Every meeting with all of its items',
    others: 'Meetings, training courses and plans of others, without their subject; no operations',
  },
  language: 'Language',
  make: 'Create an address',
  made: 'Your address, shown only now.',
  made_text:
    'Copy it into your calendar. Anybody who has it can read when and where you meet; not the subjects and not the people. If it gets lost, revoke it and create another.',
  subscribe: 'Open in the calendar',
  schedule: 'Programme for conference apps',
  schedule_text:
    'With this address Giggity, EventFahrplan and other apps read the programme (schedule.xml), without subjects or people. It works until the address above is revoked.',
  schedule_copy: 'Copy address',
  slow: 'Other calendars are slow to update: Google 8 to 24 hours, Outlook several hours, Apple depending on its settings. For a last-minute change, rely on CLASI.',
  followed:
    'These addresses carry no alarms: Google and Outlook accept none from a calendar they follow, and Apple offers to remove them. Set them in your calendar. The files you add to your calendar ring as long before as your reminders.',
  online: 'Creating and revoking addresses needs a connection. The files for your calendar work without one.',
  yours: 'Your addresses',
  none: 'None for now.',
  created: (p: { at: string }) => `Created ${p.at}`,
  used: (p: { at: string }) => `Last read ${p.at}`,
  never_used: 'Nobody has read it yet',
  revoke: 'Revoke',
  revoke_title: 'Revoke this address?',
  revoke_text:
    'Your calendar will receive no further changes. What it has copied stays there until you remove it.',
};
