import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnsentNote } from '#app/features/contributions/unsent-note.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ratingSheetId, ratingSheets } from '#shared/panels/panels.schemas.ts';
import type { IndicatorCode } from '#shared/scoring/ideal-1.ts';
import { AreaScale } from './area-scale.tsx';
import { useHandedInMore } from './handed-in-more.ts';
import { nextOpen, type OwnArea, type RateRow } from './own-area.ts';
import type { RatingActs } from './rating-acts.ts';
import { type RatingWork, useEvidence } from './rating-data.ts';
import { EvidencePart } from './rating-evidence.tsx';
import { LostRatings } from './rating-lost.tsx';
import { RatingPreview } from './rating-preview.tsx';
import { ReasonPart } from './rating-reason.tsx';
import { AnchorLine } from './rating-scale.tsx';
import { SpreadPart } from './rating-spread.tsx';

/** Beside the list: the levels of the chosen indicator, the evidence, the reason, and the score of its area. */
export function RateDetail(props: {
  edition: string;
  work: RatingWork;
  acts: RatingActs;
  own: OwnArea;
  /** Null: the end of the area. */
  code: IndicatorCode | null;
  /** Another: the levels are drawn anew, as they stand. */
  turn: number;
  /** Another area with something to hand in. */
  next: OwnArea | null;
  onGo: (row: RateRow) => void;
  isEvidenceOpen: boolean;
  onEvidence: (isOpen: boolean) => void;
  onOpener: (open: () => void) => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const evidence = useEvidence(() => ({ edition: props.edition, area: props.own.area }));
  const seat = () => props.work.seating()?.body.seat ?? '';
  const key = () =>
    `${props.own.area}-${props.code}-${props.own.told}-${props.own.round ?? 'read'}-${props.turn}`;
  const sheet = () =>
    ratingSheetId({
      edition: props.edition,
      area: props.own.area,
      seat: seat(),
      person: client.actor().person,
    });
  return (
    <>
      <h2 class="rating-detail-title">{t(`ideal.area.${props.own.area}`)}</h2>
      <LostRatings area={props.own} seat={seat()} />
      <Show when={props.acts.problem()}>
        {(code) => <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: code() })} />}
      </Show>
      <Show when={props.code === null}>
        <UnsentNote collection={ratingSheets} id={sheet()} />
        <HandIn {...props} isEnd />
      </Show>
      <Show when={props.code}>
        {(code) => (
          <Show when={key()} keyed>
            <Show when={props.own.round !== null} fallback={<ReadOne own={props.own} code={code()} />}>
              <AreaScale area={props.own} acts={props.acts} code={code()} />
              <ReasonPart work={props.work} area={props.own} code={code()} onOpener={props.onOpener} />
            </Show>
          </Show>
        )}
      </Show>
      <Show when={props.code !== null}>
        <EvidencePart items={evidence()} open={props.isEvidenceOpen} onToggle={props.onEvidence} />
      </Show>
      <Show when={props.work.method()}>
        {(method) => (
          <div class="rating-part block">
            <RatingPreview method={method()} area={props.own} />
          </div>
        )}
      </Show>
      <Show when={props.code !== null}>
        <UnsentNote collection={ratingSheets} id={sheet()} />
        <Show when={props.own.round !== null}>
          <HandIn {...props} />
        </Show>
      </Show>
    </>
  );
}

/** What was said of one indicator whose round is over. */
function ReadOne(props: { own: OwnArea; code: IndicatorCode }): JSX.Element {
  const { t, locale } = useI18n();
  const texts = () => indicatorTexts(locale())(props.code);
  const rated = () => props.own.said[props.code];
  const more = useHandedInMore();
  return (
    <div class="block">
      <h3 class="field-question">{texts().question}</h3>
      <p>
        <Show when={rated()} fallback={t('rating.check.missing')}>
          {(known) => <AnchorLine texts={texts()} value={known().value} />}
        </Show>
      </p>
      <Show when={rated()?.reason}>{(reason) => <p class="quiet">{reason()}</p>}</Show>
      <p class="quiet">
        {props.own.body.status === 'final' ? more.final(props.own) : t('rating.read.over_more')}
      </p>
      <SpreadPart body={props.own.body} code={props.code} />
    </div>
  );
}

function HandIn(props: {
  own: OwnArea;
  acts: RatingActs;
  next: OwnArea | null;
  onGo: (row: RateRow) => void;
  isEnd?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const more = useHandedInMore();
  const missing = () => props.own.indicators.length - props.own.answered;
  const goNext = (next: OwnArea) => props.onGo({ area: next.area, code: nextOpen(next, null) });
  return (
    <Show
      when={props.own.handedIn}
      fallback={
        <div class="block rating-hand-in">
          <Show
            when={missing() === 0}
            fallback={
              <>
                <p class="quiet">{t('rating.desk.missing', { n: missing() })}</p>
                <Show when={props.isEnd}>
                  <Button
                    kind="filled"
                    onClick={() => props.onGo({ area: props.own.area, code: nextOpen(props.own, null) })}
                  >
                    {t('rating.check.go_on')}
                  </Button>
                </Show>
              </>
            }
          >
            <p>{t('rating.desk.end_ready')}</p>
            <Button kind="filled" icon="check" onClick={() => void props.acts.handIn(props.own)}>
              {t('rating.check.hand_in')}
            </Button>
          </Show>
        </div>
      }
    >
      {(at) => (
        <>
          <Banner icon="check" fact={t('rating.check.handed_in', { at: when(at()) })}>
            {more.open(props.own)}
          </Banner>
          <Show when={props.isEnd}>
            <div class="block">
              <Show when={props.next} fallback={<p>{t('rating.desk.all_handed_in')}</p>}>
                {(next) => (
                  <Button kind="filled" onClick={() => goNext(next())}>
                    {t('rating.check.next_area', { area: t(`ideal.area.${next().area}`) })}
                  </Button>
                )}
              </Show>
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}
