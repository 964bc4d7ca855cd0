import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { shownName } from '#app/features/participants/person-words.ts';
import { usePerson } from '#app/features/participants/use-person.ts';
import { capitalise, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { useActs } from '#app/kit/use-acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { contactId } from '#shared/participants/personal.rules.ts';
import { CONSENTS, contactFields, contacts } from '#shared/participants/personal.schemas.ts';

const PHONE = 'contact-phone';
const EMAIL = 'contact-email';
const SPOKEN = ['es', 'pt', 'en', 'fr'];

/** Consent is one's own: what, with whom, and until when. */
export default function ContactEditPage(): JSX.Element {
  const params = useParams<{ id: string; person: string }>();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const back = () => `/meetings/${params.id}/people/${params.person}`;
  return (
    <Show when={view.isMe() && view.person()} fallback={<NotMine meeting={params.id} back={back()} />} keyed>
      {(person: Doc<Participant>) => (
        <Form meeting={view.meeting() as Doc<Meeting>} person={person} back={back()} />
      )}
    </Show>
  );
}

/** Leads to where one's own can be shared: the list on which one says who one is, or one's own page. */
function NotMine(props: { meeting: string; back: string }): JSX.Element {
  const { t } = useI18n();
  const own = useOwnParticipant(() => props.meeting);
  return (
    <>
      <PageHeader
        back={{ href: props.back, label: t('delegation.person.back') }}
        title={t(own() === null ? 'delegation.contact.not_claimed' : 'delegation.contact.of_others')}
      />
      <div class="block">
        <Show
          when={own()}
          fallback={
            <LinkButton href={`/meetings/${props.meeting}/who`} icon="user">
              {t('checkins.badge.say_who')}
            </LinkButton>
          }
        >
          {(person) => (
            <LinkButton href={`/meetings/${props.meeting}/people/${person()}/contact`} icon="user">
              {t('delegation.contact.title')}
            </LinkButton>
          )}
        </Show>
      </div>
    </>
  );
}

function Form(props: { meeting: Doc<Meeting>; person: Doc<Participant>; back: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const acts = useActs();
  const { meeting, person, back } = props;
  const begun = client.replica.one(contacts, contactId(person.id));
  const [phone, setPhone] = createSignal(begun?.body.phone ?? '');
  const [email, setEmail] = createSignal(begun?.body.email ?? '');
  const [languages, setLanguages] = createSignal<readonly string[]>(begun?.body.languages ?? []);
  const [pronunciation, setPronunciation] = createSignal(begun?.body.pronunciation ?? '');
  const [consent, setConsent] = createSignal<string | undefined>(begun?.body.consent);
  const [isAsking, setIsAsking] = createSignal(false);
  const orNull = (value: string) => (value.trim() === '' ? null : value.trim());
  const target = { participant: person.id, meeting: meeting.id };

  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (orNull(phone()) === null && orNull(email()) === null)
      return [{ fieldId: PHONE, message: t('delegation.contact.need_either') }];
    if (!v.is(contactFields.phone, orNull(phone())))
      found.push({ fieldId: PHONE, message: t('delegation.contact.need_phone') });
    if (!v.is(contactFields.email, orNull(email())))
      found.push({ fieldId: EMAIL, message: t('delegation.contact.need_email') });
    if (consent() === undefined)
      found.push({ fieldId: 'contact-consent', message: t('delegation.contact.need_consent') });
    return found;
  }

  async function share() {
    const args = {
      ...target,
      phone: orNull(phone()),
      email: orNull(email()),
      languages: [...languages()],
      pronunciation: orNull(pronunciation()),
      consent: consent() ?? '',
    };
    const mutation = { name: 'contacts.share', args };
    await acts.run({ found: findErrors(), acts: [{ mutation, fieldId: PHONE }], to: back });
  }

  async function withdraw() {
    setIsAsking(false);
    const mutation = { name: 'contacts.withdraw', args: target };
    await acts.run({ acts: [{ mutation, fieldId: PHONE }], to: back });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('delegation.person.back') }}
        kicker={shownName(person.body, locale())}
        title={t('delegation.contact.title')}
        detail={t('delegation.contact.ends', { day: formatDay(locale(), expiryOf(meeting.body)) })}
      />
      <ErrorSummary title={t('delegation.problem')} errors={acts.errors()} />
      <TextField
        id={PHONE}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        label={t('delegation.contact.phone')}
        hint={t('delegation.contact.phone_hint')}
        error={acts.errorOf(PHONE)}
        value={phone()}
        onInput={setPhone}
      />
      <TextField
        id={EMAIL}
        type="email"
        inputmode="email"
        autocomplete="email"
        label={t('delegation.contact.email')}
        error={acts.errorOf(EMAIL)}
        value={email()}
        onInput={setEmail}
      />
      <CheckList
        id="contact-languages"
        label={t('delegation.contact.languages')}
        optional={t('delegation.optional')}
        values={languages()}
        onChange={setLanguages}
        options={[...new Set([...SPOKEN, ...languages()])].map((value) => ({
          value,
          label: capitalise(languageName({ t, locale: locale(), value })),
        }))}
      />
      <TextField
        id="contact-pronunciation"
        label={t('delegation.contact.pronunciation')}
        optional={t('delegation.optional')}
        maxlength={120}
        value={pronunciation()}
        onInput={setPronunciation}
      />
      <RadioList
        id="contact-consent"
        label={t('delegation.contact.consent')}
        error={acts.errorOf('contact-consent')}
        value={consent()}
        onChange={setConsent}
        options={CONSENTS.map((value) => ({ value, label: t(`delegation.contact.consents.${value}`) }))}
      />
      <Show when={begun !== null}>
        <div class="block">
          <Button kind="text" icon="x" onClick={() => setIsAsking(true)}>
            {t('delegation.contact.withdraw')}
          </Button>
        </div>
      </Show>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void share()}>
          {t('delegation.contact.share')}
        </Button>
      </FooterBar>
      <Confirm
        act="contacts.withdraw"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('delegation.contact.withdraw_title')}
        confirm={t('delegation.contact.withdraw')}
        onConfirm={() => withdraw()}
      >
        <p>{t('delegation.contact.withdraw_text')}</p>
      </Confirm>
    </>
  );
}
