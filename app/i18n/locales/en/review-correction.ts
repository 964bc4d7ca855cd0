export const correction = {
  unknown: 'This correction is no longer here',
  begin: 'Correct',
  go_on: 'Go on correcting',
  back: 'Report',
  of: (p: { report: string }) => `Correction of ${p.report}`,
  draft: (p: { title: string }) => `Correction: ${p.title}`,
  said: (p: { who: string; when: string }) => `${p.who}, ${p.when}:`,
  said_here: 'Comments on this question',
  asked: (p: { who: string; when: string }) => `Sent back by ${p.who}, ${p.when}.`,
  someone: 'the reviewer',
  changes: (p: { n: number }) => (p.n === 1 ? '1 change' : `${p.n} changes`),
  was: 'Before:',
  is: 'Now:',
  nothing: 'Nothing has changed yet.',
  nothing_more: 'Change an answer; until then there is nothing to send.',
  all_answers: 'All answers',
  consequence:
    'Readers of the report will see what changed and what it said before. What was first sent is kept.',
  own: 'If you correct it, you cannot accept it: somebody else has to.',
  note: 'Note to the reviewer',
  note_hint: 'For example, why an answer changed.',
  send: 'Send the correction',
  delete: 'Delete the correction',
  delete_title: 'Delete this correction?',
  delete_text: 'What you changed here will be lost. The report stays as it is.',
  sent_queued: 'Correction saved on this device',
  sent_received: 'Correction received',
  sent_rejected: 'The correction needs your decision',
  next_queued: 'It will be sent as soon as there is a connection. You may close the app.',
  next_received: 'The reviewer will see it beside what it said before.',
  next_rejected: 'Nothing that you wrote is lost.',
  open_report: 'Open the report',
  decide: 'Decide',
  take_back_text: 'Until it is sent, you can take it back and go on correcting.',
  word: {
    open: (p: { n: number }) =>
      p.n === 0
        ? 'Correction not sent'
        : p.n === 1
          ? 'Correction · 1 missing'
          : `Correction · ${p.n} missing`,
    received: 'Correction · already received',
    decided: 'Correction · can no longer be sent',
    gone: 'Correction · can no longer be sent',
  },
  standing: {
    received: 'Your state has already received this correction.',
    received_more: 'Open it in the report. What you change here afterwards is not sent with it.',
    decided: (p: { status: string }) => `The report is now: ${p.status}. It can no longer be corrected.`,
    decided_more: 'What you wrote is still here. Copy it, or send it as a comment.',
    gone: 'You can no longer correct this report.',
    gone_more: 'What you wrote is still here. Copy it.',
  },
  copy: 'Copy what I changed',
  as_comment: 'Send as a comment',
  commented: 'Sent as a comment.',
  newer: (p: { n: number }) =>
    p.n === 1
      ? 'Meanwhile somebody else changed 1 answer.'
      : `Meanwhile somebody else changed ${p.n} answers.`,
  newer_more: 'It will be merged with yours. If it is the same question, you will decide which one stays.',
  conflict: {
    title: 'Decide what stays',
    intro: (p: { n: number }) =>
      p.n === 1
        ? 'Somebody else changed the same question. Your other changes are merged automatically.'
        : `Somebody else changed ${p.n} of the same questions. Your other changes are merged automatically.`,
    first: 'Before both changes',
    theirs: 'It says now',
    theirs_by: (p: { who: string }) => `${p.who} put`,
    mine: 'You put',
    removed: 'Removed',
    write: 'Write another answer',
    need: 'Choose which one stays',
    send: 'Send the correction',
    give_up: 'Keep what is there and send nothing',
    none_left: 'None of your changes is left. The report stays as it is now.',
    merged: 'Your changes are merged with the other person’s. You do not need to choose anything.',
    joined: 'These join by themselves',
    waiting: 'What the other person wrote has not arrived yet. Connect and open this page again.',
    not_in_state: (p: { status: string }) =>
      `Meanwhile the report moved to: ${p.status}. It can no longer be corrected.`,
    not_in_state_more:
      'If it is reopened, you can send the correction again. You can also send what you changed as a comment.',
    not_allowed: 'You can no longer correct this report.',
    not_allowed_more: 'Copy what you changed and give it to the reviewer.',
    other_version: 'The report was written with another version of the form.',
    other_version_more: 'Copy what you changed and correct the report again from its page.',
    other: 'The correction was not accepted.',
    other_more: 'Open it in the form, look at what you wrote and send it again.',
    again: 'Send again',
    in_form: 'Open in the form',
    discard: 'Discard the correction',
    discard_title: 'Discard this correction?',
    discard_text: 'The report stays as it is. What you changed will not be sent.',
  },
};
