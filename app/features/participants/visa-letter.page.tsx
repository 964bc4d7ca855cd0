import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { tripHour } from '#app/features/participants/person-words.ts';
import { usePerson } from '#app/features/participants/use-person.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FileView } from '#app/kit/file-view.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import './delegation.css';

/** What a consulate is shown: the letter made of what is known, to print and sign, and the signed one once it is kept. */
export default function VisaLetterPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; person: string }>();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const back = () => `/meetings/${params.id}/people/${params.person}`;
  const whole = () => {
    const [meeting, person, place] = [view.meeting(), view.person(), view.place()];
    if (meeting === null || person === null || place === null || !view.mayEditNeeds()) return null;
    return { meeting, person, place };
  };
  return (
    <Show when={whole()} fallback={<NotAllowed back={back()} />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: back(), label: t('delegation.person.back') }}
            title={t('delegation.letter.title')}
            aside={
              <Show when={known().person.body.name}>
                <Button
                  kind="text"
                  icon="printer"
                  label={t('delegation.letter.print')}
                  onClick={() => print()}
                />
              </Show>
            }
          />
          <Show when={view.needs()?.body.visaLetter}>
            {(file) => (
              <>
                <SectionHeader kind="band" title={t('delegation.needs.visas.letter_issued')} />
                <div class="block">
                  <FileView file={file()} via={{ collection: 'travelNeeds', id: view.needs()?.id ?? '' }} />
                </div>
              </>
            )}
          </Show>
          <Show
            when={known().person.body.name}
            fallback={
              <Banner
                tone="decide"
                icon="user"
                fact={t('delegation.letter.nameless')}
                action={
                  <Show when={may(client.actor(), 'participants.edit')}>
                    <LinkButton kind="text" href={`${back()}/edit`}>
                      {t('meetings.participants.edit_title')}
                    </LinkButton>
                  </Show>
                }
              >
                {t('delegation.letter.nameless_text')}
              </Banner>
            }
          >
            {(name) => (
              <Letter
                meeting={known().meeting}
                person={known().person}
                name={name()}
                place={known().place}
                needs={view.needs()?.body ?? null}
              />
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function Letter(props: {
  meeting: Doc<Meeting>;
  person: Doc<Participant>;
  name: string;
  place: Doc<Delegation>;
  needs: TravelNeeds | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const about = () => props.meeting.body;
  const dates = () => {
    const [from, until] = [formatDay(locale(), about().startsOn), formatDay(locale(), about().endsOn)];
    return from === until
      ? t('delegation.letter.dates_one', { day: from })
      : t('delegation.letter.dates_range', { from, until });
  };
  const place = () => {
    const known = [about().venue, about().city].flatMap((text) =>
      text === null ? [] : [readText(text, locale()).value],
    );
    return known.length === 0 ? t('delegation.letter.place_open') : known.join(', ');
  };
  const travel = () => {
    const { arrival = null, departure = null } = props.needs ?? {};
    if (arrival === null || departure === null) return null;
    return t('delegation.letter.travel', {
      arrival: tripHour(arrival, locale()),
      departure: tripHour(departure, locale()),
    });
  };
  return (
    <article class="letter" data-print-name={`${t('delegation.letter.title')} – ${props.name}`}>
      <p>{t('delegation.letter.heading')}</p>
      <p>
        {t('delegation.letter.body', {
          name: props.name,
          office: readText(props.person.body.office, locale()).value,
          delegation: readText(props.place.body.name, locale()).value,
          meeting: readText(about().title, locale()).value,
          dates: dates(),
          place: place(),
        })}
      </p>
      <Show when={travel()}>{(words) => <p>{words()}</p>}</Show>
      <p>{t('delegation.letter.ask')}</p>
      <p class="letter-signature">{t('delegation.letter.signature')}</p>
      <p class="quiet">{t('delegation.letter.unsigned')}</p>
    </article>
  );
}
