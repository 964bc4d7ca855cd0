import { useLocation } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DraftNotices } from '#app/kit/draft-notices.tsx';
import { Answered, useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { useKeptOnline, useTypedOnline } from '#app/kit/typed-online.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { BODY_CODES } from '#shared/kernel/bodies.ts';
import {
  type FoundedAnswer,
  FoundedAnswerSchema,
  type InvitationAnswer,
  InvitationAnswerSchema,
} from '#shared/people/people.schemas.ts';
import { foundedLines } from './founded-text.ts';
import { Invitation } from './invitation.tsx';
import { isInvitationUsed } from './invited.ts';
import { OnlineForm } from './online-form.tsx';
import { Witnesses } from './witness.tsx';
import './people.css';
import '#app/kit/kit.css';

type Status = FoundedAnswer['states'][number]['status'];
const TONES = {
  none: 'neutral',
  founding: 'amber',
  waiting: 'amber',
  refused: 'red',
  active: 'plain',
} as const;

/** Who founded, confirmed and witnessed each. The presidency gives a state its first code, and can do nothing else to it. */
export default function StatesPage(): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const query = useAnswer(FoundedAnswerSchema, '/api/states/founded');
  const mayFound = () => may(client.actor(), 'state.found');
  const linesOf = (code: string) =>
    foundedLines({
      t,
      locale: locale(),
      founding: query.data?.states.find((state) => state.code === code),
    });
  const search = useQuery<{ state?: string }>();
  const [picked, setPicked] = createSignal<string | null>(null);
  const [wanted, setWanted] = createSignal(search.state ?? null);
  useKeptOnline('states', (code) => setWanted((before) => before ?? code));
  // Partner bodies that govern their own people begin in the same way, after the states.
  const codes = () => [...sortCountries(locale(), memberStates), ...BODY_CODES];
  const statusOf = (code: string): Status =>
    query.data?.states.find((state) => state.code === code)?.status ?? 'none';
  // A body whose two have compared waits for its witness: a first code helps nobody there.
  const isOpenable = (code: string) =>
    mayFound() && codes().includes(code) && ['none', 'founding', 'refused'].includes(statusOf(code));
  const whatFor = (code: string) => {
    if (!isOpenable(code)) return undefined;
    return statusOf(code) === 'founding' ? t('people.found.again') : t('people.found.action');
  };
  // Once open it stays: its code is still on the screen when the state is no longer without one.
  const asked = createMemo<string | null>((before) => {
    const state = wanted();
    if (before !== null || state === null || query.data === undefined) return before;
    return isOpenable(state) ? state : null;
  }, null);
  const chosen = () => picked() ?? asked();
  const location = useLocation();
  // A link to one of them leads to its row, which stands there only when the answer has come.
  createEffect(() => {
    const row = query.data === undefined ? '' : location.hash.slice(1);
    if (codes().includes(row)) document.getElementById(row)?.scrollIntoView({ block: 'center' });
  });
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/people', label: t('people.back_list') }}
        title={t('people.found.title')}
        detail={t(mayFound() ? 'people.found.detail' : 'people.founded.row')}
      />
      <Witnesses />
      <Answered query={query}>
        <List label={t('people.found.title')}>
          <For each={codes()}>
            {(code) => (
              <>
                <ListRow
                  id={code}
                  title={countryName(locale(), code)}
                  detail={whatFor(code)}
                  onSelect={isOpenable(code) ? () => setPicked(code) : undefined}
                  chevron={isOpenable(code)}
                  selected={chosen() === code}
                  quiet={statusOf(code) === 'active'}
                  trail={<Tag tone={TONES[statusOf(code)]}>{t(`people.found.${statusOf(code)}`)}</Tag>}
                >
                  <For each={linesOf(code)}>{(line) => <div class="row-detail">{line}</div>}</For>
                </ListRow>
                <Show when={chosen() === code}>
                  <Opened state={code} status={statusOf(code)} />
                </Show>
              </>
            )}
          </For>
        </List>
      </Answered>
    </div>
  );
}

/**
 * Opens below the row that was clicked, and takes the focus. What it opened as stays: a code is still on the screen when
 * the state is no longer without one.
 */
function Opened(props: { state: string; status: Status }): JSX.Element {
  const { state, status } = props;
  let item: HTMLLIElement | undefined;
  onMount(() => {
    item?.scrollIntoView({ block: 'nearest' });
    item?.focus({ preventScroll: true });
  });
  return (
    <li ref={item} class="row-opened" tabindex="-1">
      <Show when={status !== 'founding'} fallback={<CodeAgain state={state} />}>
        <FoundForm state={state} />
      </Show>
    </li>
  );
}

/** For a first code that was lost before anybody used it. */
function CodeAgain(props: { state: string }): JSX.Element {
  const { t, locale } = useI18n();
  const [answer, setAnswer] = createSignal<InvitationAnswer | null>(null);
  const act = useOnlineAct();
  const give = () =>
    act.ask(
      InvitationAnswerSchema,
      { method: 'POST', path: `/api/states/${props.state}/code`, json: {} },
      { done: setAnswer },
    );
  return (
    <Show
      when={answer()}
      keyed
      fallback={
        <div class="block stack settings-form">
          <p>{t('people.found.again_text')}</p>
          <Show when={act.problem()}>
            {(problem) => <Banner tone="act" icon="circle-alert" fact={problem()} />}
          </Show>
          <Button kind="filled" wide icon="qr-code" onClick={() => void give()}>
            {t('people.found.again')}
          </Button>
          <p role="status">{act.isBusy() ? t('people.working') : ''}</p>
        </div>
      }
    >
      {(given) => <Invitation answer={given} label={countryName(locale(), props.state)} />}
    </Show>
  );
}

function FoundForm(props: { state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { state } = props;
  const kept = useTypedOnline({
    collection: 'states',
    under: state,
    of: { prefix: 'per' },
    begun: { label: '' },
    title: 'people.found.submit',
    address: `/people/states?state=${state}`,
  });
  const label = () => kept.typed().label;
  const [invited, setInvited] = createSignal('');
  const [answer, setAnswer] = createSignal<InvitationAnswer | null>(null);
  const act = useOnlineAct('first-label');

  function done(given: InvitationAnswer) {
    setInvited(label().trim());
    setAnswer(given);
    void kept.done();
  }

  function found() {
    const isMissing = label().trim() === '';
    return act.ask(
      InvitationAnswerSchema,
      {
        method: 'POST',
        path: `/api/states/${props.state}/found`,
        json: { person: kept.id(), askedAt: client.now(), label: label().trim() },
      },
      {
        found: isMissing ? [{ fieldId: 'first-label', message: t('people.form.label_missing') }] : [],
        done,
        failed: (code) => isInvitationUsed(code) && kept.renew(),
      },
    );
  }

  return (
    <Show
      when={answer()}
      fallback={
        <OnlineForm
          act={act}
          submit={t('people.found.submit')}
          onSubmit={() => void found()}
          before={
            <>
              <h2 class="title-2">{countryName(locale(), props.state)}</h2>
              <DraftNotices of={kept} />
            </>
          }
          isReady={kept.isReady()}
        >
          <TextField
            id="first-label"
            label={t('people.found.label')}
            hint={t('people.form.label_hint')}
            error={act.problem() ?? undefined}
            value={label()}
            onInput={(text) => kept.type({ label: text })}
            maxlength={80}
            autocomplete="off"
          />
        </OnlineForm>
      }
    >
      {(given) => (
        <Invitation answer={given()} label={`${invited()} · ${countryName(locale(), props.state)}`} />
      )}
    </Show>
  );
}
