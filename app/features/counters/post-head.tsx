import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { readText } from '#shared/kernel/text.ts';
import type { PostWork } from './post-data.ts';
import './counters.css';
import './post-sideways.css';

type Place = 'count' | 'entries' | 'situation' | 'post';
const PLACES: readonly (readonly [Place, string])[] = [
  ['count', ''],
  ['entries', '/entries'],
  ['situation', '/situation'],
  ['post', '/hand-over'],
];

/** Which post it is, of which day and shift, and the ways to its four pages. Low on a phone: the keys need the height. */
export function PostHead(props: { work: PostWork; at: Place }): JSX.Element {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const here = () => `/posts/${props.work.id()}`;
  const dayName = () => readText(props.work.day()?.body.title ?? null, locale()).value;
  const shiftName = () => {
    const n = props.work.shift()?.body.number;
    return n === undefined ? '' : t('counters.shift.name', { n });
  };
  const kicker = () =>
    shiftName() === '' ? dayName() : t('counters.shift.of', { day: dayName(), shift: shiftName() });
  const name = () => props.work.post()?.body.name ?? t('counters.title');
  const tabs = () => (
    <Tabs
      label={t('counters.tabs.label')}
      tabs={PLACES.map(([place, path]) => ({
        href: `${here()}${path}`,
        label: t(`counters.tabs.${place}`),
        current: place === props.at,
      }))}
    />
  );
  return (
    <Show
      when={!desk.isDesk()}
      fallback={
        <PageHeader back={{ href: '/posts', label: t('counters.title') }} kicker={kicker()} title={name()}>
          {tabs()}
        </PageHeader>
      }
    >
      <header class="post-bar">
        <a href="/posts" class="post-back" aria-label={t('counters.title')}>
          <Icon name="arrow-left" />
        </a>
        <div class="post-bar-text">
          <p class="post-bar-kicker">
            <span class="post-bar-day">{dayName()}</span>
            <Show when={shiftName() !== ''}>
              <span>{t('counters.shift.of', { day: '', shift: shiftName() })}</span>
            </Show>
          </p>
          <h1 class="post-bar-name" tabindex="-1">
            {name()}
          </h1>
        </div>
        <div class="post-bar-tabs">{tabs()}</div>
      </header>
    </Show>
  );
}
