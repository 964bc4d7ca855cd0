import { For, type JSX, Show } from 'solid-js';
import { formatHour } from '#app/i18n/format.ts';
import type { HallTexts } from '#app/i18n/hall-texts.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { HallState } from '#shared/hall/hall.schemas.ts';
import { Fitted } from './fitted.tsx';
import type { HallShown } from './hall-feed.ts';
import { HallPanel } from './hall-panel.tsx';
import { HallWords, textLabel } from './hall-text.tsx';
import { HallTicks } from './hall-ticks.tsx';
import { Said } from './said.tsx';

interface Spoken {
  readonly t: HallTexts;
  readonly locale: Locale;
}

function Figure(props: { label: string; figure: number; children?: JSX.Element }): JSX.Element {
  return (
    <div class="hall-count">
      <dt class="hall-label">{props.label}</dt>
      <dd class="hall-count-figure">
        {props.figure} {props.children}
      </dd>
    </div>
  );
}

type Result = NonNullable<HallState['result']>;

function VoteResult(props: Spoken & { result: Extract<Result, { kind: 'vote' }> }): JSX.Element {
  const { t } = props;
  return (
    <>
      <Fitted
        class="hall-question"
        of={JSON.stringify([props.result.question, props.result.isCarried, props.locale])}
        t={t}
        most={1.4}
        least={1}
      >
        <p class="hall-label">
          <span class="unseen">{t('hall_screen.vote.last')}: </span>
          <Said text={props.result.question} locale={props.locale} />
        </p>
        <p class="hall-outcome">
          {t(props.result.isCarried ? 'hall_screen.vote.carried' : 'hall_screen.vote.not_carried')}
        </p>
        <p class="hall-label">
          {t('hall_screen.vote.needed', { n: props.result.needed })}
          <Show when={props.result.absent > 0}>
            . {t('hall_screen.vote.absent', { n: props.result.absent })}
          </Show>
        </p>
      </Fitted>
      <dl class="hall-counts">
        <Figure label={t('hall_screen.vote.yes')} figure={props.result.yes}>
          <HallTicks done={props.result.yes} total={props.result.roll} />
          <span class="unseen">
            {t('hall_screen.vote.of', { n: props.result.yes, of: props.result.roll })}
          </span>
        </Figure>
        <Figure label={t('hall_screen.vote.no')} figure={props.result.no} />
        <Figure label={t('hall_screen.vote.abstain')} figure={props.result.abstain} />
      </dl>
    </>
  );
}

/** Who has the majority, and how many voted for each. */
function ElectionResult(props: Spoken & { result: Extract<Result, { kind: 'election' }> }): JSX.Element {
  const { t } = props;
  const elected = () => props.result.candidates.filter(({ came }) => came === 'elected');
  return (
    <>
      <Fitted
        class="hall-question"
        of={JSON.stringify([props.result, props.locale])}
        t={t}
        most={1.4}
        least={1}
      >
        <p class="hall-label">
          <span class="unseen">{t('hall_screen.vote.last')}: </span>
          <Said text={props.result.question} locale={props.locale} />
        </p>
        <p class="hall-outcome">
          <Show when={elected().length > 0} fallback={t('hall_screen.vote.without_majority')}>
            {t('hall_screen.vote.with_majority')}:{' '}
            <For each={elected()}>
              {({ name }, index) => (
                <>
                  {index() > 0 ? '; ' : ''}
                  <Said text={name} locale={props.locale} />
                </>
              )}
            </For>
          </Show>
        </p>
      </Fitted>
      <Fitted
        class="hall-candidates"
        of={JSON.stringify([props.result, props.locale])}
        t={t}
        most={1.4}
        least={1}
      >
        <ul>
          <For each={props.result.candidates}>
            {({ name, votes, came }) => (
              <li>
                <Said text={name} locale={props.locale} />: {t('hall_screen.vote.votes_of', { n: votes })}
                <Show when={came === 'next'}>, {t('hall_screen.vote.in_next')}</Show>
              </li>
            )}
          </For>
        </ul>
      </Fitted>
    </>
  );
}

function LastResult(props: Spoken & { result: Result }): JSX.Element {
  const election = () => (props.result.kind === 'election' ? props.result : null);
  const vote = () => (props.result.kind === 'vote' ? props.result : null);
  return (
    <>
      <Show when={election()}>{(result) => <ElectionResult {...props} result={result()} />}</Show>
      <Show when={vote()}>{(result) => <VoteResult {...props} result={result()} />}</Show>
    </>
  );
}

