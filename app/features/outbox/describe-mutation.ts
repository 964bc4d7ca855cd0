import type { Translate } from '#app/i18n/i18n.tsx';
import type { Envelope } from '#shared/sync/protocol.ts';

interface KnownArgs {
  readonly summary?: { readonly title?: string };
  readonly text?: string;
  readonly name?: string | null;
  readonly version?: number;
  readonly answer?: 'accept' | 'decline' | 'tentative';
}

/** What a person would call what they did; the name of the act where no words fit better. */
export function describeMutation({
  envelope,
  t,
}: {
  envelope: Pick<Envelope, 'name' | 'args'>;
  t: Translate;
}): string {
  const { name } = envelope;
  const args = (envelope.args ?? {}) as KnownArgs;
  if (name === 'reports.submit' && args.summary?.title !== undefined) return args.summary.title;
  if (name === 'reports.add_note') return t('outbox.act.note', { text: args.text ?? '' });
  if (name === 'attendance.answer' && args.answer !== undefined)
    return t(`outbox.act.attendance.${args.answer}`);
  if (name.startsWith('notes.')) return t('outbox.act.own_note');
  if (name.startsWith('folder.')) return t('outbox.act.folder');
  if (name.startsWith('meetings.')) return t('outbox.act.meeting');
  if (name === 'agenda.release') return t('outbox.act.agenda_release');
  if (name === 'agenda.acknowledge') return t('outbox.act.agenda_seen', { version: args.version ?? 0 });
  if (name.startsWith('agenda.')) return t('outbox.act.agenda');
  if (name.startsWith('nominations.')) return t('outbox.act.nomination', { name: args.name ?? '' });
  if (name === 'participants.claim' || name === 'participants.unclaim') return t('outbox.act.who');
  if (name.startsWith('contacts.')) return t('outbox.act.contact');
  if (name.startsWith('needs.')) return t('outbox.act.needs');
  if (name.startsWith('participants.')) return t('outbox.act.people');
  if (name.startsWith('forms.')) return t('outbox.act.form');
  if (name.startsWith('states.')) return t('outbox.act.state');
  if (name.startsWith('venues.')) return t('outbox.act.venue');
  if (name.startsWith('note.')) return t('outbox.act.practical_note');
  if (name.startsWith('running.')) return t('outbox.act.running');
  if (name.startsWith('documents.')) return t('outbox.act.document');
  if (name.startsWith('decisions.')) return t('outbox.act.decision');
  if (name.startsWith('actions.')) return t('outbox.act.action');
  if (name.startsWith('checkins.')) return t('outbox.act.check_in');
  if (name.startsWith('badges.')) return t('outbox.act.badges');
  return t('outbox.act.other', { name });
}
