import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type OutsideItem, outsideItems } from '#shared/coherence/coherence.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { Coincides } from './coincides.tsx';
import { daysInWords } from './days-in-words.ts';
import { entersOf, ForCoherence } from './for-coherence.tsx';
import { useSides } from './use-sides.ts';

/** One plan, meeting, training or operation of another body: what is known of it, from where, and what it overlaps with. */
export default function ItemPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ item: string }>();
  const known = createMemo(() => client.replica.one(outsideItems, params.item));
  return (
    <ForCoherence back="/coherence/plans">
      <Show
        when={known()?.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: '/coherence/plans', label: t('coherence.plans.title') }}
            title={t('coherence.things.item')}
            detail={t('coherence.unknown')}
          />
        }
      >
        {(_id) => <Show when={known()}>{(item) => <Whole item={item()} />}</Show>}
      </Show>
    </ForCoherence>
  );
}

function Whole(props: { item: Doc<OutsideItem> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { agencyOf } = useSides();
  const done = useDone();
  const body = () => props.item.body;
  const isWithdrawn = () => body().withdrawn !== null;
  const mayEdit = () => entersOf(client.actor(), body().agency);
  const list = (all: readonly string[]) => new Intl.ListFormat(languageTags[locale()]).format(all);
  const facts = createMemo((): Fact[] => {
    const { state, place, target, leader, priority, areas, states, audience, origin } = body();
    const chosen = priority === null ? null : client.replica.one(priorities, priority);
    const where = [place, state === null ? null : countryName(locale(), state)].filter(
      (each) => each !== null,
    );
    const lines: readonly (readonly [label: string, value: string])[] = [
      [t('coherence.fields.place'), where.join(', ')],
      [t('coherence.fields.target'), target ?? ''],
      [t('coherence.fields.leader'), leader ?? ''],
      [t('coherence.fields.priority'), chosen === null ? '' : readText(chosen.body.title, locale()).value],
      [t('coherence.fields.areas'), list(areas.map((area) => t(`ideal.area.${area}`)))],
      [t('coherence.fields.audience'), list(audience.map((each) => t(`people.institution.${each}`)))],
      [
        t('coherence.fields.states'),
        list(sortCountries(locale(), states).map((code) => countryName(locale(), code))),
      ],
      [
        t('coherence.fields.origin'),
        t('coherence.plans.source', {
          kind: t(`coherence.origin.${origin.kind}`),
          source: origin.source,
          day: formatDay(locale(), origin.day),
        }),
      ],
      [t('coherence.fields.key'), origin.key ?? ''],
    ];
    return lines.flatMap(([label, value]) => (value === '' ? [] : [{ label, place: value }]));
  });
  const withdraw = (wanted: boolean) =>
    done.run(
      act('coherence.withdraw_item', { item: props.item.id, isWithdrawn: wanted }),
      wanted ? 'withdraw' : 'back',
    );
  return (
    <>
      <PageHeader
        back={{ href: '/coherence/plans', label: t('coherence.plans.title') }}
        kicker={`${agencyOf(body().agency)} · ${t(`coherence.kind.${body().kind}`)}`}
        title={<LocalText text={body().title} />}
        detail={daysInWords(body(), { t, locale: locale() }) || t('coherence.plans.no_day')}
        aside={
          <Show when={mayEdit() && !isWithdrawn()}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('coherence.plans.edit')}
              href={`/coherence/plans/${props.item.id}/edit`}
            />
          </Show>
        }
      />
      <Show when={isWithdrawn()}>
        <p class="block">
          <Tag tone="plain">{t('coherence.plans.withdrawn')}</Tag>
        </p>
      </Show>
      <FactList facts={facts()} />
      <Show when={!isWithdrawn()}>
        <Coincides id={props.item.id} />
      </Show>
      <Chain id={props.item.id} />
      {done.notice()}
      <Show when={mayEdit()}>
        <div class="block">
          <Show
            when={!isWithdrawn()}
            fallback={<Button onClick={() => void withdraw(false)}>{t('coherence.plans.put_back')}</Button>}
          >
            <AskedButton
              act="coherence.withdraw_item"
              kind="text"
              icon="x"
              label={t('coherence.plans.withdraw')}
              title={t('coherence.confirm.withdraw.title')}
              onYes={() => withdraw(true)}
            >
              {t('coherence.confirm.withdraw.text')}
            </AskedButton>
          </Show>
        </div>
      </Show>
    </>
  );
}
