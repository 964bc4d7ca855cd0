export const acts = {
  online: {
    page: 'A connection is needed.',
    page_text: 'This page asks the server. Everything else continues to work here.',
    waiting: 'Asking the server for the list',
    offline: 'This needs a connection now: nothing was done. Try again when there is one.',
    timeout:
      'The server took too long, and it is not known whether it was done. With a connection, check here before you repeat it.',
    server: 'The server cannot answer now, and this is not tried again automatically. Try again later.',
  },
  at_once: {
    sending: 'Sending. Wait for the answer of the server.',
    unknown: 'It is not known whether it counted.',
    unknown_text:
      'It was sent and no answer came. What you typed is still here. Ask before you repeat it: if it did not arrive, it will no longer count.',
    ask: 'Ask whether it counted',
    still_unknown: 'The server does not answer. Ask again when there is a network.',
  },
  edit: {
    restored: 'What you typed here is back.',
    restored_text: 'It was saved on this device, and nothing has been done with it yet.',
    start_over: 'Start over',
    start_over_title: 'Erase what you typed here?',
    start_over_text: 'What you typed on this page is erased from this device. It cannot be brought back.',
    unread: 'What you typed here before could not be read.',
    unread_text:
      'It is still saved on this device. The fields are not shown, so that they do not overwrite it.',
    read_again: 'Read again',
    other_button:
      'This button does not correct what was not accepted. Use the button of that act on this page, or discard it in the outbox.',
    changed: 'This changed while you were typing.',
    theirs: 'It now says:',
    keep_mine: 'Keep mine',
    take_theirs: 'Use what it says now',
    field_changed: (p: { text: string }) => `It now says: ${p.text}`,
    decide: 'This field changed while you were typing. Choose in the notice which one stays.',
    gone: 'This was removed while you were typing.',
    gone_text: 'What you typed is still here to copy. It cannot be saved.',
    not_kept:
      'What you are typing could not be saved on this device. The app tries again; do not close this page.',
    correcting: 'Correct it and save: it replaces what was not accepted.',
    unfinished: 'Unfinished',
  },
  called_off: {
    fact: 'Meeting cancelled',
    fact_on: (p: { day: string }) => `Meeting cancelled on ${p.day}`,
  },
};
