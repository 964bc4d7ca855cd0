export const agenda = {
  today: { never: 'The agenda has never been published' },
  is_new: 'new item',
  withdrawn_title: 'Withdrawn',
  version: (p: { n: number }) => `Version ${p.n}`,
  version_changes: (p: { version: number; n: number }) =>
    p.n === 1 ? `Version ${p.version}: 1 change` : `Version ${p.version}: ${p.n} changes`,
  released: (p: { at: string }) => `released ${p.at}`,
  which: {
    label: 'Which agenda is shown',
    draft: 'Draft',
    released: (p: { n: number }) => `Released version ${p.n}`,
    all: 'All items',
    mine: (p: { n: number }) => `My items (${p.n})`,
  },
  unreleased: (p: { n: number }) =>
    p.n === 1 ? '1 difference not released' : `${p.n} differences not released`,
  unreleased_text: 'Participants still see the released version.',
  never_released: 'Draft, never released',
  never_released_text: 'Participants will see it once you release the first version.',
  all_released: 'Everything is released',
  review: 'Review and release',
  readers: 'Who has seen it',
  release: {
    title: 'Release the agenda',
    next: (p: { n: number }) => `This will be version ${p.n}`,
    first: (p: { n: number }) =>
      p.n === 1 ? 'First version, with 1 item' : `First version, with ${p.n} items`,
    changes: 'What changes',
    act: (p: { n: number }) => `Release version ${p.n}`,
    nothing: 'The draft is the same as the released version',
    nothing_text: 'As soon as something changes in the draft, you will see here what a release would change.',
    empty: 'The draft has no items',
    pending: 'This version will be sent when there is a network.',
    order_only: 'Only the order of items at the same time changes, which the page does not show.',
  },
  seen: {
    count: (p: { n: number; total: number }) => `Seen by ${p.n} of ${p.total}`,
    of: (p: { total: number }) => `of ${p.total} have seen it`,
    who_counts:
      'Those on the list who are linked to a phone and those who confirmed their attendance count, except the presidency.',
    nobody: 'There is nobody to count yet',
    everybody: 'Everybody has seen it.',
    missing: 'Have not seen it',
    missing_in: (p: { n: number; total: number }) => `${p.n} of ${p.total}`,
    unnamed: 'Person without a name on the list',
    no_delegation: 'No delegation',
    remind: 'Remind those who have not',
    remind_text: (p: { title: string; n: number }) => `${p.title}: version ${p.n} of the agenda`,
  },
  item: {
    facts: 'About this item',
    class: 'Class',
    purpose: 'Purpose',
    proposer: 'Proposed by',
    duration: 'Duration',
    room: 'Room',
    papers: 'Papers',
    no_languages: 'no files',
    only_languages: (p: { list: string }) => `in ${p.list}`,
    follow: 'Follow this item',
    followed: 'Among your items',
    unfollow: 'Remove from my items',
    you_speak: 'You speak here',
    overlaps: (p: { list: string }) => `Overlaps with ${p.list}`,
  },
  mine: {
    none: 'You have no items yet',
    none_text: 'The items on which you speak and those you mark with the star appear here.',
    overlaps: (p: { n: number }) =>
      p.n === 1 ? '1 of your items overlaps with another' : `${p.n} of your items overlap with others`,
    overlaps_text: 'They are marked on the list.',
    reminders: 'Reminders',
  },
  reminders: {
    title: 'Reminders',
    what: 'For which items',
    which: {
      mine: 'My items only',
      all: 'All items',
      none: 'None',
    },
    lead: 'How long before',
    lead_minutes: (p: { n: number }) => `${p.n} minutes before`,
    system: 'Phone notifications',
    system_on: 'Allowed. The notification gives the number of the item and the time, never the title.',
    system_off: 'This browser does not allow them. The reminder appears inside the app.',
    system_ask: 'Without them the reminder appears inside the app only.',
    allow: 'Allow notifications',
    limits:
      'They work without a network while the app is open or in the background. With the app closed, your calendar reminds you, if you add the items to it.',
  },
  table: {
    day: 'Day',
    zone: (p: { city: string }) => `Time in ${p.city}`,
    rule: (p: { day: string }) => `Items of ${p.day}, hour by hour`,
    caption: (p: { day: string }) => `Agenda, ${p.day}`,
    mark: 'Mark',
    start: 'Start',
    minutes: 'Minutes',
    min: 'Min',
    end: 'End',
    number: 'Number',
    item: 'Item',
    class: 'Class and type',
    papers: 'Papers',
    open: (p: { item: string }) => `Open item ${p.item}`,
    move_to: (p: { hour: string }) => `Move to ${p.hour}`,
    shorten: (p: { item: string }) => `Shorten ${p.item}`,
    mark_item: (p: { item: string }) => `Mark item ${p.item}`,
    start_of: (p: { item: string }) => `Start, item ${p.item}`,
    minutes_of: (p: { item: string }) => `Minutes, item ${p.item}`,
    title_of: (p: { item: string }) => `Title, item ${p.item}`,
    missing: 'missing',
    new_start: 'Start of the new item',
    new_minutes: 'Minutes of the new item',
    new_title: 'Title of the new item',
    new_hint: 'New item: type its title. The first free time is proposed.',
    undo: 'Undo',
    drop: 'Clear',
    outside: (p: { item: string }) => `${p.item} is outside the days of the meeting`,
    overlap: (p: { item: string; other: string; minutes: number; hour: string }) =>
      `${p.item} begins ${p.minutes} min before ${p.other} ends, at ${p.hour}`,
    follow: (p: { n: number; minutes: number }) =>
      p.n === 1
        ? `Move ${p.n} following item too (${p.minutes > 0 ? '+' : '−'}${Math.abs(p.minutes)} min)`
        : `Move the ${p.n} following items too (${p.minutes > 0 ? '+' : '−'}${Math.abs(p.minutes)} min)`,
    count: (p: { n: number }) => (p.n === 1 ? '1 item' : `${p.n} items`),
    marked: (p: { n: number }) => (p.n === 1 ? '1 marked' : `${p.n} marked`),
    earlier: (p: { n: number }) => `${p.n} min earlier`,
    later: (p: { n: number }) => `${p.n} min later`,
  },
  editing: {
    class_none: 'No class',
    classes: {
      A: 'A, without debate',
      B: 'B, with debate',
    },
    purpose_none: 'Not specified',
    proposer: 'Proposed by',
    proposer_none: 'Nobody in particular',
    papers: 'Papers',
    add_paper: 'Find a paper',
    remove_paper: (p: { title: string }) => `Remove ${p.title}`,
    no_papers: 'This meeting has no papers yet.',
  },
  moving: {
    title: 'The meeting changes its date',
    text: (p: { n: number; from: string; to: string; city: string }) =>
      p.n === 1
        ? `Its agenda has 1 item from ${p.from}. You can move it along: it would start on ${p.to}, at the same hour in ${p.city}.`
        : `Its agenda has ${p.n} items from ${p.from}. You can move them along: they would start on ${p.to}, at the same hours in ${p.city}.`,
    steps: (p: { n: number }) =>
      p.n === 1 ? '1 step of the running order moves too.' : `${p.n} steps of the running order move too.`,
    left: (p: { n: number }) =>
      p.n === 1
        ? '1 item is left outside the new dates. The agenda and calendars will show it without a date until you give it another time.'
        : `${p.n} items are left outside the new dates. The agenda and calendars will show them without a date until you give them another time.`,
    undated: (p: { n: number }) =>
      p.n === 1
        ? 'The meeting is left without known days: the agenda and calendars will show its item without a date.'
        : `The meeting is left without known days: the agenda and calendars will show its ${p.n} items without a date.`,
    state: 'The meeting is no longer postponed and becomes planned.',
    release: 'Participants see the new times when you release the agenda.',
    check: 'Check the pick-up, the deadlines and the times in the practical note too: they do not move.',
    both: 'Move the agenda too',
    alone: 'Only the meeting',
    save: 'Save',
  },
  voided: {
    cancelled: 'does not take place',
    is: 'no date',
    postponed: 'Postponed: these times no longer hold',
    postponed_text: 'The new date is not known yet.',
    undated: 'The meeting has no date: these times no longer hold',
    undated_text: 'There will be new times once the days are known.',
    outside: (p: { n: number }) =>
      p.n === 1 ? '1 item is left outside the dates' : `${p.n} items are left outside the dates`,
    outside_text: 'The meeting has moved. Their times do not hold until they are moved.',
    act: 'Move to the new dates',
    ask: 'Move these items?',
    ask_text: (p: { n: number; to: string }) =>
      p.n === 1
        ? `The item keeps its hour and moves to ${p.to}.`
        : `The ${p.n} items keep their hours; the first day moves to ${p.to}.`,
    move: 'Move',
  },
};
