import { useLocation } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Filtered } from '#app/kit/filtered.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Member } from '#shared/board/members.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import { lackInWords, memberHref } from './lacking.ts';
import { NomineeLine } from './nominee-line.tsx';
import { ShownName } from './shown-name.tsx';
import type { Lacking } from './use-lacking.ts';

/** Pixels of a row of one line of detail. */
const ROW = 70;

/** Of the list of people only those who lack something, by delegation; says so, and leads back to all. */
export function LackingPeople(props: { lacking: Lacking; meeting: string }): JSX.Element {
  const { t, locale } = useI18n();
  const location = useLocation();
  const words = () => {
    const { lack, count, of } = props.lacking;
    const said = lackInWords({ lack, n: count, t });
    return of === null ? said : `${said} · ${readText(of.body.name, locale()).value}`;
  };
  const unjudged = () =>
    props.lacking.unjudged.map(({ body }) => readText(body.name, locale()).value).join(', ');
  /** Nobody was counted: a figure would say that nobody lacks it. */
  const isUnseen = () => props.lacking.groups.length === 0 && props.lacking.unjudged.length > 0;
  return (
    <>
      <Show when={isUnseen()} fallback={<Filtered words={words()} all={location.pathname} />}>
        <Filtered fact={t('board.lacking.not_judged', { names: unjudged() })} all={location.pathname} />
      </Show>
      <For
        each={props.lacking.groups}
        fallback={
          <Show when={props.lacking.unjudged.length === 0}>
            <List>
              <ListRow note title={t('board.lacking.nobody')} />
            </List>
          </Show>
        }
      >
        {({ delegation, members }) => (
          <section>
            <SectionHeader
              kind="band"
              title={<LocalText text={delegation.body.name} silent />}
              aside={t('meetings.participants.count', { n: members.length })}
            />
            <Windowed items={members} estimate={ROW}>
              {(member) => <MemberRow member={member()} lacking={props.lacking} meeting={props.meeting} />}
            </Windowed>
          </section>
        )}
      </For>
      <Show when={!isUnseen() && props.lacking.unjudged.length > 0}>
        <List>
          <ListRow note title={t('board.lacking.not_judged', { names: unjudged() })} />
        </List>
      </Show>
    </>
  );
}

function MemberRow(props: { member: Member; lacking: Lacking; meeting: string }): JSX.Element {
  const client = useClient();
  const body = () =>
    client.replica.one(participants, props.member.id)?.body ??
    client.replica.one(nominations, props.member.nominationId ?? '')?.body;
  const href = () => {
    const { member, meeting, lacking } = props;
    const to = memberHref({ meeting, member, lack: lacking.lack, actor: client.actor() });
    // Beside the list it stays as it is.
    return to?.startsWith(`/meetings/${meeting}/people/`) ? `${to}${lacking.search}` : to;
  };
  return (
    <Show when={body()}>
      {(known) => (
        <ListRow
          href={href()}
          chevron={href() !== undefined}
          title={<ShownName of={known()} />}
          detail={<NomineeLine of={known()} />}
        />
      )}
    </Show>
  );
}
