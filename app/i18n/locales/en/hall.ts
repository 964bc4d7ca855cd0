import type { hall as es } from '../es/hall.ts';

export const hall: typeof es = {
  tries: {
    open: 'Open a hall display, and watch it in another window',
  },
  title: 'Hall display',
  row: 'Who has the floor, clock, text and vote, on a screen without an account',
  back: 'Meeting',
  who: 'Only the presidency sets up hall displays.',
  intro:
    'Shows the whole room what is public in it already: who has the floor, the clock, who is next, the text under discussion and the result of the vote. It needs no account.',
  make: 'Ask for an address',
  made: 'Open this address on the computer in the hall, and type the code.',
  address: 'Address',
  code: 'Code',
  qr: 'QR code with the display’s address',
  valid: (p) => `Valid until ${p.at}, for one display. For another display, ask for another.`,
  run_out: 'That address expired before anybody opened it. Ask for another.',
  opened: (p) => `The display was opened at ${p.at}.`,
  here: 'Open here, in another window',
  copy: 'Copy the whole address',
  list: 'Displays of this meeting',
  none: 'No display is on.',
  waiting: (p) => `Nobody has opened it yet. The address expires at ${p.at}.`,
  on: (p) => `On since ${p.at}`,
  seen: (p) => `Last seen at ${p.at}`,
  ends: (p) => `Ends by itself: 15 minutes after the sitting is closed, or on ${p.at}.`,
  by: (p) => `Asked for by ${p.name}`,
  end: 'End',
  end_title: 'End this display?',
  end_text: 'It stops showing the room within half a minute. To show it again, ask for another address.',
};
