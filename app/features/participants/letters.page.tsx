import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalledOff } from '#app/features/meetings/called-off.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { hostId, visaHosts } from '#shared/logistics/letters.schemas.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { letterReference } from '#shared/participants/letters.rules.ts';
import { HostMissing, useIsReady } from './host-missing.tsx';
import { IssueLetters } from './issue-letters.tsx';
import { comingFrom } from './letter-back.ts';
import { shownName } from './person-words.ts';
import { type Lettered, useLetters } from './use-letters.ts';

/** All letters of a meeting: who asks for one, who has it, and the whole batch in one act. */
export default function LettersPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  return (
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/people`}>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => <Whole id={params.id} meeting={known().body} />}
      </Show>
    </Allowed>
  );
}

function Whole(props: { id: string; meeting: Meeting }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const all = useLetters(() => props.id);
  const base = () => `/meetings/${props.id}`;
  const host = () => client.replica.one(visaHosts, hostId(props.id));
  const isReady = useIsReady(() => props);
  const wanted = () =>
    all().flatMap(({ member, isWanted, isReturned }) =>
      isWanted && !isReturned && member.name !== null ? [{ participant: member.id, name: member.name }] : [],
    );
  const mayIssue = () => may(client.actor(), 'nominations.decide') && isReady();
  const isPrintable = () => all().some(({ letter }) => letter !== null && letterReference(letter) !== null);
  return (
    <>
      <PageHeader
        back={{ href: `${base()}/more`, label: t('meetings.more.title') }}
        kicker={<MeetingTitle meeting={props.meeting} silent />}
        title={t('letters.title')}
        aside={
          <Show when={isPrintable()}>
            <LinkButton icon="printer" href={`${base()}/letters/print`}>
              {t('letters.print.all')}
            </LinkButton>
          </Show>
        }
      />
      <CalledOff meeting={props.meeting} />
      <HostMissing id={props.id} meeting={props.meeting} />
      <Show when={host()}>
        {(known) => (
          <>
            <SectionHeader kind="band" title={t('letters.host.title')} />
            <FactList
              facts={[
                {
                  label: t('logistics.fields.ministry'),
                  place: readText(known().body.ministry, locale()).value,
                  detail: known().body.address,
                },
                {
                  label: t('logistics.fields.signer'),
                  place: known().body.signer,
                  detail: readText(known().body.signerOffice, locale()).value,
                },
              ]}
            />
            <div class="block">
              <LinkButton kind="text" icon="pencil" href={`${base()}/letters/host`}>
                {t('letters.host.edit')}
              </LinkButton>
            </div>
          </>
        )}
      </Show>
      <Show when={mayIssue()}>
        <IssueLetters
          meeting={props.id}
          people={wanted()}
          label={t('letters.issue.many', { n: wanted().length })}
          kind="filled"
          saysDone
        />
      </Show>
      <SectionHeader kind="band" title={t('letters.title')} aside={all().length} />
      <List label={t('letters.title')}>
        <For
          each={all()}
          fallback={<ListRow note title={t('letters.list.none')} detail={t('letters.list.none_text')} />}
        >
          {(each) => <Row of={each} meeting={props.id} />}
        </For>
      </List>
    </>
  );
}

function Row(props: { of: Lettered; meeting: string }): JSX.Element {
  const { t, locale } = useI18n();
  const state = () => {
    if (props.of.isReturned) return 'returned';
    if (props.of.isWanted) return 'wanted';
    if (props.of.isOnPaper) return 'on_paper';
    return props.of.outdated === null ? 'issued' : 'outdated';
  };
  const detail = () => {
    const place = readText(props.of.delegation.body.name, locale()).value;
    const { letter } = props.of;
    const reference = letter === null ? null : letterReference(letter);
    if (props.of.member.name === null) return `${place} · ${t('letters.list.nameless')}`;
    if (letter === null || reference === null) return place;
    const day = formatDay(locale(), letter.issuedOn);
    return `${place} · ${t('letters.list.issued_on', { day, reference })}`;
  };
  return (
    <ListRow
      title={shownName(props.of.shown, locale())}
      detail={detail()}
      href={`/meetings/${props.meeting}/people/${props.of.member.id}/letter${comingFrom('letters')}`}
      chevron
      trail={
        <Tag tone={state() === 'issued' || state() === 'on_paper' ? 'plain' : 'amber'}>
          {t(`letters.list.${state()}`)}
        </Tag>
      }
    />
  );
}
