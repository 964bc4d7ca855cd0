import { type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { QrCode } from '#app/kit/codes/qr-code.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { saveFile } from '#app/kit/save-file.ts';
import { Breakable } from '#app/ui/breakable.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { mailLink } from '#shared/kernel/email.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import type { Contact } from '#shared/participants/personal.schemas.ts';
import { type CardPerson, type VcardVersion, vcardFileName, writeVcard } from '#shared/participants/vcard.ts';
import { shownName } from './person-words.ts';

/** Contact details of a person who agreed to share them, and their card to save or scan. */
export function ContactCard(props: {
  id: string;
  person: Participant;
  place: Delegation;
  contact: Contact;
}): JSX.Element {
  const { t, locale } = useI18n();
  const card = (): CardPerson => ({
    id: props.id,
    name: props.person.name,
    office: readText(props.person.office, locale()).value,
    organisation: readText(props.place.name, locale()).value,
    phone: props.contact.phone,
    email: props.contact.email,
    languages: props.contact.languages,
    pronunciation: props.contact.pronunciation,
  });
  const facts = (): Fact[] => [
    ...(props.contact.phone === null
      ? []
      : [{ label: t('delegation.contact.phone'), place: props.contact.phone }]),
    ...(props.contact.email === null
      ? []
      : [{ label: t('delegation.contact.email'), place: <Breakable text={props.contact.email} /> }]),
    ...(props.contact.languages.length === 0
      ? []
      : [
          {
            label: t('delegation.person.languages'),
            place: new Intl.ListFormat(languageTags[locale()]).format(
              props.contact.languages.map((value) => languageName({ t, locale: locale(), value })),
            ),
          },
        ]),
    ...(props.contact.pronunciation === null
      ? []
      : [{ label: t('delegation.person.pronounced'), place: props.contact.pronunciation }]),
  ];
  function save(version: VcardVersion) {
    const person = card();
    const file = new Blob([writeVcard({ person, version })], { type: 'text/vcard;charset=utf-8' });
    saveFile({ file, name: vcardFileName(person) });
  }
  return (
    <>
      <FactList facts={facts()} />
      <div class="block stack">
        <p class="quiet">
          {t(`delegation.person.consent.${props.contact.consent}`)}{' '}
          {t('delegation.person.until', { day: formatDay(locale(), props.contact.expiresOn) })}.
        </p>
        <div class="button-row">
          <Show when={props.contact.phone}>
            {(phone) => (
              <LinkButton icon="phone" href={telephoneLink(phone())}>
                {t('delegation.person.call')}
              </LinkButton>
            )}
          </Show>
          <Show when={props.contact.email}>
            {(email) => (
              <LinkButton icon="send" href={mailLink(email())}>
                {t('delegation.person.write')}
              </LinkButton>
            )}
          </Show>
        </div>
      </div>
      <ContactQr card={card()} onSave={save} name={shownName(props.person, locale())} />
    </>
  );
}

function ContactQr(props: {
  card: CardPerson;
  name: string;
  onSave: (version: VcardVersion) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Disclosure title={t('delegation.person.card')}>
      <div class="stack">
        <QrCode
          text={writeVcard({ person: props.card, version: '3.0' })}
          label={t('delegation.person.qr_label', { name: props.name })}
        />
        <div class="button-row">
          <Button icon="download" onClick={() => props.onSave('4.0')}>
            {t('delegation.person.save_card')}
          </Button>
          <Button icon="download" kind="text" onClick={() => props.onSave('3.0')}>
            {t('delegation.person.save_card_three')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
