import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  Match,
  onMount,
  Show,
  Switch,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { NOT_SENT } from '#app/kit/do-online.ts';
import { codeOfError } from '#app/kit/error-code.ts';
import { holdFocus } from '#app/kit/hold-focus.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { isOnRoll } from '#shared/ballots/ballot.rules.ts';
import { type Ballot, CHOICES, type Choice, turnoutId, turnouts } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { aboutVote, LISTED_WITHIN } from './own-vote.ts';
import { useOwnVote } from './use-ballots.ts';
import { votedText } from './voted-text.tsx';
import { VoterGate } from './voter-gate.tsx';
import './ballots.css';

/**
 * The vote of one's own delegation. It is sent with an answer; where none comes, the page says that nobody knows whether it
 * counted, and offers to ask. That others have it in the list of who has voted proves that it did.
 */
export function CastVote(props: { ballot: Doc<Ballot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useDelegationWords();
  const own = useOwnVote();
  const [problem, setProblem] = createSignal<string | null>(null);
  const [isStillUnknown, setStillUnknown] = createSignal(false);
  const about = () => aboutVote(props.ballot.id, own());
  const sent = createMemo(() => client.onlineAct('ballots.cast', about()));
  const turnout = createMemo(() => {
    const delegation = own();
    if (delegation === null) return null;
    return client.replica.one(turnouts, turnoutId({ ballot: props.ballot.id, delegation }));
  });
  const isVoter = () => own() !== null && isOnRoll(props.ballot.body, own() ?? '');
  /** Another device of the delegation may have voted, so that its own choice is said only of what this one sent. */
  const counted = () => {
    const act = sent();
    return act?.status === 'accepted' ? act.args.choice : null;
  };
  const now = useNow();
  /** A server that went back to an older backup does not have it any more: the list is the server's, the answer is old. */
  const isLost = () => {
    const act = sent();
    const isOld = act !== null && now() - act.at >= LISTED_WITHIN;
    return act?.status === 'accepted' && isOld && turnout() === null && props.ballot.body.state === 'open';
  };
  /** Nobody votes on words that they have not read. */
  const hasText = () => {
    const { about } = props.ballot.body;
    return about === null || votedText(client.replica, about)?.words === about.words;
  };

  let part: HTMLDivElement | undefined;
  // Given at the foot of the page it is answered here, where the foot has gone: the focus that fell with it comes along.
  onMount(() => {
    const act = sent();
    const isJustSent = act !== null && client.now() - act.at < LISTED_WITHIN;
    if (isJustSent && document.activeElement === document.body) part?.focus({ preventScroll: true });
  });

  async function told(answer: Promise<unknown>) {
    setProblem(null);
    setStillUnknown(false);
    try {
      await answer;
    } catch (error) {
      setProblem(codeOfError(error));
    }
  }
  const cast = (choice: Choice) =>
    told(
      client
        .actOnline('ballots.cast', about(), {
          ...{ ballot: props.ballot.id, meeting: props.ballot.parent ?? '', delegation: own() ?? '', choice },
          about: props.ballot.body.about,
        })
        .then(({ status }) => status === 'not_sent' && setProblem(NOT_SENT)),
    );
  const ask = () =>
    told(
      client.askOnline('ballots.cast', about()).then(({ status }) => setStillUnknown(status === 'unknown')),
    );

  const [wasOffline, setWasOffline] = createSignal(client.isOffline());
  /** As soon as the server can say: with the line that is back, or where it lists a vote of the delegation. */
  const isAnswerable = createMemo(
    () => sent()?.status === 'unknown' && !client.isOffline() && (wasOffline() || turnout() !== null),
  );
  createEffect(() => {
    if (client.isOffline()) setWasOffline(true);
  });
  createEffect(() => {
    if (!isAnswerable()) return;
    setWasOffline(false);
    void ask();
  });

  function Choices(): JSX.Element {
    return (
      <Show when={!client.isOffline()} fallback={<Banner icon="wifi-off" fact={t('ballots.cast.offline')} />}>
        <div class="block vote-choices">
          <For each={CHOICES}>
            {(choice) => (
              <AskedButton
                act="ballots.cast"
                wide
                label={t(`ballots.choice.${choice}`)}
                title={t('ballots.cast.title', { choice: t(`ballots.choice.${choice}`) })}
                confirm={t('ballots.cast.confirm', { choice: t(`ballots.choice.${choice}`) })}
                onYes={() => cast(choice)}
              >
                <p class="title-2">
                  <LocalText text={props.ballot.body.question} />
                </p>
                <p>{t('ballots.cast.text', { delegation: words(own() ?? '') })}</p>
              </AskedButton>
            )}
          </For>
        </div>
      </Show>
    );
  }
  return (
    <Show
      when={isVoter()}
      fallback={
        <Show when={own() !== null}>
          <p class="block quiet">{t('ballots.cast.not_yours')}</p>
        </Show>
      }
    >
      <div
        class="no-print"
        ref={(element) => {
          part = element;
          holdFocus(element);
        }}
      >
        <Show when={problem()}>
          <Banner
            tone="act"
            icon="circle-alert"
            fact={t(problem() === NOT_SENT ? 'ballots.cast.offline' : 'ballots.cast.not_saved')}
          />
        </Show>
        <Switch>
          <Match when={isLost()}>
            <Banner
              tone="act"
              icon="circle-alert"
              fact={t('ballots.cast.not_in_list')}
              action={
                <Button kind="text" onClick={() => void ask()}>
                  {t('ballots.cast.ask')}
                </Button>
              }
            >
              {isStillUnknown() ? t('ballots.cast.still_unknown') : undefined}
            </Banner>
          </Match>
          <Match when={counted()} keyed>
            {(choice) => (
              <Banner
                tone="change"
                icon="check"
                fact={t('ballots.cast.counted', { choice: t(`ballots.choice.${choice}`) })}
              />
            )}
          </Match>
          <Match when={turnout() !== null && sent()?.status !== 'sent' && sent()?.status !== 'unknown'}>
            <Banner tone="change" icon="check" fact={t('ballots.cast.counted_other')} />
          </Match>
          <Match when={sent()?.status === 'sent'}>
            <p class="block" role="status" aria-busy="true">
              {t('ballots.cast.sending')}
            </p>
          </Match>
          <Match when={sent()?.status === 'unknown'}>
            <Banner
              tone="act"
              icon="circle-alert"
              fact={t('ballots.cast.unknown')}
              action={
                <Button kind="text" onClick={() => void ask()}>
                  {t('ballots.cast.ask')}
                </Button>
              }
            >
              {t(isStillUnknown() ? 'ballots.cast.still_unknown' : 'ballots.cast.unknown_text')}
            </Banner>
          </Match>
          <Match when={props.ballot.body.state === 'open'}>
            <Show when={sent()?.code} keyed>
              {(code) => (
                <Banner
                  tone="act"
                  icon="circle-alert"
                  fact={t(
                    code === 'sync.never_arrived' ? 'ballots.cast.not_counted' : 'ballots.cast.refused',
                  )}
                >
                  <Show when={code !== 'sync.never_arrived'}>{errorText({ t, code })}</Show>
                </Banner>
              )}
            </Show>
            <Show when={hasText()} fallback={<p class="block">{t('ballots.cast.no_text')}</p>}>
              <VoterGate for="cast" meeting={props.ballot.parent ?? ''} delegation={own() ?? ''}>
                <Choices />
              </VoterGate>
            </Show>
          </Match>
        </Switch>
      </div>
    </Show>
  );
}
