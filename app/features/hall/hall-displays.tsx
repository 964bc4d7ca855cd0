import { createEffect, createSignal, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatMoment, formatWhen } from '#app/i18n/when.ts';
import { QrCode } from '#app/kit/codes/qr-code.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { Answered, useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import {
  type HallAddress,
  HallAddressSchema,
  type HallDisplay,
  HallDisplaysSchema,
} from '#shared/hall/hall.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { hallAddress, typedAddress } from './hall-entry.ts';
import './hall-displays.css';

/** While an address waits for its screen, the page looks whether it was opened. */
const LOOK_EVERY_MS = 5_000;

/** The displays of one meeting: asks for an address, which is shown once, and ends what is on. */
export function HallDisplays(props: { meeting: string }): JSX.Element {
  const now = useNow();
  const { t } = useI18n();
  const query = useAnswer(
    HallDisplaysSchema,
    `/api/hall/displays?meeting=${encodeURIComponent(props.meeting)}`,
  );
  const act = useOnlineAct();
  const displays = () => query.data?.displays ?? [];
  const [made, setMade] = createSignal<HallAddress | null>(null);
  const [asked, setAsked] = createSignal<HallDisplay | null>(null);

  createEffect(() => {
    if (made() === null) return;
    const timer = setInterval(() => void query.refetch(), LOOK_EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });
  /** The display of the address that is shown; null once nobody opened it in time, or it was ended. */
  const ofMade = () => displays().find(({ display }) => display === made()?.display) ?? null;
  const isOver = (address: HallAddress) => now() >= address.expiresAt;

  function make() {
    return act.ask(
      HallAddressSchema,
      { method: 'POST', path: '/api/hall/displays', json: { meeting: props.meeting } },
      { done: setMade },
    );
  }
  function end() {
    const display = asked()?.display;
    setAsked(null);
    if (display === undefined) return undefined;
    if (made()?.display === display) setMade(null);
    return act.ask(DoneAnswerSchema, { method: 'DELETE', path: `/api/hall/displays/${display}` });
  }

  return (
    <>
      <Show when={act.problem()} keyed>
        {(text) => <Banner tone="act" icon="circle-alert" fact={text} />}
      </Show>
      <p class="block prose">{t('hall.intro')}</p>
      <Show when={made()} keyed>
        {(address) => (
          <Made address={address} openedAt={ofMade()?.openedAt ?? null} isOver={isOver(address)} />
        )}
      </Show>
      <Answered query={query}>
        <div class="block">
          <Button kind="filled" wide onClick={() => void make()}>
            {t('hall.make')}
          </Button>
        </div>
        <SectionHeader kind="band" title={t('hall.list')} aside={displays().length} />
        <Show when={displays().length > 0} fallback={<p class="block">{t('hall.none')}</p>}>
          <DisplayList displays={displays()} onEnd={setAsked} />
        </Show>
      </Answered>
      <Confirm
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t('hall.end_title')}
        confirm={t('hall.end')}
        onConfirm={end}
      >
        <p>{t('hall.end_text')}</p>
      </Confirm>
    </>
  );
}

function useMoment() {
  const { locale } = useI18n();
  const now = useNow();
  return (instant: number) => formatMoment({ locale: locale(), instant, now: now() });
}

/** The address, for whoever stands at the computer of the hall: to scan, to open here, or to type. */
function Made(props: { address: HallAddress; openedAt: number | null; isOver: boolean }): JSX.Element {
  const { t } = useI18n();
  const moment = useMoment();
  const link = () => hallAddress({ origin: location.origin, code: props.address.linkCode });
  return (
    <section class="block" role="status">
      <Switch
        fallback={
          <>
            <Banner icon="monitor" fact={t('hall.made')}>
              {t('hall.valid', { at: moment(props.address.expiresAt) })}
            </Banner>
            <div class="hall-made">
              <dl>
                <dt>{t('hall.address')}</dt>
                <dd class="hall-made-address">{typedAddress(location.host)}</dd>
                <dt>{t('hall.code')}</dt>
                <dd class="hall-made-code">{props.address.code}</dd>
              </dl>
              <QrCode text={link()} label={t('hall.qr')} />
            </div>
            <p class="hall-made-acts">
              <LinkButton icon="external-link" href={link()} target="_blank">
                {t('hall.here')}
              </LinkButton>
              <CopyButton text={link()} label={t('hall.copy')} />
            </p>
          </>
        }
      >
        <Match when={props.openedAt}>
          {(at) => <Banner icon="check" fact={t('hall.opened', { at: moment(at()) })} />}
        </Match>
        <Match when={props.isOver}>
          <Banner icon="clock" fact={t('hall.run_out')} />
        </Match>
      </Switch>
    </section>
  );
}

function DisplayList(props: {
  displays: readonly HallDisplay[];
  onEnd: (display: HallDisplay) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const moment = useMoment();
  return (
    <List>
      <For each={props.displays}>
        {(each) => (
          <ListRow
            title={
              each.openedAt === null
                ? t('hall.waiting', { at: moment(each.endsAt) })
                : t('hall.on', { at: moment(each.openedAt) })
            }
            detail={
              <>
                <Show when={each.lastSeen}>{(at) => <div>{t('hall.seen', { at: moment(at()) })}</div>}</Show>
                <Show when={each.openedAt !== null}>
                  <div>{t('hall.ends', { at: formatWhen(locale(), each.endsAt) })}</div>
                </Show>
                <div>{t('hall.by', { name: each.label })}</div>
              </>
            }
            trail={
              <Button kind="text" onClick={() => props.onEnd(each)}>
                {t('hall.end')}
              </Button>
            }
          />
        )}
      </For>
    </List>
  );
}
