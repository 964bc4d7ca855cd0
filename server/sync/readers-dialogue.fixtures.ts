import { CL_MEETING, EC_ALL, PRESIDENCY, type Who } from './readers-people.fixtures.ts';

/** People of states of the region who take part in meetings, and whoever presides: neither observers nor the programme. */
const MEMBERS: readonly Who[] = [...PRESIDENCY, ...CL_MEETING, ...EC_ALL];
const WITH_COSI: readonly Who[] = [...MEMBERS, 'cosi'];

/** Of one topic with COSI and one with AMERIPOL. */
export const DIALOGUE_READERS: Readonly<Record<string, readonly Who[]>> = {
  'topics dialogue/eu-cosi/top_1': WITH_COSI,
  'topics dialogue/ameripol/top_2': [...MEMBERS, 'xaAnalyst'],
  'dialogueRequests dialogue/eu-cosi/top_1': WITH_COSI,
  'dialogueTexts dialogue/eu-cosi/top_1': WITH_COSI,
  'dialogueDrafts prepared/eu-cosi/top_1': MEMBERS,
  'jointItems dialogue/eu-cosi/top_1': WITH_COSI,
  'dialogueContacts dialogue/eu-cosi/contacts': WITH_COSI,
};

export function writeDialogue({ must }: { must(who: Who, name: string, args: object): void }): void {
  const text = { es: 'x' };
  const topic = 'top_1';
  const opened = { title: text, field: 'strategy', about: null };
  must('admin', 'dialogue.open_topic', { topic, counterpart: 'eu-cosi', ...opened });
  must('admin', 'dialogue.open_topic', { topic: 'top_2', counterpart: 'ameripol', ...opened });
  must('cosi', 'dialogue.ask', { request: 'drq_1', topic, text, owner: 'CL', due: null });
  const written = { kind: 'position', text, marking: 'amber' };
  must('clDelegate', 'dialogue.prepare', { draft: 'dpr_1', topic, delegation: 'CL', ...written });
  must('cosi', 'dialogue.contribute', { given: 'dct_1', topic, ...written });
  must('cosi', 'dialogue.propose_item', {
    ...{ item: 'jit_1', topic, side: 'theirs', title: text, why: null, agenda: 'ours' },
  });
  must('cosi', 'dialogue.name_contact', {
    ...{ contact: 'dcn_1', counterpart: 'eu-cosi', side: 'theirs', of: 'eu-cosi', answersFor: ['strategy'] },
    ...{ office: text, phone: null, email: null },
  });
}
