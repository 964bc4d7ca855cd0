import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { formatHour, formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { UnreadNotice } from '#app/kit/unread-notice.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';
import { countInWords } from './count-words.ts';
import { CounterGrid, CounterList } from './counter-grid.tsx';
import { isVeryLarge } from './doubtful.ts';
import { EntryList } from './entry-list.tsx';
import { useKeyed } from './keyed.ts';
import { Keypad } from './keypad.tsx';
import { LastEntry } from './last-entry.tsx';
import { NoPost } from './no-post.tsx';
import { type PostWork, usePost } from './post-data.ts';
import { PostHead } from './post-head.tsx';
import { PostStanding } from './post-standing.tsx';
import { useRehearsedEntry } from './rehearse-entry.ts';
import { useTyping } from './use-typing.ts';

/** Counting at a post: a counter, some keys, and one button that says what it writes down. */
export default function PostCountPage(): JSX.Element {
  const params = useParams<{ post: string }>();
  const desk = useDesk();
  return (
    <Show when={params.post} keyed>
      {(id) => {
        const work = usePost(() => id);
        return (
          <Show when={work.post()} fallback={<NoPost post={id} />}>
            {(_post) => (
              <div class="post-page">
                <PostHead work={work} at="count" />
                <PostStanding work={work} />
                <div classList={{ 'post-halves': desk.isDesk(), 'post-one': !desk.isDesk() }}>
                  <Show
                    when={work.stop() === null && firstKeyed(work)}
                    fallback={<Counted work={work} isStopped={work.stop() !== null} />}
                  >
                    {(first) => <Counting work={work} first={first()} />}
                  </Show>
                  <Show when={desk.isDesk()}>
                    <section class="post-beside">
                      <EntryList work={work} />
                    </section>
                  </Show>
                </div>
              </div>
            )}
          </Show>
        );
      }}
    </Show>
  );
}

/** Counters that keys alone fill; those of seizures have a page. */
const isKeyed = (counter: Counter) => !counterRule(counter).isSeizure;

function firstKeyed(work: PostWork): Counter | null {
  return work.day()?.body.counters.find(isKeyed) ?? null;
}

/** No keys: the day counts only what has a page, or nothing is written down any more and what was counted stays to be read. */
function Counted(props: { work: PostWork; isStopped: boolean }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const [isOpen, setOpen] = createSignal(false);
  const grid = () => ({
    ...{ post: props.work.id(), counters: props.work.day()?.body.counters ?? [], sums: props.work.sums() },
    ...{ chosen: null, onChoose: () => undefined },
  });
  return (
    <section class="post-counting">
      <Show when={isOpen()} fallback={<CounterGrid {...grid()} onOpen={() => setOpen(true)} />}>
        <CounterList {...grid()} onClose={() => setOpen(false)} />
      </Show>
      <Show when={!props.isStopped}>
        <div class="block">
          <p class="body-2">{t('counters.key.only_seizures')}</p>
          <LastEntry work={props.work} chosen={null} done={done} />
        </div>
      </Show>
    </section>
  );
}

function Counting(props: { work: PostWork; first: Counter }): JSX.Element {
  const { t, locale } = useI18n();
  const { work } = props;
  const counters = createMemo((): readonly Counter[] => work.day()?.body.counters ?? []);
  const keys = useKeyed({ post: work.id(), first: props.first });
  useRehearsedEntry({ work, keyed: keys.keyed });
  const done = useDone();
  const [isOpen, setOpen] = createSignal(false);
  /** Why the button did nothing; gone with the next key. */
  const [fault, setFault] = createSignal<string | null>(null);
  /** The very large figure that was asked about. */
  const [sure, setSure] = createSignal('');
  const value = () => Number(keys.keyed().digits);
  const said = () => {
    const { counter } = keys.keyed();
    return countInWords({ t, locale: locale() }, { counter, kind: null, value: value() });
  };
  const isEmpty = () => keys.keyed().digits === '';
  const label = () => {
    const { isLess } = keys.keyed();
    if (isEmpty()) return t(isLess ? 'counters.key.take_away_none' : 'counters.key.write_none');
    return isLess ? t('counters.key.take_away', { said: said() }) : t('counters.key.write', { said: said() });
  };

  function write() {
    const { id, counter, isLess } = keys.keyed();
    const [sum, typed] = [work.sums().get(counter) ?? 0, value()];
    if (isEmpty() || typed === 0) return setFault(t('counters.key.need'));
    if (isLess && typed > sum)
      return setFault(t('counters.key.too_many', { said: formatNumber(locale(), sum) }));
    // Nine keys are quickly too many: what no post counts at once is written down by a second tap, at any time.
    if (isVeryLarge(counter, typed) && sure() !== `${id} ${typed}`) {
      setSure(`${id} ${typed}`);
      return setFault(t('counters.key.very_many', { said: said() }));
    }
    const words = said();
    const stored = done.run(
      act('counters.count', {
        ...work.at(),
        ...{ shift: work.shift()?.id ?? null, count: id, counter, kind: null },
        ...{ value: isLess ? -typed : typed, seizure: null, isForPost: false },
      }),
      id,
    );
    // This device would refuse it: the foot says why.
    if (done.problem() !== null) return setFault(null);
    setFault(null);
    void keys.write(stored).then((isStored) => {
      if (!isStored) setFault(t('counters.key.not_saved', { said: words }));
    });
  }

  function press(digit: string) {
    setFault(null);
    setSure('');
    keys.press(digit);
  }
  function erase() {
    setFault(null);
    setSure('');
    keys.erase();
  }
  let section: HTMLElement | undefined;
  useTyping({ keys: () => section, press, erase, write });
  function choose(counter: Counter) {
    setOpen(false);
    setFault(null);
    keys.choose(counter);
  }
  const grid = () => ({
    ...{ post: work.id(), counters: counters(), sums: work.sums() },
    ...{ chosen: keys.keyed().counter, onChoose: choose },
  });
  return (
    <section class="post-counting" ref={section}>
      <div role="status">
        <Show when={keys.kept().kind === 'failed'}>
          <Banner tone="act" icon="circle-alert" fact={t('acts.edit.not_kept')} />
        </Show>
        <UnreadNotice of={keys} />
      </div>
      <Show when={isOpen()} fallback={<CounterGrid {...grid()} onOpen={() => setOpen(true)} />}>
        <CounterList {...grid()} onClose={() => setOpen(false)} />
      </Show>
      <Show when={!isOpen() && keys.isReady()}>
        <Amount
          work={work}
          counter={keys.keyed().counter}
          digits={keys.keyed().digits}
          isLess={keys.keyed().isLess}
          isRestored={keys.isRestored()}
        />
        <Keypad
          isLess={keys.keyed().isLess}
          onPress={press}
          onTurn={() => {
            setFault(null);
            keys.turn();
          }}
          onErase={erase}
        />
      </Show>
      <FooterBar
        note={
          <Show
            when={fault() ?? (done.problem() === null ? null : errorText({ t, code: done.problem() ?? '' }))}
          >
            {(words) => (
              <span class="post-fault" role="alert">
                {words()}
              </span>
            )}
          </Show>
        }
      >
        {/* The second tap of a double tap: the keys are already empty, and that is no fault. */}
        <Button kind="filled" wide onClick={(event) => (event.detail > 1 ? undefined : write())}>
          {label()}
        </Button>
        <LastEntry work={work} chosen={keys.keyed().counter} done={done} />
      </FooterBar>
    </section>
  );
}

/** What the keys say, the largest thing on the page, and since when it is counted. */
function Amount(props: {
  work: PostWork;
  counter: Counter;
  digits: string;
  isLess: boolean;
  /** An earlier visit left it: said here, where a band of its own would push the keys out of sight. */
  isRestored: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const name = () => t(`jointdays.counter.${props.counter}`);
  const since = () => {
    const did = t(`counting.did.${props.counter}`);
    const from = props.work.shift()?.body.from;
    const timeZone = props.work.day()?.body.timeZone;
    if (from === undefined || timeZone === undefined) return t('counters.key.whole_day', { did });
    return t('counters.key.since', { did, at: formatHour({ instant: from, timeZone }) });
  };
  const said = () => {
    const sign = props.isLess ? '−' : '+';
    return `${sign}${props.digits === '' ? '0' : formatNumber(locale(), Number(props.digits))}`;
  };
  return (
    <div class="post-amount">
      <div>
        <p class="post-amount-name">{name()}</p>
        <p class="post-amount-since" role="status">
          {props.isRestored ? t('counters.key.restored') : since()}
        </p>
      </div>
      <p
        classList={{
          'post-amount-typed': true,
          'post-amount-none': props.digits === '',
          'post-amount-less': props.isLess,
          'post-amount-long': props.digits.length > 4,
        }}
        aria-hidden="true"
      >
        {said()}
      </p>
      <LiveRegion
        message={props.digits === '' ? '' : t('counters.key.typed', { name: name(), said: said() })}
      />
    </div>
  );
}
