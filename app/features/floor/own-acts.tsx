import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { WhoButton } from '#app/features/participants/who-button.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { type Done, useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isStateCode } from '#shared/access/seats.ts';
import type { FloorRequest, RequestKind } from '#shared/floor/floor.schemas.ts';
import { isSpeech } from '#shared/floor/floor.schemas.ts';
import { isThereToReply } from '#shared/floor/reply.rules.ts';
import { budgetOf } from '#shared/floor/time.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { AskDialog, PointDialog } from './ask-dialogs.tsx';
import { clockText, spanText } from './floor-time.ts';
import { useRequestWords } from './speakers-list.tsx';
import type { FloorView } from './use-floor.ts';
import { type FloorSeat, useFloorSeat } from './use-floor-seat.ts';
import { useSecond } from './use-second.ts';
import type { Wish } from './wish.ts';
import './floor.css';

interface Own {
  floor: FloorView;
  meeting: string;
}
type OwnOf = Own & { seat: FloorSeat; delegation: string };

/** All that the delegation has in the list, or on its way there: what its foot says, and what stands in the page. */
function heldOf(seat: FloorSeat) {
  const all = () => [...seat.waiting(), ...seat.asked()];
  const top = () =>
    seat.speaking() !== null ? null : (all().find(({ body }) => isSpeech(body.kind)) ?? all()[0] ?? null);
  return {
    all,
    top,
    rest: () => all().filter(({ id }) => id !== top()?.id),
    has: (fits: (kind: RequestKind) => boolean) => all().some(({ body }) => fits(body.kind)),
  };
}

/**
 * What the delegation of whoever reads can do beside the one thing at the foot of the page, or why it can do nothing. All of it
 * stands here where the foot is for something else: for whoever leads, or for a vote.
 */
export function OwnPart(
  props: Own & {
    /** Whoever leads reads no reason why not: what they do for a delegation stands elsewhere. */
    isLed: boolean;
    hasFoot: boolean;
  },
): JSX.Element {
  const { t } = useI18n();
  const seat = useFloorSeat(props.floor, props.meeting);
  return (
    <Show
      when={seat.delegation()}
      fallback={
        <Show when={props.isLed ? null : seat.why()}>
          {(why) => (
            <p class="block quiet">
              <strong>{t(why().fact)}</strong> <Show when={why().more}>{(more) => <>{t(more())}</>}</Show>
            </p>
          )}
        </Show>
      }
    >
      {(delegation) => <InPage {...props} seat={seat} delegation={delegation()} />}
    </Show>
  );
}

