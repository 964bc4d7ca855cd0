import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { indicatorTexts } from '#app/i18n/indicator-texts.ts';
import { useDesk } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type MethodIndicator, type MethodVersion, methodOf } from '#shared/scoring/ideal-1.ts';
import { DIMENSIONS, HIGHEST_RATING, RATINGS } from '#shared/scoring/scoring.schemas.ts';
import { Paragraphs, Part } from './method-parts.tsx';
import { useMethodWords } from './use-method-words.ts';

/** From very high to nil, as raters read them. */
const LEVELS = RATINGS.filter((rating) => rating !== 'U').toReversed();

/** What is rated, in its order, with its weight, its question and what each level means. Folded on a phone. */
export function Indicators(props: { version: MethodVersion }): JSX.Element {
  const desk = useDesk();
  const { w, n } = useMethodWords();
  const all = () => methodOf(props.version).indicators;
  return (
    <Part
      id="method-indicators"
      title={w()('method.indicators.title', {
        dimensions: n(DIMENSIONS.length),
        indicators: n(all().length),
      })}
    >
      <Paragraphs
        of={[
          w()('method.indicators.weight'),
          w()('method.indicators.why_inverted', { most: n(HIGHEST_RATING) }),
        ]}
      />
      <For each={DIMENSIONS}>
        {(dimension) => {
          const own = () => all().filter((each) => each.dimension === dimension);
          const title = () => w()(`method.dimension.${dimension}`);
          const total = () => own().reduce((sum, { weight }) => sum + weight, 0);
          return (
            <>
              <SectionHeader
                kind="band"
                level={3}
                title={`${dimension} · ${title()}`}
                aside={w()('method.indicators.total', { n: n(total()) })}
              />
              <Show when={desk.isDesk()} fallback={<Folded of={own()} />}>
                <Unfolded of={own()} title={title()} />
              </Show>
            </>
          );
        }}
      </For>
    </Part>
  );
}

type Of = { readonly of: readonly MethodIndicator[] };

/** How an indicator counts. */
function Counts(props: { of: MethodIndicator }): JSX.Element {
  const { w, n } = useMethodWords();
  return (
    <small>
      {w()('method.weight', { n: n(props.of.weight) })}
      <Show when={props.of.inverted}>
        {`. ${w()('method.indicators.inverted', { most: n(HIGHEST_RATING) })}`}
      </Show>
    </small>
  );
}

/** All levels side by side. */
function Unfolded(props: Of & { title: string }): JSX.Element {
  const { locale } = useI18n();
  const { w, n } = useMethodWords();
  const texts = () => indicatorTexts(locale());
  return (
    <section class="table-frame" aria-label={props.title} tabindex="0">
      <table class="table method-levels">
        <caption class="unseen">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{w()('method.indicators.name')}</th>
            <For each={LEVELS}>{(level) => <th scope="col">{n(level)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.of}>
            {(indicator) => (
              <tr>
                <th scope="row">
                  {`${indicator.code} · ${texts()(indicator.code).name}`}
                  <small>{texts()(indicator.code).question}</small>
                  <Counts of={indicator} />
                </th>
                <For each={LEVELS}>
                  {(level) => {
                    const anchor = () =>
                      texts()(indicator.code).anchors.find(({ rating }) => rating === level);
                    return (
                      <td>
                        <strong>{anchor()?.word}</strong>
                        <small>{anchor()?.sign}</small>
                      </td>
                    );
                  }}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** One indicator a row, which opens; all of them on paper. */
function Folded(props: Of): JSX.Element {
  const { locale } = useI18n();
  const { w, n } = useMethodWords();
  const texts = () => indicatorTexts(locale());
  const [isPrinting, setPrinting] = createSignal(false);
  const begin = () => setPrinting(true);
  const end = () => setPrinting(false);
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  onCleanup(() => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  });
  return (
    <For each={props.of}>
      {(indicator) => {
        const own = () => texts()(indicator.code);
        return (
          <Disclosure
            lead={indicator.code}
            title={own().name}
            count={w()('method.weight', { n: n(indicator.weight) })}
            open={isPrinting()}
          >
            <p class="method-question">{own().question}</p>
            <Show when={indicator.inverted}>
              <p class="quiet">{w()('method.indicators.inverted', { most: n(HIGHEST_RATING) })}</p>
            </Show>
            <dl class="method-anchors">
              <For each={own().anchors}>
                {({ rating, word, sign }) => (
                  <div class="method-anchor">
                    <dt>{rating === 'U' ? rating : n(rating)}</dt>
                    <dd>
                      <strong>{word}</strong>
                      <span>{sign}</span>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
          </Disclosure>
        );
      }}
    </For>
  );
}