function Voting(props: Spoken & { ballot: NonNullable<HallState['ballot']> }): JSX.Element {
  const { t } = props;
  const how = () => {
    const { method, state, voted, roll } = props.ballot;
    if (state === 'counting') return t('hall_screen.vote.counting');
    if (voted !== null) return t('hall_screen.vote.voted', { n: voted, of: roll });
    return t(method === 'paper' ? 'hall_screen.vote.paper' : 'hall_screen.vote.hands');
  };
  const asked = () => {
    const { needed, seats } = props.ballot;
    return needed === null
      ? t('hall_screen.vote.seats', { n: seats })
      : t('hall_screen.vote.needs', { n: needed });
  };
  return (
    <>
      <Fitted
        class="hall-question"
        of={JSON.stringify([props.ballot.question, props.locale])}
        t={t}
        most={1.4}
        least={1}
      >
        <p class="hall-label">{t('hall_screen.vote.open')}</p>
        <p class="hall-outcome">
          <Said text={props.ballot.question} locale={props.locale} />
        </p>
      </Fitted>
      <Show
        when={props.ballot.candidates.length > 0}
        fallback={
          <div class="hall-counts">
            <p class="hall-count">
              <span class="hall-count-figure">{how()}</span>
              <span class="hall-label">. {asked()}</span>
              <Show when={props.ballot.state === 'open' && props.ballot.voted !== null}>
                <HallTicks done={props.ballot.voted ?? 0} total={props.ballot.roll} />
              </Show>
            </p>
          </div>
        }
      >
        <Fitted
          class="hall-candidates"
          of={JSON.stringify([props.ballot, props.locale])}
          t={t}
          most={1.4}
          least={1}
        >
          <p class="hall-label">
            {how()}. {asked()}
          </p>
          <ul>
            <For each={props.ballot.candidates}>
              {(name) => (
                <li>
                  <Said text={name} locale={props.locale} />
                </li>
              )}
            </For>
          </ul>
        </Fitted>
      </Show>
    </>
  );
}

/** The hour of the place; of another clock than the speaker's, so that it goes on whatever the connection does. */
function Hour(props: Spoken & { state: HallState; at: number }): JSX.Element {
  const zone = () => props.state.meeting.timeZone;
  return (
    <p class="hall-hour">
      <span class="hall-label">
        <Show when={props.state.meeting.city} fallback={zone().split('/').at(-1)?.replaceAll('_', ' ')}>
          {(city) => <Said text={city()} locale={props.locale} />}
        </Show>
      </span>
      <time class="hall-hour-figure">{formatHour({ instant: props.at, timeZone: zone() })}</time>
    </p>
  );
}

/** What the hall sees: who speaks and for how long, the text, the vote or the last result, the hour. */
export function HallRoom(
  props: Spoken & {
    shown: HallShown;
    /** The server's instant, as this screen counts it. */
    at: number;
    onLocale: (locale: Locale) => void;
  },
): JSX.Element {
  const state = () => props.shown.state;
  /** The speaker's clock goes on only while the chair's would be heard. */
  const now = () => props.shown.lostSince ?? props.at;
  const lost = () =>
    props.shown.lostSince === null
      ? null
      : formatHour({ instant: props.shown.lostSince, timeZone: state().meeting.timeZone });
  const text = () => JSON.stringify([state().text, props.locale]);
  const head = () => JSON.stringify([state().item, state().meeting.title, props.locale]);
  return (
    <main class="hall" aria-label={props.t('hall_screen.title')}>
      <HallPanel {...props} now={now()} />
      <section class="hall-paper">
        <Show when={lost()}>
          {(at) => (
            <p class="hall-lost" role="status">
              {props.t('hall_screen.lost', { at: at() })}
            </p>
          )}
        </Show>
        <Fitted class="hall-head" of={head()} t={props.t} most={2.6} least={1.3}>
          <Show
            when={state().item}
            fallback={
              <h1 class="hall-title">
                <Said text={state().meeting.title} locale={props.locale} />
              </h1>
            }
          >
            {(item) => (
              <>
                <Show when={item().number}>
                  {(number) => <p class="hall-label">{props.t('hall_screen.item', { number: number() })}</p>}
                </Show>
                <h1 class="hall-title">
                  <Said text={item().title} locale={props.locale} />
                </h1>
              </>
            )}
          </Show>
        </Fitted>
        <div class="hall-middle">
          <Show when={!state().isOpen}>
            <p class="hall-closed">{props.t('hall_screen.not_open')}</p>
          </Show>
          <Show when={state().text}>
            {(shown) => (
              <>
                <p class="hall-label hall-text-label">
                  {textLabel({ text: shown(), t: props.t, locale: props.locale })}
                </p>
                <Fitted class="hall-text" of={text()} t={props.t} most={3.3} least={1.5}>
                  <HallWords text={shown()} locale={props.locale} t={props.t} />
                </Fitted>
              </>
            )}
          </Show>
        </div>
        <footer class="hall-foot">
          <Show
            when={state().ballot}
            fallback={
              <Show when={state().result}>
                {(result) => <LastResult t={props.t} locale={props.locale} result={result()} />}
              </Show>
            }
          >
            {(ballot) => <Voting t={props.t} locale={props.locale} ballot={ballot()} />}
          </Show>
          <Hour t={props.t} locale={props.locale} state={state()} at={props.at} />
        </footer>
      </section>
    </main>
  );
}
