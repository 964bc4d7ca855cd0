import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { FloorRequest } from '#shared/floor/floor.schemas.ts';
import { numbersOf } from '#shared/floor/list.rules.ts';
import { waitsOf } from '#shared/floor/time.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { SpokenRow } from './spoken-row.tsx';
import type { FloorView } from './use-floor.ts';
import './floor.css';

const MINUTE = 60_000;

/** "A favor", "Cuestión de orden: Cerrar el debate", "Observador". */
export function useRequestWords(): (
  request: Pick<FloorRequest, 'kind' | 'point' | 'capacity' | 'isMinister'>,
) => string {
  const { t } = useI18n();
  return ({ kind, point, capacity, isMinister }) => {
    if (kind === 'order')
      return `${t('floor.kinds.order')}: ${t(point === null ? 'floor.point_other' : `floor.points.${point}`)}`;
    const said = [t(`floor.kinds.${kind}`)];
    if (isMinister) said.push(t('floor.minister'));
    if (capacity === 'observers' || capacity === 'guests') said.push(t(`floor.capacities.${capacity}`));
    return said.join(' · ');
  };
}

/** Who waits for the floor, in the order of the server; one's own delegation is marked. */
export function SpeakersList(props: { floor: FloorView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const list = () => props.floor.list();
  const numbers = createMemo(() => numbersOf(list()));
  const waits = createMemo(() =>
    waitsOf({
      list: list(),
      rule: props.floor.rule(),
      speaking: props.floor.sitting()?.body.speaking ?? null,
      now: props.floor.asOf() ?? now(),
    }),
  );
  const isOpen = () => props.floor.sitting()?.body.isListOpen === true;
  return (
    <>
      <SectionHeader
        kind="band"
        title={t(isOpen() ? 'floor.list_open' : 'floor.list_closed', { n: list().length })}
        aside={
          <Show
            when={props.floor.asOf()}
            fallback={<span class="folio">{props.floor.hours.said(now())}</span>}
          >
            {(at) => <>{t('floor.as_of', { at: props.floor.hours.said(at()) })}</>}
          </Show>
        }
      />
      <Show when={list().length > 0}>
        <List ordered>
          <For each={list()}>
            {(request) => (
              <SpeakerRow
                floor={props.floor}
                request={request}
                number={numbers().get(request.id)}
                wait={waits().get(request.id) ?? 0}
                isOwn={request.body.delegation === seatOf(client.actor())}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

function SpeakerRow(props: {
  floor: FloorView;
  request: Doc<FloorRequest>;
  number: number | undefined;
  wait: number;
  isOwn: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const wordsOf = useRequestWords();
  const body = () => props.request.body;
  const isOrder = () => body().kind === 'order';
  const words = () => {
    const said = wordsOf(body());
    return props.isOwn ? t('floor.own_with', { kind: said.toLowerCase() }) : said;
  };
  const moved = () => props.floor.moveOf(props.request.id);
  const isLed = () => may(client.actor(), 'floor.lead');
  return (
    <ListRow
      lead={
        isOrder() ? (
          <span class="floor-order-icon">
            <Icon name="circle-alert" />
          </span>
        ) : (
          <span class="folio">{props.number}</span>
        )
      }
      title={props.floor.nameOf(body().delegation)}
      detail={<span classList={{ 'floor-order': isOrder() }}>{words()}</span>}
      tone={isOrder() ? 'act' : undefined}
      selected={props.isOwn}
      {...(props.isOwn && props.floor.rule()?.minutes != null
        ? { trail: <span class="quiet">{t('floor.in_about', { n: Math.round(props.wait / MINUTE) })}</span> }
        : {})}
      {...(isLed()
        ? {
            href: `/meetings/${props.request.parent}/now/requests/${props.request.id}`,
            chevron: true,
          }
        : {})}
    >
      <Show when={moved()}>
        {(move) => <p class="row-detail">{t('floor.moved', { reason: move().reason })}</p>}
      </Show>
    </ListRow>
  );
}

/** Who spoke on this item, and how long. */
export function SpokenList(props: { floor: FloorView }): JSX.Element {
  const { t } = useI18n();
  const count = () => {
    const spoken = props.floor.spoken();
    const city = props.floor.hours.city(spoken[0]?.body.startedAt ?? 0);
    return city === null ? spoken.length : `${spoken.length} · ${t('kit.hour_of', { city })}`;
  };
  return (
    <Show when={props.floor.spoken().length > 0}>
      <SectionHeader kind="band" title={t('floor.spoke')} aside={count()} />
      <List>
        <For each={props.floor.spoken()}>{({ body }) => <SpokenRow floor={props.floor} spoken={body} />}</For>
      </List>
    </Show>
  );
}
