import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useHandedInMore } from './handed-in-more.ts';
import type { OwnArea } from './own-area.ts';
import type { RatingWork } from './rating-data.ts';
import { LostRatings } from './rating-lost.tsx';
import { AnchorLine } from './rating-scale.tsx';
import { SpreadPart } from './rating-spread.tsx';

/** An area whose round is over: what this person said, and of what was contested how the panel spread. */
export function RateRead(props: { edition: string; area: OwnArea; work: RatingWork }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition}/rate`, label: t('rating.title') }}
        title={t(`ideal.area.${props.area.area}`)}
      />
      <ReadPart area={props.area} work={props.work} />
    </>
  );
}

export function ReadPart(props: { area: OwnArea; work: RatingWork }): JSX.Element {
  const { t, locale } = useI18n();
  const texts = createMemo(() => indicatorTexts(locale()));
  const more = useHandedInMore();
  const said = () => props.area.stands;
  const isFinal = () => props.area.body.status === 'final';
  const isLeftOut = () => props.area.sheet?.handedIn == null;
  const isOfOthers = () => props.area.body.status === 'second_round';
  const fact = () =>
    t(isFinal() ? 'rating.read.final' : isOfOthers() ? 'rating.read.others' : 'rating.read.over');
  return (
    <>
      <LostRatings area={props.area} seat={props.work.seating()?.body.seat ?? ''} />
      <Banner icon={isFinal() ? 'lock' : 'clock'} fact={fact()}>
        {isLeftOut()
          ? t('rating.read.left_out')
          : isFinal()
            ? more.final(props.area)
            : t(isOfOthers() ? 'rating.read.others_more' : 'rating.read.over_more')}
      </Banner>
      <List label={t('rating.read.own')}>
        <For each={props.work.indicators()}>
          {({ code }) => (
            <ListRow
              kicker={texts()(code).name}
              title={
                <Show when={said()[code]} fallback={t('rating.check.missing')}>
                  {(rated) => <AnchorLine texts={texts()(code)} value={rated().value} />}
                </Show>
              }
              detail={said()[code]?.reason ?? undefined}
            >
              <SpreadPart body={props.area.body} code={code} />
            </ListRow>
          )}
        </For>
      </List>
    </>
  );
}
