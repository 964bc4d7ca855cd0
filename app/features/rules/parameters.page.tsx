import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { parametersOfSet } from '#shared/rules/rules.rules.ts';
import { parameterVersions, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { OfSet } from './of-set.tsx';
import { useParameterFacts } from './use-parameter-facts.ts';
import { useToday } from './use-rules.ts';

/** What the rules say in numbers, each with its article: of a draft, or on a day. */
export default function ParametersPage(): JSX.Element {
  const params = useParams<{ set: string }>();
  return (
    <Show when={params.set} keyed>
      {(id) => <OfSet id={id}>{(set) => <Whole set={set()} />}</OfSet>}
    </Show>
  );
}

function Whole(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const factsOf = useParameterFacts();
  const id = () => props.set.id;
  const [chosen, setChosen] = createSignal<string | null>(null);
  const isInForce = () => props.set.body.from !== null;
  const day = () => {
    const from = props.set.body.from ?? '';
    return chosen() ?? [from, today()].sort().at(-1) ?? from;
  };
  const versions = createMemo(() =>
    client.replica
      .all(parameterVersions)
      .filter(({ body }) => body.set === id())
      .sort((left, right) => right.body.version - left.body.version),
  );
  const shown = createMemo(() =>
    isInForce()
      ? parametersOfSet({ set: id(), versions: versions(), day: day() })
      : props.set.body.parameters,
  );
  const facts = () => {
    const parameters = shown();
    return parameters === null ? [] : factsOf(parameters);
  };
  return (
    <>
      <PageHeader
        back={{ href: `/rules/${id()}`, label: t('rules.things.set') }}
        kicker={<LocalText text={props.set.body.title} silent />}
        title={t('rules.parameters.title')}
        detail={t('rules.parameters.row')}
        aside={
          <Show when={may(client.actor(), 'rules.edit')}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t(isInForce() ? 'rules.parameters.change' : 'rules.parameters.edit')}
              href={`/rules/${id()}/parameters/edit`}
            />
          </Show>
        }
      />
      <Show when={isInForce()}>
        <div class="no-print">
          <DayField
            id="parameters-day"
            label={t('rules.parameters.day')}
            value={day()}
            onInput={(value) => setChosen(value || null)}
          />
        </div>
      </Show>
      <Show
        when={facts().length > 0}
        fallback={
          <List>
            <ListRow note title={t(shown() === null ? 'rules.not_in_force_then' : 'rules.parameters.none')} />
          </List>
        }
      >
        <FactList facts={facts()} />
      </Show>
      <Show when={versions().length > 1}>
        <SectionHeader kind="band" title={t('rules.parameters.history')} />
        <List>
          <For each={versions()}>
            {({ body }) => (
              <ListRow
                title={t('rules.from', { day: formatDay(locale(), body.from) })}
                onSelect={() => setChosen(body.from)}
                selected={body.from === day()}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}
