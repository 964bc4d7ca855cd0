import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { discardAll } from '#app/kit/discard-all.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import type { Rated } from '#shared/panels/panels.schemas.ts';
import { INDICATOR_CODES } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { useNoSecondTap } from './no-second-tap.ts';
import type { OwnArea } from './own-area.ts';
import { AnchorLine } from './rating-scale.tsx';

interface Lost {
  readonly id: string;
  readonly code: string;
  readonly rated: Rated;
}

/**
 * What this person wrote here and does not count: the server refused it, or the round ended while it lay on this device.
 * It stays readable, with what can be done.
 */
export function LostRatings(props: { area: OwnArea; seat: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  let isSent = false;
  useNoSecondTap(() => isSent);
  const rows = createMemo(() =>
    client.outbox().filter(({ state, envelope: { name, args } }) => {
      if (name !== 'panels.rate' && name !== 'panels.hand_in') return false;
      const { edition, area, seat, round } = args as Record<string, unknown>;
      const isHere = edition === props.area.body.edition && area === props.area.area && seat === props.seat;
      const isStopped = state === 'refused' || state === 'held';
      // The server has not answered yet, and will refuse it.
      return isHere && (isStopped || (state === 'queued' && round !== props.area.round));
    }),
  );
  const ratings = createMemo((): readonly Lost[] =>
    rows().flatMap(({ id, envelope: { args } }) => {
      const { ratings = {} } = args as { ratings?: Readonly<Record<string, Rated | null>> };
      return Object.entries(ratings).flatMap(([code, rated]) =>
        rated === null ? [] : [{ id: `${id}-${code}`, code, rated }],
      );
    }),
  );
  const why = () => {
    const codes = rows().flatMap(({ verdict }) => (verdict?.code === undefined ? [] : [verdict.code]));
    const [code = 'panels.round_over'] = codes;
    return code === 'panels.round_over' ? t('rating.lost.over') : errorText({ t, code });
  };
  /** Another device of theirs was first, and the round is open: it can be sent once more, on top of that. */
  const conflicts = createMemo(() => {
    const isOne = (row: ReturnType<typeof rows>[number]) =>
      row.state === 'refused' &&
      row.verdict?.code === 'sync.changed_meanwhile' &&
      (row.envelope.args as { round?: unknown }).round === props.area.round;
    const refused = rows().filter(({ state }) => state !== 'held');
    return refused.every(isOne) ? refused : [];
  });
  const handsIn = () => rows().some(({ envelope: { name } }) => name === 'panels.hand_in');
  /** What the server has of it, where that is something else. */
  const there = ({ code, rated }: Lost) => {
    const value = props.area.said[code]?.value;
    return conflicts().length > 0 && value !== rated.value ? value : undefined;
  };
  const again = () => {
    isSent = true;
    return saved.run(async () => {
      for (const { id } of conflicts()) await client.sendAgain(id).saved;
    });
  };
  /** The server answered them, or they wait for one that it answered: what it has not seen yet cannot be given up. */
  const given = createMemo(() => rows().filter(({ state }) => state === 'refused' || state === 'held'));
  const discard = () => {
    isSent = true;
    return saved.run(() => discardAll(client, new Set(given().map(({ id }) => id))));
  };
  const isConflict = () => conflicts().length > 0;
  const textsOf = (code: string) => {
    const known = INDICATOR_CODES.find((each) => each === code);
    return known === undefined ? null : indicatorTexts(locale())(known);
  };
  const wordOf = (code: string, value: Rating) =>
    textsOf(code)?.anchors.find(({ rating }) => rating === value)?.word ?? '';
  return (
    <Show when={rows().length > 0}>
      <Show
        when={conflicts().length > 0}
        fallback={
          <Banner tone="act" icon="circle-alert" fact={t('rating.lost.fact')}>
            {why()} {t('rating.lost.more')}
          </Banner>
        }
      >
        <Banner tone="act" icon="circle-alert" fact={t('rating.lost.other_device')}>
          {t('rating.lost.other_device_more')} {handsIn() ? t('rating.lost.hands_in') : ''}
        </Banner>
        <div class="block">
          <Button kind="filled" icon="refresh-cw" onClick={() => void again()}>
            {t('rating.lost.again')}
          </Button>
        </div>
      </Show>
      {saved.notice()}
      <List label={t('rating.lost.fact')}>
        <For each={ratings()}>
          {(lost) => (
            <ListRow
              kicker={textsOf(lost.code)?.name ?? lost.code}
              title={
                <Show when={textsOf(lost.code)} fallback={<span>{lost.rated.value}</span>}>
                  {(texts) => <AnchorLine texts={texts()} value={lost.rated.value} />}
                </Show>
              }
              detail={lost.rated.reason ?? undefined}
            >
              <Show when={there(lost)}>
                {(value) => (
                  <p class="row-detail">
                    {t('rating.lost.there', { value: value() })} {wordOf(lost.code, value())}
                  </p>
                )}
              </Show>
            </ListRow>
          )}
        </For>
      </List>
      <Show
        when={given().length > 0}
        fallback={
          <List>
            <ListRow title={t('rating.lost.outbox')} href="/outbox" chevron />
          </List>
        }
      >
        <div class="block">
          <AskedButton
            icon="trash-2"
            label={t(isConflict() ? 'rating.lost.use_theirs' : 'rating.lost.discard')}
            title={t(isConflict() ? 'rating.lost.use_theirs_title' : 'rating.lost.discard_title')}
            confirm={t('rating.lost.discard_yes')}
            onYes={discard}
          >
            <p>{t('rating.lost.discard_text')}</p>
          </AskedButton>
        </div>
      </Show>
    </Show>
  );
}
