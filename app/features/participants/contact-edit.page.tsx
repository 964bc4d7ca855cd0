import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { usePerson } from '#app/features/participants/use-person.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useLanguageOptions } from '#app/kit/use-options.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { contactId } from '#shared/participants/personal.rules.ts';
import { type Contact, contacts } from '#shared/participants/personal.schemas.ts';
import { ContactNotMine } from './contact-not-mine.tsx';

const SPOKEN = ['es', 'pt', 'en', 'fr'];

/** The person's own consent: what, with whom, and until when. */
export default function ContactEditPage(): JSX.Element {
  const params = useParams<{ id: string; person: string }>();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const back = () => `/meetings/${params.id}/people/${params.person}`;
  const mine = () => (view.isMe() ? view.person()?.id : undefined);
  return (
    <Show when={mine()} fallback={<ContactNotMine meeting={params.id} back={back()} />} keyed>
      {(_id) => (
        <Form
          meeting={view.meeting() as Doc<Meeting>}
          person={view.person() as Doc<Participant>}
          back={back()}
        />
      )}
    </Show>
  );
}

function Form(props: { meeting: Doc<Meeting>; person: Doc<Participant>; back: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const target = { participant: props.person.id, meeting: props.meeting.id };
  const id = contactId(target.participant);
  const edit = createEdit({
    collection: contacts,
    begun: client.replica.one(contacts, id),
    under: target.meeting,
    id,
    prefix: 'ctc',
    field: 'contact',
    ...typedFields({
      phone: field.phoneOrNull,
      email: field.lineOrNull,
      languages: field.as<string[]>([]),
      consent: field.choice<Contact['consent']>(),
      pronunciation: field.lineOrNull,
    }),
    need: { consent: 'delegation.contact.need_consent' },
    wrong: { phone: 'kit.need.phone', email: 'kit.need.email' },
    check: ({ phone, email }) => ({
      phone: phone.trim() + email.trim() === '' ? t('delegation.contact.need_either') : null,
    }),
    edit: ({ wished }) => act('contacts.share', { ...target, ...wished }),
    remove: () => act('contacts.withdraw', target),
    to: props.back,
  });
  const languageOptions = useLanguageOptions();
  const languages = () => edit.typed().languages;

  return (
    <EditPage
      edit={edit}
      back={{ href: props.back, label: t('delegation.person.back') }}
      kicker={shownName(props.person.body, locale())}
      title={t('delegation.contact.title')}
      detail={t('delegation.contact.ends', { day: formatDay(locale(), expiryOf(props.meeting.body)) })}
      save={t('delegation.contact.share')}
    >
      <TextField
        {...edit.bind('phone')}
        optional={false}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        hint={t('delegation.contact.phone_hint')}
      />
      <TextField
        {...edit.bind('email')}
        optional={false}
        type="email"
        inputmode="email"
        autocomplete="email"
      />
      <CheckList
        {...edit.pick('languages')}
        optional={t('kit.optional')}
        values={languages()}
        options={languageOptions([...SPOKEN, ...languages()])}
      />
      <TextField {...edit.bind('pronunciation')} />
      <RadioList {...edit.pick('consent')} />
    </EditPage>
  );
}
