export const deciding = {
  undecided: (p: { n: number }) =>
    p.n === 1 ? '1 amendment is undecided.' : `${p.n} amendments are undecided.`,
  undecided_more: 'The adoption is recorded once each was decided, consolidated or withdrawn.',
  undecided_list: 'Undecided amendments',
  present: 'Members present',
  need_present: 'Write how many members were present, from 0 to 99',
  still_reads: (p: { what: string }) => `The parameters still read: ${p.what}`,
  will_read: 'Parameters rest on this article.',
  will_read_more: (p: { what: string }) =>
    `Even if it is adopted they still read: ${p.what}. Change them apart.`,
  same: 'It says the same as the article: write what is to change',
  title_stays: 'Adopted already, it does not change',
  no_position: 'none',
  from_last: (p: { day: string }) =>
    `What was decided last holds from ${p.day}: choose that day or a later one`,
  earlier: 'On earlier words',
  earlier_own: 'The position of your delegation is on earlier words.',
  earlier_own_more: 'It does not count for the words as they are now: take it again.',
  reworded: 'The amendment has changed since you opened this page.',
  reworded_more: 'Read it again: what you say now is about the earlier words.',
  against_now: 'Differences are shown against the article as it is now.',
  article_moved: 'The article has changed since you opened this page.',
  article_moved_more: 'Read the differences as they are now before you record what was decided.',
};
