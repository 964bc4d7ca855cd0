import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { countStances, isOfEarlierWords } from '#shared/priorities/priorities.rules.ts';
import { type Priority, priorityPositions, STANCES } from '#shared/priorities/priorities.schemas.ts';
import { useHolderName, useSigned } from './use-priorities.ts';

/** Where each delegation stands, in its own words, and which have said nothing. */
export function Positions(props: { priority: Doc<Priority> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const name = useHolderName();
  const signed = useSigned();
  const members = useMembers(() => dayHere(now()));
  const all = createMemo(() => {
    const said = client.replica.within(priorityPositions, props.priority.id);
    const order = sortCountries(
      locale(),
      said.map(({ body }) => body.delegation),
    );
    return said.toSorted(
      (left, right) => order.indexOf(left.body.delegation) - order.indexOf(right.body.delegation),
    );
  });
  const counted = createMemo(() => countStances(props.priority.body, all()));
  const silent = createMemo(() => {
    const said = new Set(all().map(({ body }) => body.delegation));
    return sortCountries(
      locale(),
      members().filter((each) => !said.has(each)),
    ).map(name);
  });
  const summary = () =>
    STANCES.filter((stance) => counted()[stance] > 0)
      .map((stance) => `${t(`priorities.stance.${stance}`)}: ${counted()[stance]}`)
      .join(' · ');
  return (
    <>
      <SectionHeader kind="band" title={t('priorities.positions')} aside={all().length} />
      <Show when={summary() !== ''}>
        <p class="block">{summary()}</p>
      </Show>
      <List label={t('priorities.positions')}>
        <For each={all()} fallback={<ListRow note title={t('priorities.positions_none')} />}>
          {({ body }) => (
            <ListRow
              kicker={name(body.delegation)}
              title={t(`priorities.stance.${body.stance}`)}
              detail={`${signed(body.said, name(body.delegation)).when}`}
              {...(isOfEarlierWords(props.priority.body, body)
                ? { trail: <Tag tone="amber">{t('priorities.earlier_words')}</Tag> }
                : {})}
            >
              <Show when={body.text}>
                {(text) => (
                  <p class="priorities-text">
                    <LocalText text={text()} />
                  </p>
                )}
              </Show>
            </ListRow>
          )}
        </For>
      </List>
      <Show when={silent().length > 0}>
        <p class="block quiet">{t('priorities.positions_silent', { who: silent().join(', ') })}</p>
      </Show>
    </>
  );
}
