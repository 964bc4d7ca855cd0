export const search = {
  label: 'Search everything',
  placeholder: 'Item, person, paper',
  clear: 'Clear the search',
  hint: 'Searches meetings, their agendas, people, papers, the rules, places, your delegation folder and your notes. All of it on this device: nothing you type leaves it or is kept.',
  preparing: (p: { n: string; total: string }) => `Preparing the search: ${p.n} of ${p.total}`,
  found: (p: { n: number; groups: number }) =>
    p.n === 1 ? '1 result' : p.groups === 1 ? `${p.n} results` : `${p.n} results in ${p.groups} sections`,
  more: (p: { n: number }) => `${p.n} more`,
  nothing: 'Nothing matches.',
  nothing_text: 'Try fewer words, or a part of a word.',
  groups: {
    meetings: 'Meetings',
    items: 'Agendas',
    people: 'People',
    papers: 'Papers',
    rules: 'Rules of procedure',
    places: 'Places and practical note',
    folder: 'Delegation folder',
    notes: 'My notes',
  },
};
