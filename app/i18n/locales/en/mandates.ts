import type { mandates as source } from '../es/mandates.ts';

export const mandates: typeof source = {
  fields: {
    label: 'Who holds it',
    canAct: 'Can act',
    endedAt: 'Ended',
  },
  acts: {
    mandate: 'Mandate',
  },
  things: {
    mandate: 'Mandate',
  },
  choices: {
    function: {
      presidency: 'Presidency',
      coordination: 'Coordination',
      planLeader: 'Plan leader',
      analyst: 'Analysis',
    },
  },
  title: 'Mandates',
  none: 'Holds no function by mandate.',
  give: 'Give a mandate',
  next: 'Give a function',
  next_text:
    'Hand over the code first: it is gone when you go on. The invitation exists. Will this person hold a function of the committee (presidency, coordination, analysis)? Give the mandate now, or later on their page.',
  no_device: 'no device yet',
  back: 'Person',
  function: 'Function',
  from: 'First day',
  until: 'Last day',
  until_hint: 'Without one, until somebody ends it.',
  basis: 'Ground',
  basis_hint: 'The decision, rule or letter by which it is given.',
  need_from: 'Give the first day',
  need_basis: 'Give the ground',
  open_end: 'no last day',
  end: 'End the mandate',
  end_title: (p: { name: string }) => `End the mandate “${p.name}”?`,
  end_text:
    'It gives no rights any more once the server has received this. What the person did before stays.',
  ended: (p: { at: string }) => `ended ${p.at}`,
  ground: {
    former: 'Role held before mandates',
    first: 'First administrator of the presidency',
    operator: 'Appointed by the operator',
    demo: 'Demo',
  },
};
