import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { useAdoptedA, useAList } from './a-list.ts';
import { likelyDay } from './likely-day.ts';
import { MeetingAhead } from './meeting-ahead.tsx';
import { MinutesSent, useMinutesSent } from './minutes-sent.tsx';
import { DecisionRow } from './outcome-rows.tsx';
import { WrittenText } from './written-text.tsx';

/** Items without debate: their texts, and one act that adopts all that stay in the list. */
export default function AItemsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  return (
    <Allowed
      to={may(client.actor(), 'decisions.edit')}
      back={`/meetings/${params.id}/outcomes`}
      says={t('silences.who_presides')}
    >
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        {(known) => <AList meeting={known()} />}
      </Show>
    </Allowed>
  );
}

function AList(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const done = useDone();
  const isSent = useMinutesSent(() => props.meeting.id);
  const drafts = useAList(() => props.meeting.id);
  const list = () => (isSent() ? [] : drafts());
  const adopted = useAdoptedA(() => props.meeting.id);
  const [leftOut, setLeftOut] = createSignal<readonly string[]>([]);
  const chosen = createMemo(() => list().filter(({ id }) => !leftOut().includes(id)));
  const day = () => likelyDay(props.meeting.body, now());
  const nameOf = ({ body }: Doc<CommitteeDecision>) => readText(body.text, locale()).value;
  const adopt = () =>
    done.run(
      act('decisions.adopt_list', {
        meeting: props.meeting.id,
        decidedOn: day(),
        decisions: chosen().map(({ id, body: { item, text, mode, effectiveOn } }) => ({
          decision: id,
          item: item ?? '',
          ...{ text, mode, effectiveOn: effectiveOn ?? null },
        })),
      }),
      chosen()
        .map(({ id, rev }) => `${id}/${rev}`)
        .join(' '),
    );
  return (
    <>
      <PageHeader
        back={{ href: `/meetings/${props.meeting.id}/outcomes`, label: t('decisions.back') }}
        title={t('voices.a.title')}
        detail={<MeetingTitle meeting={props.meeting.body} silent />}
      />
      {done.notice()}
      <Show when={isSent()}>
        <MinutesSent />
      </Show>
      <Show
        when={list().length > 0}
        fallback={
          <Show when={!isSent() && adopted().length === 0}>
            <List>
              <ListRow note title={t('voices.a.none')} detail={t('voices.a.row')} />
            </List>
          </Show>
        }
      >
        <MeetingAhead meeting={props.meeting.body} />
        <div class="block">
          <CheckList
            id="a-items"
            label={t('voices.a.count', { n: list().length })}
            hint={t('voices.a.text')}
            values={chosen().map(({ id }) => id)}
            options={list().map((each) => ({ value: each.id, label: nameOf(each) }))}
            onChange={(values) => setLeftOut(list().flatMap(({ id }) => (values.includes(id) ? [] : [id])))}
          />
        </div>
        <div class="block">
          <AskedButton
            act="decisions.adopt_list"
            kind="filled"
            wide
            icon="check"
            label={t('voices.a.adopt')}
            title={t('decisions.confirm.adopt_list.title')}
            check={() => chosen().length > 0}
            onYes={adopt}
          >
            <p>
              {t('voices.a.chosen', { n: chosen().length })} · {formatDay(locale(), day())}
            </p>
            <For each={chosen()}>
              {(each) => (
                <>
                  <WrittenText text={each.body.text} />
                  <Show when={each.body.effectiveOn}>
                    {(effective) => (
                      <p>
                        {t('voices.effective')}: {formatDay(locale(), effective())}
                      </p>
                    )}
                  </Show>
                </>
              )}
            </For>
            <p>{t('decisions.confirm.adopt_list.text')}</p>
          </AskedButton>
        </div>
      </Show>
      <Show when={adopted().length > 0}>
        <SectionHeader kind="band" title={t('voices.a.adopted')} aside={adopted().length} />
        <List>
          <For each={adopted()}>{(decision) => <DecisionRow decision={decision} />}</For>
        </List>
      </Show>
    </>
  );
}
