import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { ChangeList } from './change-list.tsx';
import { ownMoment } from './meeting-words.ts';
import type { MyItems } from './my-items.ts';
import type { MeetingView } from './use-meeting.ts';
import type { AgendaSource } from './use-releases.ts';

/** What is new for this reader, until they acknowledge it. */
export function NewsBanner(props: { meeting: string; view: MeetingView; now: number }): JSX.Element {
  const { t, locale } = useI18n();
  const agenda = () => props.view.releases.agenda();
  const isReleased = () => props.view.releases.source() === 'released';
  const moment = (instant: number, kind: 'at' | 'since') =>
    ownMoment({ instant, now: props.now, kind, t, locale: locale() });
  const count = () => props.view.changes().length;
  const headers = () => props.view.changes().filter((change) => !('item' in change));
  const fact = () => {
    const { version } = agenda();
    if (count() === 0) return t('agenda.version', { n: version });
    return isReleased()
      ? t('agenda.version_changes', { version, n: count() })
      : t('meetings.changed', { n: count() });
  };
  const since = () => {
    const { releasedAt } = agenda();
    const seen = props.view.seen();
    if (count() === 0 && releasedAt !== null) return t('agenda.released', { at: moment(releasedAt, 'at') });
    return seen === null ? '' : t('meetings.changed_since', { at: moment(seen.at, 'since') });
  };
  return (
    <Show when={count() > 0 || props.view.isUnread()}>
      {props.view.notice()}
      <Banner
        tone="change"
        fact={fact()}
        action={
          <Button kind="text" onClick={() => void props.view.acknowledge()}>
            {t('meetings.understood')}
          </Button>
        }
      >
        {since()}
        <Show when={isReleased() && agenda().note}>
          {(note) => (
            <>
              {'. '}
              <LocalText text={note()} />
            </>
          )}
        </Show>
      </Banner>
      <Show when={headers().length > 0}>
        <div class="sheet change-sheet">
          <ChangeList meeting={props.meeting} changes={headers()} />
        </div>
      </Show>
    </Show>
  );
}

/** For people who prepare the agenda: which version is on screen, and what in it nobody else sees yet. */
export function DraftBanner(props: { meeting: string; view: MeetingView; mayRelease: boolean }): JSX.Element {
  const { t } = useI18n();
  const { releases } = props.view;
  const desk = useDesk();
  const saved = useSaved();
  const choose = (source: AgendaSource) => void saved.run(() => releases.choose(source));
  const version = () => releases.agenda().version;
  const missing = () => releases.unreleased().length;
  const fact = () => {
    if (version() === 0) return t('agenda.never_released');
    return missing() === 0 ? t('agenda.all_released') : t('agenda.unreleased', { n: missing() });
  };
  const isOneLine = () => desk.isDesk() && releases.mayChoose();
  return (
    <div classList={{ 'draft-line': isOneLine() }}>
      <Show when={releases.mayChoose()}>
        <fieldset class="segments">
          <legend class="unseen">{t('agenda.which.label')}</legend>
          <Segment on={releases.source() === 'draft'} onChoose={() => choose('draft')}>
            {t('agenda.which.draft')}
          </Segment>
          <Segment on={releases.source() === 'released'} onChoose={() => choose('released')}>
            {t('agenda.which.released', { n: version() })}
          </Segment>
        </fieldset>
      </Show>
      {saved.notice()}
      <Banner
        tone={missing() === 0 ? 'neutral' : 'change'}
        fact={fact()}
        action={
          <LinkButton kind="text" href={`/meetings/${props.meeting}/agenda/release`}>
            {props.mayRelease && missing() > 0 ? t('agenda.review') : t('agenda.readers')}
          </LinkButton>
        }
      >
        {/* Beside the choice of what one sees it says nothing new. */}
        <Show when={missing() > 0 && !isOneLine()}>
          {version() === 0 ? t('agenda.never_released_text') : t('agenda.unreleased_text')}
        </Show>
      </Banner>
    </div>
  );
}

/** All items or only mine, according to the address; and a warning if two of mine run at once. */
export function MineBar(props: { meeting: string; mine: MyItems; isMine: boolean }): JSX.Element {
  const { t } = useI18n();
  const address = () => `/meetings/${props.meeting}/agenda`;
  const overlapping = () => props.mine.overlaps().size;
  return (
    <>
      <nav class="segments" aria-label={t('agenda.which.label')}>
        <a class="segment" href={address()} aria-current={props.isMine ? undefined : 'page'}>
          {t('agenda.which.all')}
        </a>
        <a class="segment" href={`${address()}?mine=1`} aria-current={props.isMine ? 'page' : undefined}>
          {t('agenda.which.mine', { n: props.mine.ids().size })}
        </a>
        <LinkButton
          kind="text"
          icon="bell"
          label={t('agenda.mine.reminders')}
          href={`/meetings/${props.meeting}/reminders`}
        />
      </nav>
      <Show when={overlapping() > 0}>
        <Banner tone="decide" icon="clock" fact={t('agenda.mine.overlaps', { n: overlapping() })}>
          {t('agenda.mine.overlaps_text')}
        </Banner>
      </Show>
    </>
  );
}

function Segment(props: { on: boolean; onChoose: () => void; children: JSX.Element }): JSX.Element {
  return (
    <button type="button" class="segment" aria-pressed={props.on} onClick={() => props.onChoose()}>
      {props.children}
    </button>
  );
}
