import { useLocation, useNavigate, useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalledOff } from '#app/features/meetings/called-off.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { dueOf } from '#shared/board/owings.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import { DebtRow, NominationRow, OwnPersonRow } from './delegation-rows.tsx';
import { type DelegationView, useDelegation } from './use-delegation.ts';
import './delegation.css';

/** The people of one delegation with what is still owed; its liaison edits here, its delegates read. */
export default function DelegationPage(): JSX.Element {
  const { t, locale } = useI18n();
  const params = useParams<{ id: string; delegation?: string; nomination?: string; person?: string }>();
  const location = useLocation();
  const client = useClient();
  /** Of whom stands open beside the list. */
  const openPlace = () => {
    const { nomination = '', person = '' } = params;
    const { replica } = client;
    return (replica.one(nominations, nomination) ?? replica.one(participants, person))?.body.delegation;
  };
  const view = useDelegation({ meeting: () => params.id, place: () => params.delegation ?? openPlace() });
  /** What is written beside the list has the filled button. */
  const isWriting = () => params.nomination !== undefined || location.pathname.endsWith('/new');
  const late = () => dueOf({ thing: 'names', meeting: view.meeting()?.body ?? {}, today: view.today() });
  const isOwing = () => view.debts().some(({ what, isOverdue }) => what === 'nominations' && isOverdue);
  const isOrganiser = () => may(client.actor(), 'nominations.make');
  const more = () => ({ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') });
  return (
    <Show when={view.meeting()} fallback={<UnknownMeeting />}>
      {(meeting) => (
        <>
          <PageHeader
            back={more()}
            kicker={<MeetingTitle meeting={meeting().body} silent />}
            title={
              <Show when={view.place()} fallback={t('delegation.title')}>
                {(place) => <LocalText text={place().body.name} silent />}
              </Show>
            }
          />
          <CalledOff meeting={meeting().body} />
          <Show when={isOrganiser() && view.places().length === 0}>
            <List>
              <ListRow note title={t('delegation.no_places')} detail={t('delegation.no_places_text')} />
            </List>
          </Show>
          <Show when={isOrganiser() && view.places().length > 0}>
            <PlaceChoice view={view} meeting={params.id} />
          </Show>
          <Show
            when={view.place()}
            fallback={
              <Show when={!isOrganiser()}>
                <List>
                  <ListRow note title={t('delegation.none_own')} detail={t('delegation.none_own_text')} />
                </List>
              </Show>
            }
          >
            {(place) => (
              <>
                <Show when={view.mayNominate() && late().isOverdue && late().due}>
                  {(day) => (
                    <Banner
                      tone={isOwing() ? 'act' : 'neutral'}
                      icon="clock"
                      fact={t('delegation.late', { day: formatDay(locale(), day()) })}
                    >
                      {t('delegation.late_text')}
                    </Banner>
                  )}
                </Show>
                <Body view={view} meeting={params.id} />
                <Show when={view.mayNominate()}>
                  <FooterBar>
                    <LinkButton
                      kind={isWriting() ? 'outlined' : 'filled'}
                      icon="plus"
                      wide
                      href={`/meetings/${params.id}/delegation/of/${place().id}/new`}
                    >
                      {t('delegation.nominations.new')}
                    </LinkButton>
                  </FooterBar>
                </Show>
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function PlaceChoice(props: { view: DelegationView; meeting: string }): JSX.Element {
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  return (
    <SelectField
      id="delegation-place"
      label={t('delegation.choose')}
      {...(props.view.place() === null ? { blank: t('delegation.choose') } : {})}
      value={props.view.place()?.id ?? ''}
      options={props.view.places().map((place) => ({
        value: place.id,
        label: readText(place.body.name, locale()).value,
      }))}
      onChange={(value) => navigate(`/meetings/${props.meeting}/delegation/of/${value}`)}
    />
  );
}

function Body(props: { view: DelegationView; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const client = useClient();
  const me = createMemo(() => {
    const { person } = client.actor();
    return [...props.view.links().values()].find((link) => link.person === person) ?? null;
  });
  const isOwn = () => client.actor().delegation === props.view.place()?.body.code;
  const mayClaim = () =>
    isOwn() &&
    me() === null &&
    props.view.people().length > 0 &&
    may(client.actor(), 'participants.claim', { delegation: client.actor().delegation });
  const open = () => props.view.nominations().filter(({ body }) => body.state !== 'accredited');
  const byPerson = createMemo(
    () => new Map(props.view.nominations().map((nomination) => [nomination.body.participant, nomination])),
  );
  return (
    <>
      <Show when={mayClaim()}>
        <Banner
          icon="user"
          fact={t('delegation.who_are_you')}
          action={
            <LinkButton kind="text" href={`/meetings/${props.meeting}/who`}>
              {t('delegation.who.say')}
            </LinkButton>
          }
        >
          {t('delegation.who_are_you_text')}
        </Banner>
      </Show>
      <Show when={props.view.readsNominations()}>
        <SectionHeader kind="band" title={t('delegation.owed.title')} />
        <List label={t('delegation.owed.title')}>
          <For each={props.view.debts()}>
            {(debt) => <DebtRow debt={debt} meeting={props.meeting} of={props.view.place()?.id ?? ''} />}
          </For>
          <Show when={!props.view.readsNeeds()}>
            <ListRow note title={t('delegation.owed.rest')} />
          </Show>
        </List>
        <SectionHeader kind="band" title={t('delegation.nominations.title')} />
        <List label={t('delegation.nominations.title')}>
          <For
            each={open()}
            fallback={
              <ListRow
                note
                title={t('delegation.nominations.none')}
                {...(props.view.mayNominate() ? {} : { detail: t('delegation.read_only') })}
              />
            }
          >
            {(nomination) => (
              <NominationRow nomination={nomination} view={props.view} meeting={props.meeting} />
            )}
          </For>
        </List>
      </Show>
      <Show when={props.view.mayNominate()}>
        <div class="block">
          <LinkButton
            icon="file-text"
            href={`/meetings/${props.meeting}/delegation/of/${props.view.place()?.id}/sheet`}
          >
            {t('delegation.sheet.title')}
          </LinkButton>
        </div>
      </Show>
      <SectionHeader
        kind="band"
        title={t('delegation.people.title')}
        aside={t('delegation.people.count', { n: props.view.people().length })}
      />
      <List label={t('delegation.people.title')}>
        <For each={props.view.people()} fallback={<ListRow note title={t('delegation.people.none')} />}>
          {(person) => (
            <OwnPersonRow
              person={person}
              view={props.view}
              nomination={byPerson().get(person.id) ?? null}
              isMe={me()?.participant === person.id}
            />
          )}
        </For>
      </List>
    </>
  );
}
