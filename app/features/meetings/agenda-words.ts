import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import type { AgendaChange, ShownField } from '#shared/meetings/releases.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { nameOf } from './meeting-words.ts';

/** The names behind the ids of an item, in the reader's language. */
export interface AgendaNames {
  speaker(id: string): string | null;
  /** @param code of a delegation */
  proposer(code: string): string;
  paper(id: string): string | null;
}

export function useAgendaNames(meeting: () => string): AgendaNames {
  const client = useClient();
  const { locale } = useI18n();
  return {
    speaker(id) {
      const person = client.replica.one(participants, id);
      return person === null ? null : nameOf(person, locale());
    },
    proposer(code) {
      const found = client.replica.within(delegations, meeting()).find((each) => each.body.code === code);
      return found === undefined ? code : readText(found.body.name, locale()).value;
    },
    paper(id) {
      const paper = client.replica.one(documents, id);
      return paper === null ? null : readText(paper.body.title, locale()).value;
    },
  };
}

interface Words {
  readonly names: AgendaNames;
  readonly t: Translate;
  readonly locale: Locale;
}
export interface ChangeWords {
  readonly subject: string;
  /** Null if there is nothing to compare. */
  readonly values: { readonly before: string; readonly after: string } | null;
}

function hourOrDay(locale: Locale, before: string, after: string) {
  if (before.slice(0, 10) === after.slice(0, 10)) return { before: before.slice(11), after: after.slice(11) };
  const whole = (wall: string) => `${formatDay(locale, wall)}, ${wall.slice(11)}`;
  return { before: whole(before), after: whole(after) };
}

function listed(locale: Locale, names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? null : new Intl.ListFormat(languageTags[locale]).format(known);
}

/** A field of an item in readable form; null if it is empty. */
export function itemValue({
  item,
  field,
  names,
  t,
  locale,
}: Words & { item: AgendaItem; field: Exclude<ShownField, 'time'> }): string | null {
  switch (field) {
    case 'title':
    case 'room':
    case 'summary':
      return readText(item[field], locale).value || null;
    case 'class':
      return item.class === null ? null : t(`agenda.class.${item.class === 'A' ? 'a' : 'b'}`);
    case 'kind':
      return t(`meetings.kind.${item.kind}`);
    case 'purpose':
      return item.purpose ? t(`agenda.purpose.${item.purpose}`) : null;
    case 'durationMinutes':
      return t('agenda.minutes', { n: item.durationMinutes });
    case 'number':
      return item.number;
    case 'proposer':
      return item.proposer ? names.proposer(item.proposer) : null;
    case 'speakers':
      return listed(
        locale,
        item.speakers.map((speaker) => names.speaker(speaker.participant)),
      );
    case 'documents':
      return listed(
        locale,
        (item.documents ?? []).map((id) => names.paper(id) ?? t('agenda.item.paper_unknown')),
      );
  }
}

/** Old and new value of one field; an absent field is shown as nothing. */
export function valuesOfField({
  change,
  ...words
}: Words & { change: Extract<AgendaChange, { kind: 'changed' }> }): { before: string; after: string } {
  const { field, before, after } = change;
  if (field === 'time') return hourOrDay(words.locale, before.startsAt, after.startsAt);
  const say = (item: AgendaItem) => itemValue({ item, field, ...words }) ?? words.t('agenda.nothing');
  return { before: say(before), after: say(after) };
}

/** A change of the agenda in words: which item, which field, the old value and the new one. */
export function wordsOfAgendaChange({ change, ...words }: Words & { change: AgendaChange }): ChangeWords {
  const { t, locale } = words;
  if (change.kind !== 'changed') {
    const title = readText(change.body.title, locale).value;
    return { subject: t(`meetings.change.${change.kind}`, { title }), values: null };
  }
  const title = readText(change.after.title, locale).value;
  const subject =
    change.field === 'time'
      ? title
      : t('agenda.field_of', { title, field: t(`agenda.field.${change.field}`) });
  return { subject, values: valuesOfField({ change, ...words }) };
}
