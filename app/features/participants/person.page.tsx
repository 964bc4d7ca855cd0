import { useLocation, useMatch, useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import {
  type Delegation,
  type Participant,
  participants,
} from '#shared/participants/participants.schemas.ts';
import { ContactCard } from './contact-card.tsx';
import { NomineePart } from './nominee-part.tsx';
import { Claim, NeedsPart } from './person-parts.tsx';
import { shownName } from './person-words.ts';
import { useDelegation } from './use-delegation.ts';
import { type PersonView, usePerson } from './use-person.ts';
import { useMoved } from './use-who.ts';
import './participants.css';

/** One participant: who they are, how they are reached if they agreed, and, for those it concerns, their journey. */
export default function PersonPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string; person: string }>();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const nomination = createMemo(
    () =>
      client.replica
        .within(nominations, params.id)
        .find(({ body }) => body.participant === params.person && body.state === 'accredited') ?? null,
  );
  /** Of what is said here: as soon as somebody is said to be this person, its part stands elsewhere on the page. */
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  createEffect(on([() => params.id, () => params.person], () => setErrors([]), { defer: true }));
  const says = () => ({ view, meeting: params.id, onProblem: setErrors });
  const location = useLocation();
  // The list that it was opened from may show only some.
  const isOfDelegation = useMatch(() => '/meetings/:id/delegation/people/:person');
  const delegation = useDelegation({
    meeting: () => params.id,
    place: () => view.person()?.body.delegation,
  });
  const back = () =>
    isOfDelegation() === undefined
      ? { href: `/meetings/${params.id}/people${location.search}`, label: t('delegation.person.back') }
      : { href: delegation.href(), label: t('delegation.back') };
  return (
    <Show when={view.meeting()} fallback={<UnknownMeeting />}>
      <Show
        when={view.person()}
        fallback={
          <Show
            when={view.nominee()}
            fallback={<PageHeader back={back()} title={t('meetings.participants.unknown')} />}
          >
            {(nominee) => <NomineePart {...says()} errors={errors()} nominee={nominee()} />}
          </Show>
        }
      >
        {(person) => (
          <>
            <PageHeader
              back={back()}
              kicker={<LocalText text={view.place()?.body.name} silent />}
              title={shownName(person().body, locale())}
              detail={
                <Show when={person().body.name}>
                  <LocalText text={person().body.office} />
                </Show>
              }
              aside={
                <div class="person-aside">
                  <Show when={view.isMe()}>
                    <Tag>{t('delegation.person.you')}</Tag>
                  </Show>
                  <Show when={may(client.actor(), 'participants.edit')}>
                    <LinkButton
                      kind="text"
                      icon="pencil"
                      label={t('meetings.participants.edit_title')}
                      href={`/meetings/${params.id}/people/${params.person}/edit`}
                    />
                  </Show>
                </div>
              }
            />
            <MovedBanner person={person().id} meeting={params.id} />
            <Standing person={person()} meeting={params.id} />
            <ErrorSummary title={t('kit.problem')} errors={errors()} />
            <Show when={view.mayClaim()}>
              <Claim {...says()} name={shownName(person().body, locale())} />
            </Show>
            <SectionHeader kind="band" title={t('delegation.person.contact')} />
            <ContactPart view={view} person={person()} meeting={params.id} />
            <Show when={view.mayEditNeeds()}>
              <NeedsPart view={view} person={person().id} meeting={params.id} />
            </Show>
            <Show when={view.isLiaison() && nomination()}>
              {(known) => (
                <div class="block">
                  <LinkButton
                    kind="text"
                    icon="trash-2"
                    href={`/meetings/${params.id}/delegation/nominations/${known().id}`}
                  >
                    {t('delegation.edit.withdraw')}
                  </LinkButton>
                </div>
              )}
            </Show>
            <Show when={!view.mayClaim()}>
              <Claim {...says()} name={shownName(person().body, locale())} />
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}

/** To whom it happened: that a move ended what they had shared here. */
function MovedBanner(props: { person: string; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const { moved, advice, nameOf, understand } = useMoved(() => props.meeting);
  const told = () => (moved()?.participant === props.person ? moved() : null);
  return (
    <Show when={told()}>
      {(known) => (
        <Banner
          icon="users"
          tone="decide"
          fact={`${t('meetings.home.moved', { from: nameOf(known().from), to: nameOf(known().to) })}.`}
          action={
            <Button kind="text" onClick={() => void understand()}>
              {t('meetings.understood')}
            </Button>
          }
        >
          {t(`meetings.home.${advice()}`)}
        </Banner>
      )}
    </Show>
  );
}

/** Capacity, and who acts for whom. */
function Standing(props: { person: Doc<Participant>; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const others = createMemo(() => client.replica.within(participants, props.meeting));
  // Once for the list, and not for each person that is opened.
  const proxies = createMemo(
    () =>
      new Map(
        others().flatMap((each) => (each.body.actsFor === undefined ? [] : [[each.body.actsFor, each]])),
      ),
  );
  const principal = () => {
    const of = props.person.body.actsFor;
    return of === undefined ? undefined : others().find((each) => each.id === of);
  };
  const proxy = () => proxies().get(props.person.id);
  const detail = createMemo(() => {
    const [from, by] = [principal(), proxy()];
    if (from !== undefined) return t('delegation.people.acts_for', { name: shownName(from.body, locale()) });
    if (by !== undefined)
      return t('delegation.people.represented_by', { name: shownName(by.body, locale()) });
    return undefined;
  });
  return (
    <FactList
      facts={[
        {
          label: t('delegation.person.capacity'),
          place: t(`meetings.participants.capacity.${props.person.body.capacity}`),
          ...(detail() === undefined ? {} : { detail: detail() }),
        },
      ]}
    />
  );
}

function ContactPart(props: { view: PersonView; person: Doc<Participant>; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const shared = () => {
    const [contact, place] = [props.view.contact(), props.view.place()];
    return contact === null || place === null ? null : { contact: contact.body, place: place.body };
  };
  return (
    <>
      <Show
        when={shared()}
        fallback={
          <List>
            <ListRow
              note
              title={t(
                props.view.isMe() ? 'delegation.person.no_contact_own' : 'delegation.person.no_contact',
              )}
            />
          </List>
        }
      >
        {(
          known: () => { contact: NonNullable<ReturnType<PersonView['contact']>>['body']; place: Delegation },
        ) => (
          <ContactCard
            id={props.person.id}
            person={props.person.body}
            place={known().place}
            contact={known().contact}
          />
        )}
      </Show>
      <Show when={props.view.isMe()}>
        <div class="block">
          <LinkButton icon="pencil" href={`/meetings/${props.meeting}/people/${props.person.id}/contact`}>
            {t(shared() === null ? 'delegation.contact.edit' : 'delegation.contact.change')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
