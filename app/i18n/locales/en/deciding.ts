export const deciding = {
  undecided: (p: { n: number }) =>
    p.n === 1 ? '1 amendment is undecided.' : `${p.n} amendments are undecided.`,
  undecided_more: 'The adoption is recorded once each was decided, consolidated or withdrawn.',
  undecided_list: 'Undecided amendments',
  present: 'Members present',
  need_present: 'Write how many members were present, from 0 to 99',
  still_reads: (p: { what: string }) => `The parameters still read: ${p.what}`,
  will_read: 'Deadlines and majorities that this article sets.',
  will_read_more: (p: { what: string }) =>
    `Even if it is adopted they still read: ${p.what}. Change them separately.`,
  same: 'It says the same as the article: write what is to change',
  title_stays: 'Adopted already, it does not change',
  no_position: 'none',
  from_last: (p: { day: string }) =>
    `What was decided last is in force from ${p.day}: choose that day or a later one`,
  earlier: 'On earlier words',
  earlier_own: 'The position of your delegation is on earlier words.',
  earlier_own_more: 'It does not count for the present words: take a position again.',
  reworded: 'The amendment has changed since you opened this page.',
  reworded_more: 'Read it again: what you say now is about the earlier words.',
  against_now: 'Differences are shown against the article as it is now.',
  article_moved: 'The article has changed since you opened this page.',
  article_moved_more: 'Read the differences as they are now before you record the decision.',
  author: 'Author',
  left_more: 'Until it is completed, or the meaning is said not to change, the amendment cannot be adopted.',
  left_typed: 'It can be sent like this, but to be adopted each language has to say the same.',
  left_same: (p: { languages: string }) =>
    `In ${p.languages} the meaning does not change: only words are corrected`,
  left_confirmed: 'According to its author, its meaning does not change.',
  complete: 'Complete the languages',
  take_text: 'Begin with this text',
  alone: 'Tick at least two amendments, or change the text of the one you ticked',
  separate: 'Undo the consolidation',
  separate_title: 'Undo this consolidation?',
  reopened: (p: { n: number }) =>
    p.n === 1
      ? 'An amendment of yours is open again: the text that it went into was not adopted'
      : `${p.n} amendments of yours are open again: the text that they went into was not adopted`,
};
