import { dialogueAudience, dialogueContactsAudience, preparedAudience } from '#shared/access/scopes.ts';
import type {
  DialogueContact,
  DialogueDraft,
  DialogueRequest,
  DialogueText,
  Done,
  JointItem,
  Topic,
} from '#shared/dialogue/dialogue.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export const COSI = 'eu-cosi';
export const TOPIC = 'top_ports';
export const HERE_TOPIC = `/dialogue/${TOPIC}`;
/** 1 October 2026. */
const AT = Date.UTC(2026, 9, 1, 15);

export function done(change: Partial<Done> = {}): Done {
  return { by: 'per_presidency-admin', label: 'Presidencia', at: AT, takenAt: AT, ...change };
}

function docOf<B extends JsonObject>(
  doc: Pick<Doc<B>, 'collection' | 'id' | 'parent' | 'audience' | 'body'>,
) {
  return { ...doc, rev: 1 };
}
const within = (topic: string) => ({
  parent: topic,
  audience: dialogueAudience({ counterpart: COSI, topic }),
});

export function topicDoc(change: Partial<Topic> = {}, id = TOPIC): Doc<Topic> {
  const body: Topic = {
    ...{ counterpart: COSI, field: 'strategy', state: 'open', outcome: null, closed: null },
    title: { es: 'Prioridades compartidas', pt: 'Prioridades compartilhadas', en: 'Shared priorities' },
    about: { es: 'Qué prioridades pueden compartir las dos regiones.' },
    opened: done(),
    ...change,
  };
  const audience = dialogueAudience({ counterpart: body.counterpart, topic: id });
  return docOf({ collection: 'topics', id, parent: `bdy_${body.counterpart}`, audience, body });
}

export function requestDoc(
  change: Partial<DialogueRequest> = {},
  id = 'drq_cycle',
  topic = TOPIC,
): Doc<DialogueRequest> {
  const body: DialogueRequest = {
    ...{ owner: COSI, side: 'ours', state: 'open', answer: null, answered: null, withdrawn: null },
    text: { es: 'Cómo se define el ciclo de políticas.', en: 'How the policy cycle is defined.' },
    due: '2026-10-20',
    asked: done(),
    ...change,
  };
  return docOf({ collection: 'dialogueRequests', id, ...within(topic), body });
}

export function textDoc(change: Partial<DialogueText> = {}, id = 'dct_given'): Doc<DialogueText> {
  const body: DialogueText = {
    ...{ kind: 'position', side: 'ours', marking: 'green' },
    text: { es: 'Los miembros proponen tres prioridades.' },
    given: done(),
    ...change,
  };
  return docOf({ collection: 'dialogueTexts', id, ...within(TOPIC), body });
}

export function draftDoc(change: Partial<DialogueDraft> = {}, id = 'dpr_own'): Doc<DialogueDraft> {
  const body: DialogueDraft = {
    ...{ kind: 'position', delegation: 'presidency', marking: 'amber', given: null },
    text: { es: 'Posición en preparación.' },
    prepared: done(),
    ...change,
  };
  const audience = preparedAudience({ counterpart: COSI, topic: TOPIC });
  return docOf({ collection: 'dialogueDrafts', id, parent: TOPIC, audience, body });
}

export function itemDoc(change: Partial<JointItem> = {}, id = 'jit_ports'): Doc<JointItem> {
  const body: JointItem = {
    ...{ side: 'ours', agenda: 'ours', state: 'proposed', answer: null, answered: null, taken: null },
    title: { es: 'Presencia en EMPACT' },
    why: null,
    proposed: done(),
    ...change,
  };
  return docOf({ collection: 'jointItems', id, ...within(TOPIC), body });
}

export function contactDoc(change: Partial<DialogueContact> = {}, id = 'dcn_cosi'): Doc<DialogueContact> {
  const body: DialogueContact = {
    ...{ counterpart: COSI, side: 'theirs', of: COSI, answersFor: ['strategy'] },
    office: { es: 'Función de contacto de la presidencia' },
    phone: '+32 2 123 45 67',
    email: 'cosi@example.eu',
    ...change,
  };
  return docOf({
    collection: 'dialogueContacts',
    id,
    parent: `bdy_${body.counterpart}`,
    audience: dialogueContactsAudience(body.counterpart),
    body,
  });
}
