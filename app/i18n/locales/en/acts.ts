export const acts = {
  online: {
    page: 'A connection is needed.',
    page_text: 'This page asks the server. Everything else continues to work here.',
    waiting: 'Asking the server for the list',
    offline: 'This needs a connection now: nothing was done. Try again when there is one.',
    timeout:
      'The server took too long, and it is not known whether it was done. With a connection, check here before you repeat it.',
    server: 'The server cannot answer now, and this is not repeated automatically. Try again later.',
  },
  edit: {
    restored: 'What you typed here is back.',
    restored_text: 'It was saved on this device, and nothing has been done with it yet.',
    start_over: 'Start over',
    start_over_title: 'Erase what you typed here?',
    start_over_text: 'What you typed on this page is erased from this device. It cannot be brought back.',
    unread: 'What you typed here before could not be read',
    unread_text:
      'It is still saved on this device. The fields are not shown, so that they do not overwrite it.',
    read_again: 'Read again',
    other_button:
      'This button does not correct what was not accepted. Use the button of that act on this page, or discard it in the outbox.',
    changed: 'Somebody else changed this while you were typing.',
    theirs: 'It now says:',
    keep_mine: 'Keep mine',
    take_theirs: 'Use theirs',
    field_changed: (p: { text: string }) => `Somebody else wrote: ${p.text}`,
    decide: 'Somebody else changed this field. Choose in the notice which one stays.',
    gone: 'Somebody else removed this while you were typing.',
    gone_text: 'What you typed is still here to copy. It cannot be saved.',
    not_kept:
      'What you are typing could not be saved on this device. It is tried again; do not close this page.',
    correcting: 'Correct it and save: it replaces what was not accepted.',
    unfinished: 'Unfinished',
  },
  remove_step: {
    title: 'Remove this step from the running order?',
    text: 'It disappears from the running order of the presidency and the programme, and so does its tick. It cannot be brought back.',
  },
  remove_point: {
    title: (p: { n: number }) => `Remove point ${p.n}?`,
    text: 'It disappears from the folder for your whole delegation. It cannot be brought back.',
  },
  decide: {
    no_text: (p: { language: string }) => `No text in ${p.language}`,
    adopt_text:
      'The text on the screen is adopted, exactly as you read it here. The server gives it a number and every delegation reads it. After that it can neither be changed nor withdrawn.',
    not_adopt_text:
      'The text on the screen is recorded as not adopted, exactly as you read it here. Every delegation reads it. After that it can neither be changed nor withdrawn.',
  },
  move: {
    title: (p: { state: string }) => `Move the meeting to “${p.state}”?`,
    confirm: (p: { state: string }) => `Move to “${p.state}”`,
    text: {
      planned: 'Delegations see it as planned.',
      to_be_confirmed: 'Delegations see it as to be confirmed, with the condition you wrote.',
      convened: 'Delegations see it as convened and are asked whether they attend.',
      in_session: 'Delegations see it as under way; Today and the card of each phone show it.',
      closed: 'Nobody answers or changes the agenda any more; Today and the card of each phone let go of it.',
      postponed: 'Delegations see it as postponed, and their calendars say so.',
      cancelled: 'Delegations see it as cancelled, and their calendars say so.',
    },
    who: (p: { n: number }) =>
      p.n === 1
        ? 'The one person on the list sees it at their next sync.'
        : `The ${p.n} people on the list see it at their next sync.`,
    who_none: 'Every delegation sees it at its next sync; the list has no people yet.',
    may_return: (p: { states: string }) => `From there it can go to: ${p.states}.`,
    no_return: 'There is no way back.',
    edits: 'What you changed on this page is saved too.',
  },
  cancel_meeting: {
    action: 'Cancel the meeting',
    title: (p: { name: string }) => `Cancel “${p.name}”?`,
    reason: 'Why it is cancelled',
    need_reason: 'Write why it is cancelled, in at least one language',
    text: 'The meeting stays in the list and on Today as cancelled, with the reason. It leaves the card of each phone, calendars that follow it show it as cancelled, and nobody answers or changes its agenda any more.',
    final: 'It cannot be reinstated: if it takes place after all, convene a new meeting.',
    confirm: 'Cancel the meeting',
  },
  called_off: {
    fact: 'Meeting cancelled',
    fact_on: (p: { day: string }) => `Meeting cancelled on ${p.day}`,
  },
  form_off: {
    title: (p: { name: string }) => `Withdraw “${p.name}”?`,
    text: 'Nobody in your state can begin a report with this form.',
    drafts:
      'Drafts already started stay on each phone and can still be filled in, but they are refused when sent while the form is withdrawn.',
    queued:
      'Queued reports that have not arrived yet are refused too: they stay on the phone of whoever made them, to be corrected or sent again.',
    received: 'Reports already received do not change.',
    undo: 'You can activate it again at any time. Whoever made what was refused sends it again from Outbox, with “Correct”.',
  },
  form_publish: {
    title: (p: { name: string }) => `Publish “${p.name}”?`,
    text: 'The points of contact of all states see it and decide whether their people use it. It cannot be withdrawn; a newer version replaces it.',
  },
  return_text:
    'The delegation reads the reason, and can correct it and send it again. You cannot take the return back.',
  drop_action: {
    title: 'Drop this action point?',
    text: 'It stays in the register as dropped, with the reason, and nobody owes it any more. Every delegation reads it. It cannot be reopened.',
  },
  add_delegation_text: 'Every delegation sees it in the list. It cannot be removed afterwards.',
  marking_text:
    'It applies as soon as it reaches the server. If it is stricter, the files leave the phones that may no longer read them; if it is more open, whoever reads or saves them has them.',
  release_text:
    'Every delegation sees it at its next sync. A released version is not withdrawn: the next one corrects it.',
};
