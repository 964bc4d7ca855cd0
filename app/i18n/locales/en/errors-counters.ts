import type { errorsCounters as spanish } from '../es/errors-counters.ts';

export const errorsCounters: typeof spanish = {
  aside_unknown:
    'That no longer waits for a decision, or is not of this post. Sync and look at what is left.',
  at_not_of_day: 'That time is not of this day. Correct the day and the time.',
  correct_instead: 'Nothing is taken away from a seizure: correct the entry that is wrong.',
  day_closed:
    'Your state has closed the day. Call your coordinator: once they open it again, this is sent by itself, with its own time.',
  day_there: 'Your state has opened this day already. Open it and change there what is missing.',
  day_unknown: 'Your state has not opened this day yet, or you have not received it. Sync and try again.',
  days_backwards: 'The last day is before the first. Correct one of them.',
  entry_unknown: 'That entry is not here, or you have not received it yet. Sync and try again.',
  handed_already:
    'Somebody else has handed this shift over. If something is missing, write it in a situation report.',
  held_stranger:
    'Somebody who does not work at this post wrote it down. If it is true, write it down for the post yourself; if not, it does not count.',
  keeps_which: 'Say which of the two entries counts if it is one seizure; if they are two, both count.',
  line_twice: 'Something is listed twice in what you submit. Open the page and try again.',
  more_minors: 'There are more minors than victims. Correct the counters before you submit verified figures.',
  newer_released: 'Later figures have been submitted. Open the page again: it shows those of now.',
  no_seizure: 'Place and reference are written down only of a seizure. Remove them.',
  not_at_post: 'You are not assigned to that post. Ask your coordinator to assign you.',
  not_comparable: 'They are of different counters or kinds: they cannot be one seizure.',
  not_of_day: 'That counter is not of this day. Your coordinator can add it to the day; then try again.',
  nothing_counted: 'The amount is zero. Write how much was counted.',
  other_kind: 'Choose of which kind it is.',
  other_sign:
    'A correction does not change the sign: write how much it really was, or zero if it was nothing.',
  post_ended: 'The post has ended. If something was counted before, your coordinator can write it down.',
  post_unknown: 'That post is not of this day, or you have not received it yet. Sync and try again.',
  posting_ended:
    'Your assignment to that post has ended. Call your coordinator: once they assign you again, this is sent by itself.',
  reason_missing: 'Verified figures have been submitted. Say why they are corrected.',
  shift_backwards: 'A shift ends before it begins. Correct its times.',
  shift_twice: 'Two shifts of this post have the same number. Change one.',
  shift_unknown: 'That shift is not of this post, or you have not received it yet. Sync and try again.',
  too_many_posts: 'That person is at all the posts that fit at a time. End another assignment first.',
  too_many_releases:
    'All figures that fit into one day have been submitted. Provisional ones end here: submit the verified ones when they are ready.',
  too_many_shifts: 'The post has all the shifts that fit.',
  verified_already: 'Verified figures have been submitted. Submit verified ones again, with the reason.',
};
