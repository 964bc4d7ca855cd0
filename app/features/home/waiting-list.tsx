import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useStoredDrafts } from '#app/kit/use-stored-drafts.ts';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { useAnswers } from './use-answers.ts';

/** Of one kind; the rest are behind one row. */
const SHOWN = 3;

interface Group {
  readonly source: TodaySource;
  readonly lines: readonly TodayLine[];
}

/** What waits for this person, as the features say it; nothing at all until their words have come. */
export function WaitingList(): JSX.Element {
  const features = useFeatures();
  const [isReady] = createResource(async () => {
    await features.load();
    return true;
  });
  return (
    <Show when={isReady.latest === true}>
      <Lines />
    </Show>
  );
}

function Lines(): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const desk = useDesk();
  const { t, locale } = useI18n();
  const now = useNow();
  const drafts = useStoredDrafts();
  const answer = useAnswers();
  const groups = createMemo((): Group[] => {
    const actor = client.actor();
    const asker = { client, actor, now: now(), t, locale: locale(), drafts: drafts(), answer };
    return features
      .today(actor)
      .map((source) => ({ source, lines: source.lines(asker) }))
      .filter(({ lines }) => lines.length > 0);
  });
  return (
    <Show
      when={groups().length > 0}
      fallback={
        <Show when={desk.isDesk()}>
          <SectionHeader kind="band" title={t('kit.today.title')} />
          <List>
            <ListRow note title={t('kit.today.none')} />
          </List>
        </Show>
      }
    >
      <SectionHeader kind="band" title={t('kit.today.title')} />
      <List label={t('kit.today.title')}>
        <For each={groups()}>
          {({ source, lines }) => (
            <>
              <For each={lines.slice(0, SHOWN)}>{(line) => <Line line={line} />}</For>
              <Show when={lines.length > SHOWN}>
                <ListRow title={t('kit.today.more', { n: lines.length - SHOWN })} href={source.all} chevron />
              </Show>
            </>
          )}
        </For>
      </List>
    </Show>
  );
}

function Line(props: { line: TodayLine }): JSX.Element {
  const { t } = useI18n();
  return (
    <ListRow
      lead={<Icon name={props.line.icon} />}
      title={props.line.subject}
      detail={<span class="user-text">{props.line.words}</span>}
      href={props.line.href}
      tone={props.line.tone}
      trail={
        <Show when={props.line.waiting}>
          {(n) => (
            <span class="figure">
              <span aria-hidden="true">{n()}</span>
              <span class="unseen">{t('kit.today.waiting', { n: n() })}</span>
            </span>
          )}
        </Show>
      }
      chevron
    />
  );
}
