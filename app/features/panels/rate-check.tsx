import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnsentNote } from '#app/features/contributions/unsent-note.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Told } from '#app/kit/told.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { ratingSheetId, ratingSheets } from '#shared/panels/panels.schemas.ts';
import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import { useHandedInMore } from './handed-in-more.ts';
import { isDue, nextOpen } from './own-area.ts';
import type { RateProps } from './rate-one.tsx';
import { LostRatings } from './rating-lost.tsx';
import { RatingPreview } from './rating-preview.tsx';
import { AnchorLine } from './rating-scale.tsx';

/** All that was answered of an area, before it is handed in and after: it can be changed until the round is over. */
export function RateCheck(
  props: RateProps & {
    /** Whether a reason was begun there and not finished. */
    isUnfinished: (code: IndicatorCode) => boolean;
    isList: boolean;
    onGo: (to: IndicatorCode) => void;
    onArrange: () => void;
  },
): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const when = useWhen();
  const more = useHandedInMore();
  const texts = createMemo(() => indicatorTexts(locale()));
  const [isDone, setDone] = createSignal(false);
  const seat = () => props.work.seating()?.body.seat ?? '';
  const open = () => nextOpen(props.area, null);
  const others = () => props.work.areas().filter((each) => isDue(each) && each.area !== props.area.area);
  const sheet = () =>
    ratingSheetId({
      edition: props.edition,
      area: props.area.area,
      seat: seat(),
      person: client.actor().person,
    });
  async function handIn() {
    setDone(await props.acts.handIn(props.area));
  }
  /** Not by the second tap of the double tap that handed this one in. */
  function goOn(event: MouseEvent) {
    if (event.detail > 1) return;
    const next = others()[0];
    navigate(`/ideal/${props.edition}/rate${next === undefined ? '' : `/${next.area}`}`);
  }
  return (
    <div class="rating-page">
      <PageHeader
        back={{ href: `/ideal/${props.edition}/rate`, label: t('rating.title') }}
        kicker={`${t(`ideal.area.${props.area.area}`)} · ${t(props.area.round === 2 ? 'rating.round.second' : 'rating.round.first')}`}
        title={t('rating.check.title')}
        detail={t('rating.one.answered', { n: props.area.answered, total: props.area.indicators.length })}
      />
      <LostRatings area={props.area} seat={seat()} />
      <Told answer={props.acts.problem() ?? (isDone() ? 'done' : null)}>
        <Show when={props.acts.problem()}>
          {(code) => <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: code() })} />}
        </Show>
        <Show when={props.area.handedIn}>
          {(at) => (
            <Banner icon="check" fact={t('rating.check.handed_in', { at: when(at()) })}>
              {more.open(props.area)}
            </Banner>
          )}
        </Show>
      </Told>
      <UnsentNote collection={ratingSheets} id={sheet()} />
      <List label={t('rating.check.title')}>
        <For each={props.area.indicators}>
          {({ code }) => {
            const rated = () => props.area.said[code];
            return (
              <ListRow
                kicker={texts()(code).name}
                title={
                  <Show when={rated()} fallback={t('rating.check.missing')}>
                    {(known) => <AnchorLine texts={texts()(code)} value={known().value} />}
                  </Show>
                }
                detail={
                  <Show when={rated()?.reason}>
                    {(reason) => (
                      <>
                        {reason()}{' '}
                        <span class="quiet">
                          {t(rated()?.isShown === true ? 'rating.check.shown' : 'rating.check.not_shown')}
                        </span>
                      </>
                    )}
                  </Show>
                }
                tone={rated() === undefined ? 'decide' : undefined}
                onSelect={() => props.onGo(code)}
                chevron
              >
                <Show when={props.isUnfinished(code)}>
                  <p class="row-detail">
                    <Tag tone="amber">{t('rating.check.unfinished')}</Tag>
                  </p>
                </Show>
              </ListRow>
            );
          }}
        </For>
      </List>
      <div class="block">
        <Button kind="text" onClick={() => props.onArrange()}>
          {t(props.isList ? 'rating.check.arrange_one' : 'rating.check.arrange')}
        </Button>
      </div>
      <FooterBar
        note={
          <Show when={props.work.method()}>
            {(method) => <RatingPreview method={method()} area={props.area} />}
          </Show>
        }
      >
        <Show
          when={open()}
          fallback={
            <Show
              when={props.area.handedIn === null}
              fallback={
                <Button kind="filled" wide onClick={goOn}>
                  <Show when={others()[0]} fallback={t('rating.check.to_areas')}>
                    {(next) => <>{t('rating.check.next_area', { area: t(`ideal.area.${next().area}`) })}</>}
                  </Show>
                </Button>
              }
            >
              <Button kind="filled" wide icon="check" onClick={() => void handIn()}>
                {t('rating.check.hand_in')}
              </Button>
            </Show>
          }
        >
          {(code) => (
            <Button kind="filled" wide onClick={() => props.onGo(code())}>
              {t('rating.check.go_on')}
            </Button>
          )}
        </Show>
      </FooterBar>
    </div>
  );
}
