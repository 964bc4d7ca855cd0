import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { AreaScale } from './area-scale.tsx';
import type { RateProps } from './rate-one.tsx';
import { EvidencePart } from './rating-evidence.tsx';
import { LostRatings } from './rating-lost.tsx';
import { RatingPreview } from './rating-preview.tsx';
import { ReasonPart } from './rating-reason.tsx';

/** All indicators of an area on one page. */
export function RateList(
  props: RateProps & { at: string | undefined; onCheck: () => void; onArrange: () => void },
): JSX.Element {
  const { t, locale } = useI18n();
  const texts = createMemo(() => indicatorTexts(locale()));
  const codes = () => props.area.indicators.map(({ code }) => code);
  const seat = () => props.work.seating()?.body.seat ?? '';
  const progress = () => ({ n: props.area.answered, total: codes().length });
  createEffect(() => {
    const section = document.getElementById(`listed-${props.at}`);
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: 'start' });
  });
  return (
    <div class="rating-page">
      <PageHeader
        back={{ href: `/ideal/${props.edition}/rate`, label: t('rating.title') }}
        title={t(`ideal.area.${props.area.area}`)}
        detail={t('rating.one.answered', progress())}
      >
        <NotchedBar
          parts={codes().map((code) => Number(Object.hasOwn(props.area.said, code)))}
          label={t('rating.one.answered', progress())}
        />
      </PageHeader>
      <LostRatings area={props.area} seat={seat()} />
      <Show when={props.acts.problem()}>
        {(code) => <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: code() })} />}
      </Show>
      <div class="block">
        <Button kind="text" onClick={() => props.onArrange()}>
          {t('rating.one.one_by_one')}
        </Button>
      </div>
      <EvidencePart items={props.evidence} />
      <For each={codes()}>
        {(code) => (
          <section id={`listed-${code}`} tabindex="-1" aria-label={texts()(code).name} class="rating-listed">
            <Show when={props.at !== undefined && !Object.hasOwn(props.area.said, code)}>
              <p class="rating-missing">
                <Tag tone="amber">{t('rating.check.missing')}</Tag>
              </p>
            </Show>
            <AreaScale area={props.area} acts={props.acts} code={code} />
            <ReasonPart work={props.work} area={props.area} code={code} />
          </section>
        )}
      </For>
      <FooterBar
        note={
          <Show when={props.work.method()}>
            {(method) => <RatingPreview method={method()} area={props.area} />}
          </Show>
        }
      >
        <Button kind="filled" wide onClick={() => props.onCheck()}>
          {t('rating.one.continue')}
        </Button>
      </FooterBar>
    </div>
  );
}
