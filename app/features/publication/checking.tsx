import { type JSX, Match, Show, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { CheckAnswer } from './check-in-worker.ts';
import { CheckResult } from './check-result.tsx';
import type { Checking } from './use-checking.ts';
import './publication.css';

/** How far a check is, and what came out of it. */
export function CheckingPart(props: {
  checking: Checking;
  onStop: () => void;
  /** What the page says of the file itself, above its checks. */
  about?: (answer: Extract<CheckAnswer, { checks: unknown }>) => JSX.Element;
  /** What it says of a hand-over, where it takes one. */
  handover?: (answer: Extract<CheckAnswer, { handover: unknown }>) => JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const share = () => (props.checking.state === 'checking' ? props.checking.share : null);
  const answer = () => (props.checking.state === 'done' ? props.checking.answer : null);
  const whole = () => {
    const found = answer();
    return found !== null && 'checks' in found ? found : null;
  };
  const handover = () => {
    const found = answer();
    return found !== null && 'handover' in found ? found : null;
  };
  const problem = () => {
    const found = answer();
    return found === null || 'checks' in found || 'handover' in found ? null : found;
  };
  return (
    <div aria-live="polite">
      <Show when={share() !== null}>
        <div class="block check-progress">
          <p role="status">
            <progress aria-label={t('checking.running')} max={1} value={share() ?? 0} />{' '}
            {t('checking.running')}
          </p>
          <Button kind="text" onClick={() => props.onStop()}>
            {t('checking.stop')}
          </Button>
        </div>
      </Show>
      <Show when={whole()} keyed>
        {(found) => (
          <>
            {props.about?.(found)}
            <CheckResult checks={found.checks} />
          </>
        )}
      </Show>
      <Show when={problem()} keyed>
        {(found) => <Unusable answer={found} />}
      </Show>
      <Show when={handover()} keyed>
        {(found) => props.handover?.(found)}
      </Show>
    </div>
  );
}

function Unusable(props: {
  answer: Exclude<CheckAnswer, { checks: unknown } | { handover: unknown }>;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch fallback={<Fault fact={t('checking.bad.failure')} more={t('checking.bad.failure_more')} />}>
      <Match when={'unreadable' in props.answer}>
        <Fault fact={t('checking.bad.unreadable')} more={t('checking.bad.unreadable_more')} />
      </Match>
      <Match when={'problem' in props.answer && props.answer.problem} keyed>
        {({ kind, place }) => (
          <Fault
            fact={t(`checking.bad.${kind}`)}
            more={t(`checking.bad.${kind}_more`)}
            place={kind === 'shape' ? place.slice(0, 80) : ''}
          />
        )}
      </Match>
    </Switch>
  );
}

/** Nothing was checked, why, and what to do. */
export function Fault(props: { fact: string; more: string; place?: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <Banner tone="act" icon="circle-alert" fact={props.fact}>
      {props.more}
      <Show when={props.place}>{(place) => <> {t('checking.bad.place', { place: place() })}</>}</Show>
    </Banner>
  );
}
