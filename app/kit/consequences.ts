import type { TextKey } from '#app/i18n/i18n.tsx';

/**
 * What becomes of an act that somebody did by mistake.
 *
 * - `plain`: the same page changes it again, and nothing of anybody else's is lost.
 * - `undoable`: another act takes it back.
 * - `confirmed`: `Confirm` asks first. `says` is what it says will happen, and who sees it.
 * - `page`: the page is made for this act alone and says the same before its one button.
 * - `former`: accepted from old outboxes, made by no page any more.
 */
type Consequence =
  | { readonly kind: 'plain' }
  | { readonly kind: 'undoable'; readonly by: string }
  | { readonly kind: 'confirmed' | 'page'; readonly says: TextKey }
  | { readonly kind: 'former'; readonly now: string };

const plain = { kind: 'plain' } as const;
const by = <B extends string>(act: B) => ({ kind: 'undoable', by: act }) as const;
const confirmed = (says: TextKey) => ({ kind: 'confirmed', says }) as const;
const page = (says: TextKey) => ({ kind: 'page', says }) as const;
const former = (now: string) => ({ kind: 'former', now }) as const;

/** Every act that a person can do. A test holds it against the registry of mutations and the pages. */
export const consequences = {
  'actions.add': by('actions.drop'),
  'actions.drop': confirmed('acts.drop_action.text'),
  'actions.edit': plain,
  'actions.report': plain,
  'agenda.acknowledge': plain,
  'agenda.add_item': by('agenda.remove_item'),
  'agenda.describe_item': plain,
  'agenda.edit_item': plain,
  'agenda.release': page('acts.release_text'),
  'agenda.remove_item': confirmed('meetings.editing.remove_item_text'),
  'attendance.answer': plain,
  'badges.request': plain,
  'checkins.record': by('checkins.undo'),
  'checkins.undo': by('checkins.record'),
  'contacts.share': by('contacts.withdraw'),
  'contacts.withdraw': confirmed('delegation.contact.withdraw_text'),
  'decisions.adopt': former('decisions.adopt_text'),
  'decisions.adopt_text': confirmed('acts.decide.adopt_text'),
  'decisions.draft': plain,
  'decisions.edit': plain,
  'decisions.not_adopt': former('decisions.not_adopt_text'),
  'decisions.not_adopt_text': confirmed('acts.decide.not_adopt_text'),
  'documents.add_version': page('documents.upload.public_now'),
  'documents.change_marking': page('acts.marking_text'),
  'documents.edit': plain,
  'documents.register': plain,
  'documents.release': confirmed('documents.act.release_text'),
  'documents.withdraw': page('documents.act.withdraw_text'),
  'folder.add_point': by('folder.remove_point'),
  'folder.edit_point': plain,
  'folder.move_point': plain,
  'folder.remove_point': confirmed('acts.remove_point.text'),
  'folder.set_position': plain,
  'forms.activate': confirmed('acts.form_off.text'),
  'forms.publish': confirmed('acts.form_publish.text'),
  'meetings.cancel': confirmed('acts.cancel_meeting.text'),
  'meetings.edit': plain,
  'meetings.move_to': confirmed('acts.move.title'),
  'meetings.reschedule': confirmed('agenda.moving.text'),
  'meetings.schedule': by('meetings.cancel'),
  'meetings.set_deadlines': plain,
  'meetings.set_quorum': plain,
  'needs.set': plain,
  'needs.set_trip': plain,
  'nominations.accredit': by('participants.remove'),
  'nominations.edit': plain,
  'nominations.make': by('nominations.withdraw'),
  'nominations.return': page('acts.return_text'),
  'nominations.withdraw': confirmed('delegation.edit.withdraw_text'),
  'note.add_item': by('note.remove_item'),
  'note.edit_item': plain,
  'note.remove_item': confirmed('logistics.remove_item_text'),
  'notes.remove': by('notes.write'),
  'notes.write': plain,
  'participants.add': by('participants.remove'),
  'participants.add_delegation': page('acts.add_delegation_text'),
  'participants.claim': confirmed('delegation.person.claim_text'),
  'participants.edit': confirmed('meetings.participants.move_ends'),
  'participants.release': confirmed('delegation.person.state_word.release_text'),
  'participants.remove': confirmed('meetings.participants.remove_text'),
  'participants.unclaim': confirmed('delegation.person.unclaim_text'),
  'reports.add_note': plain,
  'reports.submit': page('reports.send'),
  'running.add': by('running.remove'),
  'running.edit': plain,
  'running.remove': confirmed('acts.remove_step.text'),
  'running.tick': plain,
  'states.configure': plain,
  'venues.add': by('venues.remove'),
  'venues.edit': plain,
  'venues.remove': confirmed('logistics.remove_place_text'),
} as const satisfies Readonly<Record<string, Consequence>>;

type Consequences = typeof consequences;
/** An act that is asked about before it is done. */
export type ConfirmedAct = {
  [Name in keyof Consequences]: Consequences[Name]['kind'] extends 'confirmed' ? Name : never;
}[keyof Consequences];
