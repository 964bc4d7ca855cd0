import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { useAList } from './a-list.ts';
import { MinutesSent, useMinutesSent } from './minutes-sent.tsx';
import { ActionRow, DecisionRow } from './outcome-rows.tsx';
import { type ItemOutcomes, useOutcomes } from './use-outcomes.ts';
import { useWayBack } from './way-back.ts';

/** The outcomes of a meeting, item by item. */
export default function OutcomesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const now = useNow();
  const back = useWayBack(() => ({
    href: `/meetings/${params.id}/more`,
    label: t('meetings.more.title'),
  }));
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const outcomes = useOutcomes(() => params.id);
  const aList = useAList(() => params.id);
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const isReader = () => takesPart(client.actor());
  const mayEdit = () => may(client.actor(), 'decisions.edit') && meeting()?.body.state !== 'cancelled';
  const isSent = useMinutesSent(() => params.id);
  const isFilled = (one: ItemOutcomes) => one.decisions.length + one.actions.length > 0;
  const shown = createMemo(() =>
    outcomes().filter((one) => isFilled(one) || (mayEdit() && one.item?.item.kind !== 'break')),
  );
  return (
    <Show when={meeting()} fallback={<UnknownMeeting />}>
      {(known) => (
        <>
          <PageHeader
            back={back()}
            title={t('decisions.title')}
            detail={<MeetingTitle meeting={known().body} silent />}
          />
          <Show when={mayEdit() && isSent()}>
            <MinutesSent />
          </Show>
          <For
            each={shown()}
            fallback={
              <List>
                <ListRow
                  note
                  title={<strong>{t(isReader() ? 'decisions.empty' : 'kit.for_members')}</strong>}
                  detail={t(isReader() ? 'decisions.empty_text' : 'kit.for_members_more')}
                />
              </List>
            }
          >
            {(one) => (
              <Item one={one} meeting={params.id} today={today()} mayEdit={mayEdit()} isSent={isSent()} />
            )}
          </For>
          <div class="list-gap">
            <List>
              <Show when={mayEdit() && !isSent() && aList().length > 0}>
                <ListRow
                  lead={<Icon name="check" />}
                  title={t('voices.a.title')}
                  detail={`${t('voices.a.row')}. ${t('voices.a.count', { n: aList().length })}`}
                  href={`/meetings/${params.id}/outcomes/a-items`}
                  chevron
                />
              </Show>
              <ListRow
                lead={<Icon name="list-checks" />}
                title={t('decisions.register')}
                detail={t('decisions.register_text')}
                href="/decisions"
                chevron
              />
            </List>
          </div>
        </>
      )}
    </Show>
  );
}

function Item(props: {
  one: ItemOutcomes;
  meeting: string;
  today: string;
  mayEdit: boolean;
  /** The minutes went out: what is still to be done can be added, and nothing is decided. */
  isSent: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const query = () => `?item=${props.one.item?.id ?? ''}`;
  return (
    <section>
      <SectionHeader
        kind="band"
        title={
          <Show when={props.one.item} fallback={t('decisions.other_item')}>
            {(item) => (
              <>
                <Show when={item().item.number}>{(number) => <>{number()}. </>}</Show>
                <LocalText text={item().item.title} silent />
              </>
            )}
          </Show>
        }
      />
      <Show when={props.one.decisions.length + props.one.actions.length > 0}>
        <List>
          <For each={props.one.decisions}>{(decision) => <DecisionRow decision={decision} />}</For>
          <For each={props.one.actions}>{(action) => <ActionRow action={action} today={props.today} />}</For>
        </List>
      </Show>
      <Show when={props.mayEdit && props.one.item !== null}>
        <div class="pad button-row">
          <Show when={!props.isSent}>
            <LinkButton
              kind="text"
              icon="plus"
              href={`/meetings/${props.meeting}/outcomes/decisions/new${query()}`}
            >
              {t('decisions.draft')}
            </LinkButton>
          </Show>
          <LinkButton
            kind="text"
            icon="plus"
            href={`/meetings/${props.meeting}/outcomes/actions/new${query()}`}
          >
            {t('decisions.action.add')}
          </LinkButton>
        </div>
      </Show>
    </section>
  );
}
