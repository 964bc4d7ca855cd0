import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { tenureOf } from '#shared/mandates/appointments.rules.ts';
import { FUNCTIONS, type Mandate, mandates } from '#shared/mandates/mandates.schemas.ts';
import { StandingTag } from './function-row.tsx';
import { termInWords } from './function-words.ts';

/** Who presides, coordinates, leads a plan or analyses by mandate, and who did. */
export function CommitteeFunctions(props: { day: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    client.replica
      .all(mandates)
      .toSorted(
        (left, right) =>
          FUNCTIONS.indexOf(left.body.function) - FUNCTIONS.indexOf(right.body.function) ||
          right.body.from.localeCompare(left.body.from) ||
          (left.id < right.id ? -1 : 1),
      ),
  );
  const isOver = ({ body }: Doc<Mandate>) => tenureOf(body, props.day) === 'over';
  const open = () => all().filter((each) => !isOver(each));
  const over = () => all().filter(isOver);
  return (
    <Show when={all().length > 0}>
      <SectionHeader kind="band" title={t('mandates.ring.committee')} aside={open().length} />
      <List label={t('mandates.ring.committee')}>
        <For each={open()} fallback={<ListRow note title={t('mandates.ring.no_holder')} />}>
          {(mandate) => <MandateRow mandate={mandate} day={props.day} />}
        </For>
      </List>
      <Show when={over().length > 0}>
        <Disclosure title={t('mandates.ring.before')} count={over().length}>
          <List label={t('mandates.ring.before')}>
            <For each={over()}>{(mandate) => <MandateRow mandate={mandate} day={props.day} isOver />}</For>
          </List>
        </Disclosure>
      </Show>
    </Show>
  );
}

function MandateRow(props: { mandate: Doc<Mandate>; day: string; isOver?: boolean }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.mandate.body;
  const gives = () => may(client.actor(), 'mandates.give');
  return (
    <ListRow
      kicker={t(`mandates.choices.function.${body().function}`)}
      title={body().label}
      detail={termInWords(body(), { t, locale: locale() })}
      quiet={props.isOver === true}
      href={gives() ? `/people/${body().person}` : undefined}
      chevron={gives()}
    >
      <StandingTag of={body()} day={props.day} />
    </ListRow>
  );
}
