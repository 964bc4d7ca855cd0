import { For, type JSX, Show } from 'solid-js';
import { usePlaceName } from '#app/features/ideal/use-place-names.ts';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { CardJudgement, ReleasedSeizure } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { OpenCentre } from './of-centre.tsx';
import { amountInWords, countedInWords } from './total-words.ts';

type Seizure = Pick<Doc<ReleasedSeizure>, 'body'>;

/** Words about a seizure as its state released it. */
export function useCardWords() {
  const { t, locale } = useI18n();
  const placeName = usePlaceName();
  return {
    what: ({ body }: Seizure) =>
      `${countedInWords(body, { t })}, ${amountInWords(body, { locale: locale() })}`,
    whose: ({ body }: Seizure) => countryName(locale(), body.state),
    where: ({ body }: Seizure) =>
      [
        formatDay(locale(), body.on),
        ...(body.subdivision === null ? [] : [placeName(body.subdivision)]),
      ].join(', '),
    /** Of one whose thing is named beside it. */
    howMuch: ({ body }: Seizure) =>
      `${countryName(locale(), body.state)}: ${amountInWords(body, { locale: locale() })}, ${formatShortDay(
        locale(),
        body.on,
      )}`,
  };
}

/** What two states may have counted twice, and what was decided. */
export function DoublesList(props: { centre: OpenCentre }): JSX.Element {
  const { t } = useI18n();
  const { view, href } = props.centre;
  const words = useCardWords();
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.centre.doubles.title')} aside={view.doubles().length} />
      <List label={t('jointdays.centre.doubles.title')}>
        <For each={view.doubles()} fallback={<ListRow note title={t('jointdays.centre.doubles.none')} />}>
          {({ id, cards: [one, other], rule }) => (
            <ListRow
              kicker={countedInWords(one.body, { t })}
              title={`${words.howMuch(one)}; ${words.howMuch(other)}`}
              detail={t(`jointdays.centre.doubles.why.${rule}`)}
              tone={view.leads() ? 'decide' : undefined}
              href={href(`/doubles/${id}`)}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={view.hasMoreDoubles()}>
        <p class="block quiet">{t('jointdays.centre.doubles.more')}</p>
      </Show>
      <Show when={view.judged().length > 0}>
        <SectionHeader
          kind="band"
          title={t('jointdays.centre.doubles.judged')}
          aside={view.judged().length}
        />
        <List label={t('jointdays.centre.doubles.judged')}>
          <For each={view.judged()}>{(judged) => <JudgedRow judged={judged} centre={props.centre} />}</For>
        </List>
      </Show>
    </>
  );
}

function JudgedRow(props: { judged: Doc<CardJudgement>; centre: OpenCentre }): JSX.Element {
  const { t } = useI18n();
  const { view, times, href } = props.centre;
  const words = useCardWords();
  const body = () => props.judged.body;
  const cards = () => [body().one, body().other].flatMap((id) => view.cardOf(id) ?? []);
  const title = () => {
    const [one, other] = cards();
    if (one === undefined || other === undefined) return t('jointdays.centre.double.gone');
    const states = t('jointdays.centre.doubles.pair', { one: words.whose(one), other: words.whose(other) });
    return `${states}: ${words.what(one)}`;
  };
  return (
    <ListRow
      title={title()}
      detail={`${verdictInWords(body(), { t, nameOf: (id) => nameOf(view.cardOf(id), words) })} ${signedInWords(
        body(),
        { t, hour: times.hour },
      )}`}
      quiet
      href={cards().length === 2 ? href(`/doubles/${props.judged.id}`) : undefined}
      chevron={cards().length === 2}
    />
  );
}

function nameOf(card: Seizure | null, words: ReturnType<typeof useCardWords>): string {
  return card === null ? '' : words.whose(card);
}

type Says = ReturnType<typeof useI18n>['t'];
/** What was decided: which one counts, or that they are two. */
export function verdictInWords(
  { isSame, keeps }: CardJudgement,
  { t, nameOf: name }: { t: Says; nameOf: (card: string) => string },
): string {
  if (!isSame || keeps === null) return t('jointdays.centre.double.are_two');
  return t('jointdays.centre.double.is_same', { state: name(keeps) });
}
/** By whom, and when. */
export function signedInWords(
  { judged, reason }: CardJudgement,
  { t, hour }: { t: Says; hour: (instant: number) => string },
): string {
  if (judged.takenAt === null) return `${reason} (${t('jointdays.centre.double.unsent')})`;
  const by = [judged.label ?? '', hour(judged.takenAt)].filter(Boolean).join(', ');
  return `${reason} (${by})`;
}
