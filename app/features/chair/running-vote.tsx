import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CloseVote } from '#app/features/ballots/close-vote.tsx';
import { createHands, HandsFields } from '#app/features/ballots/hands-part.tsx';
import { useRollCall } from '#app/features/ballots/use-roll-call.ts';
import { VoidVote } from '#app/features/ballots/void-part.tsx';
import { votedText } from '#app/features/ballots/voted-text.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedSave, EditBody } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Button } from '#app/ui/button.tsx';
import { type Ballot, CHOICES, turnouts } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { bringForward } from './ask-in-place.tsx';
import { Enough } from './enough.tsx';
import type { Chair } from './use-chair.ts';
import { VoteNotices } from './vote-notices.tsx';

/**
 * A vote that is open: what is done in it, who has voted, never what where it is given on phones, and the acts that end it.
 */
export function RunningVote(props: { chair: Chair; ballot: Doc<Ballot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  let asked: HTMLDivElement | undefined;
  const body = () => props.ballot.body;
  const given = createMemo(() => client.replica.within(turnouts, props.ballot.id).map((each) => each.body));
  const hasVoted = (code: string) => given().some(({ delegation }) => delegation === code);
  const missing = () => body().roll.filter(({ delegation }) => !hasVoted(delegation));
  /** Words that were changed since it was opened stop it. */
  const isAboutOthers = () => {
    const { about, state } = body();
    return about !== null && state === 'open' && votedText(client.replica, about)?.words !== about.words;
  };
  /** Nobody knows yet whether it was annulled. */
  const isVoidOpen = () => {
    const status = client.onlineAct('ballots.void', props.ballot.id)?.status;
    return status === 'sent' || status === 'unknown';
  };
  return (
    <>
      <p class="label chair-running">{t(body().state === 'counting' ? 'ballots.counting' : 'ballots.now')}</p>
      <h2 class="title-3">
        <LocalText text={body().question} />
      </h2>
      <Show when={isAboutOthers()}>
        <p class="label status-red" role="status">
          {t('errors.ballots.other_words')}
        </p>
      </Show>
      <VoteNotices chair={props.chair} />
      <Show when={body().state === 'open'}>
        <Switch>
          <Match when={body().method === 'hands'}>
            <HandsHere ballot={props.ballot} />
          </Match>
          <Match when={body().method === 'roll_call'}>
            <RollCallHere chair={props.chair} ballot={props.ballot} />
          </Match>
        </Switch>
      </Show>
      <Enough of={body()} hasVoted={hasVoted} />
      <Show when={body().method !== 'hands'}>
        <p>{t('ballots.voted', { n: given().length, of: body().roll.length })}</p>
      </Show>
      <Show when={body().state === 'open' && body().method === 'recorded' && missing().length > 0}>
        <p class="label quiet">
          {t('chair.vote.missing', {
            names: missing()
              .map(({ delegation }) => props.chair.floor.nameOf(delegation))
              .join(', '),
          })}
        </p>
      </Show>
      <Show
        when={props.chair.asking()?.kind === 'void' || isVoidOpen()}
        fallback={
          <div class="button-row">
            <CloseVote ballot={props.ballot} given={given().length} run={props.chair.voted.run} />
            <Button kind="text" onClick={() => props.chair.ask({ kind: 'void' })}>
              {t('ballots.void')}
            </Button>
          </div>
        }
      >
        <div class="chair-ask" ref={asked}>
          <VoidVote
            ballot={props.ballot}
            onSaved={() => props.chair.ask(null)}
            onReady={() => bringForward(asked)}
          />
          <Button kind="text" onClick={() => props.chair.ask(null)}>
            {t('chair.leave')}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** What the chair counted in the room. */
function HandsHere(props: { ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const edit = createHands({ ballot: props.ballot, onSaved: () => undefined });
  const counted = () => {
    const { yes, no, abstain } = edit.typed();
    return t('ballots.counts', { yes: Number(yes), no: Number(no), abstain: Number(abstain) });
  };
  return (
    <AskedSave edit={edit} question="ballots.enter_hands" thing={counted()}>
      {(save) => (
        <form
          class="chair-hands"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <EditBody edit={edit}>
            <div class="chair-counts">
              <HandsFields edit={edit} />
            </div>
          </EditBody>
          <div class="button-row">
            <Button kind="filled" type="submit">
              {t('chair.vote.enter')}
            </Button>
          </div>
        </form>
      )}
    </AskedSave>
  );
}

/** Each is called in the order of precedence; what was answered can be put right until the end. */
function RollCallHere(props: { chair: Chair; ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const call = useRollCall(
    () => props.ballot,
    (doing, of) => props.chair.voted.run(doing, of),
  );
  const last = () => [...call.given().keys()].at(-1);
  return (
    <>
      <Show when={call.called()} fallback={<p class="label quiet">{t('ballots.call.done')}</p>}>
        {(code) => (
          <div class="chair-called">
            <p>
              {t('ballots.call.next')} <strong>{props.chair.floor.nameOf(code())}</strong>
            </p>
            <div class="button-row">
              <For each={CHOICES}>
                {(choice) => (
                  <Button onClick={() => void call.answer(code(), choice)}>
                    {t(`ballots.choice.${choice}`)}
                  </Button>
                )}
              </For>
            </div>
          </div>
        )}
      </Show>
      <Show when={last()}>
        {(code) => (
          <Button kind="text" onClick={() => call.again(code())}>
            {t('chair.vote.again', { name: props.chair.floor.nameOf(code()) })}
          </Button>
        )}
      </Show>
    </>
  );
}