function InPage(props: OwnOf & { hasFoot: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const held = heldOf(props.seat);
  const shown = () => (props.hasFoot ? held.rest() : held.all());
  return (
    <>
      <SectionHeader kind="band" title={t('floor.own')} />
      <div class="block floor-choices">
        {done.notice()}
        <Show when={client.isOffline()}>
          <p class="quiet">{t('floor.offline_never')}</p>
        </Show>
        <Lapsed {...props} />
        <OwnBudget floor={props.floor} delegation={props.delegation} />
        <Show when={!props.hasFoot && props.seat.speaking()}>
          <div class="between">
            <Speaks floor={props.floor} />
            <Show when={props.seat.isKnown()}>
              <TopAct {...props} done={done} />
            </Show>
          </div>
        </Show>
        <For each={shown()}>
          {(request) => (
            <div class="between">
              <RequestState floor={props.floor} request={request} />
              <Show when={props.seat.isKnown()}>
                <Withdraw {...props} done={done} request={request.id} />
              </Show>
            </div>
          )}
        </For>
        <Show
          when={props.seat.isKnown()}
          fallback={
            <Show when={!props.hasFoot}>
              <SayWho meeting={props.meeting} />
            </Show>
          }
        >
          <div class="floor-side-by-side">
            <Show when={!props.hasFoot && props.seat.speaking() === null && !held.has(isSpeech)}>
              <AskFloor {...props} done={done} />
            </Show>
            <AskReply {...props} done={done} />
            <Show when={!props.hasFoot}>
              <AskPoint {...props} done={done} />
            </Show>
          </div>
        </Show>
      </div>
    </>
  );
}

/** The foot of the page: what it has just done, what the delegation has, and one row of what it can do now. */
export function OwnFoot(props: Own & { said?: JSX.Element }): JSX.Element {
  const seat = useFloorSeat(props.floor, props.meeting);
  return (
    <Show when={seat.delegation()}>
      {(delegation) => <InFoot {...props} seat={seat} delegation={delegation()} />}
    </Show>
  );
}

function InFoot(props: OwnOf & { said?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const held = heldOf(props.seat);
  const standing = () => {
    if (props.seat.speaking() !== null) return <Speaks floor={props.floor} />;
    const top = held.top();
    if (top !== null) return <RequestState floor={props.floor} request={top} brief />;
    const isOpen = props.floor.sitting()?.body.isListOpen === true;
    return isOpen ? undefined : <p class="quiet">{t('floor.list_closed_text')}</p>;
  };
  const note = () => (props.said === undefined ? standing() : [props.said, standing()]);
  return (
    <FooterBar note={note()}>
      {done.notice()}
      <Show when={props.seat.isKnown()} fallback={<SayWho meeting={props.meeting} />}>
        <div class="floor-side-by-side">
          <TopAct {...props} done={done} />
          <AskPoint {...props} done={done} />
        </div>
      </Show>
    </FooterBar>
  );
}

/** Nobody acts for a delegation before they are known on the list of the meeting; a tap says who they are. */
function SayWho(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  return <WhoButton meeting={props.meeting} label={t('floor.say_who')} />;
}

type Acting = OwnOf & { done: Done };

/** What comes first: to end one's speech, to take back what one asked, or to ask. */
function TopAct(props: Acting): JSX.Element {
  const { t } = useI18n();
  const held = heldOf(props.seat);
  return (
    <Show
      when={props.seat.speaking()}
      fallback={
        <Show when={held.top()?.id} keyed fallback={<AskFloor {...props} />}>
          {(request) => <Withdraw {...props} request={request} />}
        </Show>
      }
    >
      {(speaking) => (
        <AskedButton
          act="floor.give_way"
          label={t('floor.give_way')}
          title={t('floor.give_way_title')}
          onYes={() => {
            const { request } = speaking();
            return props.done.run(act('floor.give_way', { request, meeting: props.meeting }), request);
          }}
        >
          {t('floor.give_way_text')}
        </AskedButton>
      )}
    </Show>
  );
}

function Withdraw(props: Acting & { request: string }): JSX.Element {
  const { t } = useI18n();
  const { request } = props;
  return (
    <AskedButton
      act="floor.withdraw"
      label={t('floor.withdraw')}
      title={t('floor.withdraw_title')}
      onYes={() => props.done.run(act('floor.withdraw', { request, meeting: props.meeting }), request)}
    >
      {t('floor.withdraw_text')}
    </AskedButton>
  );
}

/** Asks for the open item, once for each kind however often it is tapped. */
function useAsk(props: Acting): (wish: Wish) => Promise<void> {
  const ids = useNewIds('spk');
  return async (wish) => {
    const item = props.floor.item()?.id;
    if (item === undefined) return;
    const { meeting, delegation } = props;
    const request = ids.of(wish.kind);
    const asked = act('floor.ask', { request, meeting, item, delegation, ...wish });
    if (await props.done.run(asked, wish.kind)) ids.used(wish.kind);
  };
}

function AskFloor(props: Acting): JSX.Element {
  const { t } = useI18n();
  const ask = useAsk(props);
  const [isChoosing, setChoosing] = createSignal(false);
  return (
    <Show when={props.floor.sitting()?.body.isListOpen === true}>
      <Button kind="filled" onClick={() => setChoosing(true)}>
        {t('floor.ask')}
      </Button>
      <AskDialog
        open={isChoosing()}
        hasMinisters={props.floor.rule()?.isMinisterFirst === true && isStateCode(props.delegation)}
        onClose={() => setChoosing(false)}
        onAsk={(wish) => {
          setChoosing(false);
          void ask(wish);
        }}
      />
    </Show>
  );
}

function AskReply(props: Acting): JSX.Element {
  const { t } = useI18n();
  const ask = useAsk(props);
  const held = heldOf(props.seat);
  /** Another delegation spoke, or speaks: there is nothing else to reply to. */
  const hasHeard = () => {
    const sitting = props.floor.sitting()?.body;
    const interventions = props.floor.spoken();
    return sitting !== undefined && isThereToReply({ delegation: props.delegation, sitting, interventions });
  };
  const mayReply = () =>
    props.floor.sitting()?.body.isListOpen === true &&
    props.floor.rule()?.hasReply !== false &&
    props.seat.speaking() === null &&
    hasHeard() &&
    !held.has((kind) => kind === 'reply');
  return (
    <Show when={mayReply()}>
      <AskedButton
        act="floor.ask"
        label={t('floor.reply')}
        title={t('floor.reply_title')}
        onYes={() => ask({ kind: 'reply', point: null, isMinister: false })}
      >
        {t('floor.reply_text')}
      </AskedButton>
    </Show>
  );
}

function AskPoint(props: Acting): JSX.Element {
  const { t } = useI18n();
  const ask = useAsk(props);
  const held = heldOf(props.seat);
  const [isChoosing, setChoosing] = createSignal(false);
  return (
    <Show when={props.seat.mayMove() && !held.has((kind) => kind === 'order')}>
      <Button onClick={() => setChoosing(true)}>{t('floor.point')}</Button>
      <PointDialog
        open={isChoosing()}
        onClose={() => setChoosing(false)}
        onAsk={(wish) => {
          setChoosing(false);
          void ask(wish);
        }}
      />
    </Show>
  );
}

/** What the delegation asked and was not called for, until it asks again. */
export function Lapsed(props: { floor: FloorView; delegation: string }): JSX.Element {
  const { t } = useI18n();
  const wordsOf = useRequestWords();
  const lapsed = () => (heldAnew() ? null : props.floor.lapsedOf(props.delegation));
  const heldAnew = () => props.floor.asked().some(({ body }) => body.delegation === props.delegation);
  return (
    <Show when={lapsed()}>
      {(request) => (
        <p class="floor-status">
          <Icon name="circle-alert" size={20} />
          <span>
            <strong>{t('floor.lapsed', { kind: wordsOf(request().body) })}</strong> {t('floor.lapsed_text')}
          </span>
        </p>
      )}
    </Show>
  );
}

/** That the delegation has the floor; without a network, that it had it. */
function Speaks(props: { floor: FloorView }): JSX.Element {
  const { t } = useI18n();
  return (
    <p class="floor-status">
      <Icon name="mic" size={20} />
      <strong>
        <Show when={props.floor.asOf()} fallback={t('floor.you_speak')}>
          {(at) => <>{t('floor.you_spoke', { at: props.floor.hours.said(at()) })}</>}
        </Show>
      </strong>
    </p>
  );
}

/** What the delegation has used of its time on the item, where the rules give it some. */
function OwnBudget(props: { floor: FloorView; delegation: string }): JSX.Element {
  const { t } = useI18n();
  const speaking = () => props.floor.sitting()?.body.speaking ?? null;
  const now = useSecond(
    () => speaking()?.delegation === props.delegation && speaking()?.runningSince !== null,
  );
  const budget = () =>
    budgetOf({
      ...{ rule: props.floor.rule(), delegation: props.delegation, item: props.floor.item()?.id ?? '' },
      ...{ interventions: props.floor.spoken(), speaking: speaking(), now: now() },
    });
  return (
    <Show when={budget().budgetMs}>
      {(whole) => (
        <p classList={{ quiet: budget().overrunMs === 0, 'floor-order': budget().overrunMs > 0 }}>
          {budget().overrunMs > 0
            ? t('floor.budget_over', { over: clockText(budget().overrunMs) })
            : t('floor.budget', { used: clockText(budget().usedMs), budget: spanText(whole(), t) })}
        </p>
      )}
    </Show>
  );
}

/** In the list, since when the server says; or asked here, and in no list yet. */
function RequestState(props: {
  floor: FloorView;
  request: Doc<FloorRequest>;
  /** Without what the list says as well, or what follows from it: the foot of a page is small. */
  brief?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const wordsOf = useRequestWords();
  const takenAt = () => (props.request.rev === 0 ? null : props.request.body.takenAt);
  return (
    <div class="floor-status">
      <Icon name={takenAt() === null ? 'clock' : 'check'} size={20} />
      <p>
        <Show
          when={takenAt()}
          fallback={
            <>
              <strong>{t('floor.asked_not_listed')}</strong>{' '}
              {props.brief ? undefined : t('floor.asked_not_listed_text')}
            </>
          }
        >
          {(at) => <>{t('floor.in_list_since', { at: props.floor.hours.said(at()) })}</>}
        </Show>
        <Show when={props.brief !== true || takenAt() === null}>
          <br />
          <span class="quiet">{wordsOf(props.request.body)}</span>
        </Show>
      </p>
    </div>
  );
}
