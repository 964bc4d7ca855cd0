import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { datesText } from '#app/features/meetings/meeting-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { localeNames } from '#app/i18n/locale.ts';
import { formatWhen } from '#app/i18n/when.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { Answered, useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { readsPlans } from '#shared/access/members.ts';
import {
  FEED_KINDS,
  type Feed,
  FeedAnswerSchema,
  type FeedKind,
  type FeedRequest,
  FeedsAnswerSchema,
} from '#shared/calendar/feeds.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { feedAddress, scheduleAddress } from './feed-address.ts';
import { SubPage } from './sub-page.tsx';
import './calendar.css';

/** Addresses under which another calendar follows the meetings. Each is shown once, when it is made. */
export default function CalendarPage(): JSX.Element {
  const { t, locale } = useI18n();
  const query = useAnswer(FeedsAnswerSchema, '/api/feeds');
  const act = useOnlineAct();
  const feeds = () => query.data?.feeds ?? [];
  const client = useClient();
  const [what, setWhat] = createSignal<FeedKind>('mine');
  /** Whoever reads no plans would follow a calendar of nothing. */
  const kinds = () => FEED_KINDS.filter((each) => each !== 'others' || readsPlans(client.actor()));
  const [language, setLanguage] = createSignal<Language>(locale());
  const [token, setToken] = createSignal<string | null>(null);
  const [asked, setAsked] = createSignal<Feed | null>(null);

  function make() {
    const json: FeedRequest = { language: language(), what: what() };
    return act.ask(
      FeedAnswerSchema,
      { method: 'POST', path: '/api/feeds', json },
      { done: (answer) => setToken(answer.token) },
    );
  }
  function revoke() {
    const feed = asked()?.feed;
    setAsked(null);
    if (feed === undefined) return undefined;
    // Whichever was revoked: an address that may no longer work must not look as if it did.
    setToken(null);
    return act.ask(DoneAnswerSchema, { method: 'DELETE', path: `/api/feeds/${feed}` });
  }

  return (
    <SubPage title={t('calendar.title')} detail={t('calendar.detail')}>
      <Show when={act.problem()} keyed>
        {(text) => <Banner tone="act" icon="circle-alert" fact={text} />}
      </Show>
      <p class="block prose">{t('calendar.slow')}</p>
      <p class="block prose">{t('calendar.followed')}</p>
      <p class="block prose">{t('calendar.online')}</p>
      <Show when={token()} keyed>
        {(made) => <MadeFeed token={made} />}
      </Show>
      <Answered query={query}>
        <RadioList
          id="feed-what"
          label={t('calendar.what')}
          value={what()}
          onChange={(value) => setWhat(value as FeedKind)}
          options={kinds().map((value) => ({
            value,
            label: t(`calendar.whats.${value}`),
            hint: t(`calendar.hints.${value}`),
          }))}
        />
        <RadioList
          id="feed-language"
          label={t('calendar.language')}
          value={language()}
          onChange={(value) => setLanguage(value as Language)}
          options={LANGUAGES.map((value) => ({ value, label: localeNames[value] }))}
        />
        <div class="block">
          <Button kind="filled" wide onClick={() => void make()}>
            {t('calendar.make')}
          </Button>
        </div>
        <SectionHeader kind="band" title={t('calendar.yours')} aside={feeds().length} />
        <Show when={feeds().length > 0} fallback={<p class="block">{t('calendar.none')}</p>}>
          <FeedList feeds={feeds()} onRevoke={setAsked} />
        </Show>
      </Answered>
      <Confirm
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t('calendar.revoke_title')}
        confirm={t('calendar.revoke')}
        onConfirm={revoke}
      >
        <p>{t('calendar.revoke_text')}</p>
      </Confirm>
    </SubPage>
  );
}

function MadeFeed(props: { token: string }): JSX.Element {
  const { t } = useI18n();
  const address = () => feedAddress({ origin: location.origin, token: props.token });
  return (
    <section class="block" role="status">
      <Banner icon="calendar-days" fact={t('calendar.made')}>
        {t('calendar.made_text')}
      </Banner>
      <p class="feed-address">{address().https}</p>
      <p class="feed-acts">
        <CopyButton text={address().https} />
        <LinkButton icon="external-link" href={address().webcal}>
          {t('calendar.subscribe')}
        </LinkButton>
      </p>
      <Schedules token={props.token} />
    </section>
  );
}

/** Of each meeting whose days are known and not past. */
function Schedules(props: { token: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const dated = createMemo(() => {
    const today = utcDay(client.now());
    return client.replica
      .all(meetings)
      .filter(({ body }) => body.precision === 'day' && body.endsOn >= today)
      .sort((left, right) => left.body.startsOn.localeCompare(right.body.startsOn));
  });
  const address = (meeting: string) =>
    scheduleAddress({ origin: location.origin, token: props.token, meeting });
  return (
    <Show when={dated().length > 0}>
      <Disclosure title={t('calendar.schedule')} count={dated().length}>
        <p class="body-2">{t('calendar.schedule_text')}</p>
        <ul class="feed-schedules">
          <For each={dated()}>
            {({ id, body }) => (
              <li>
                <MeetingTitle meeting={body} />, {datesText({ meeting: body, t, locale: locale() })}
                <p class="feed-address">{address(id)}</p>
                <CopyButton text={address(id)} label={t('calendar.schedule_copy')} />
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
}

function FeedList(props: { feeds: readonly Feed[]; onRevoke: (feed: Feed) => void }): JSX.Element {
  const { t, locale } = useI18n();
  const used = ({ lastUsed }: Feed) =>
    lastUsed === null ? t('calendar.never_used') : t('calendar.used', { at: formatWhen(locale(), lastUsed) });
  return (
    <List>
      <For each={props.feeds}>
        {(feed) => (
          <ListRow
            kicker={localeNames[feed.language]}
            title={t(`calendar.whats.${feed.what}`)}
            detail={
              <>
                <div>{t('calendar.created', { at: formatWhen(locale(), feed.createdAt) })}</div>
                <div>{used(feed)}</div>
              </>
            }
            trail={
              <Button kind="text" onClick={() => props.onRevoke(feed)}>
                {t('calendar.revoke')}
              </Button>
            }
          />
        )}
      </For>
    </List>
  );
}
