import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ForMembers } from '#app/kit/for-members.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { stageOn } from '#shared/rules/rules.rules.ts';
import { ruleSets, STAGES, type Stage } from '#shared/rules/rules.schemas.ts';
import { useToday } from './use-rules.ts';

/** What is in force first, then what is being made, then what was. */
const ORDER: readonly Stage[] = [
  'in_force',
  'adopted',
  ...STAGES.filter((each) => !['in_force', 'adopted', 'replaced'].includes(each)),
  'replaced',
];

/** The committee's rules of procedure: in force, drafts, and those before. */
export default function RulesPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const sets = createMemo(() =>
    client.replica
      .all(ruleSets)
      .map((set) => ({ set, stage: stageOn(set.body, today()) }))
      .sort(
        (left, right) =>
          ORDER.indexOf(left.stage) - ORDER.indexOf(right.stage) ||
          (right.set.body.from ?? '').localeCompare(left.set.body.from ?? '') ||
          (left.set.id < right.set.id ? -1 : 1),
      ),
  );
  return (
    <ForMembers back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('rules.title')}
        detail={t('rules.row')}
        aside={
          <Show when={may(client.actor(), 'rules.edit')}>
            <LinkButton kind="text" icon="plus" label={t('rules.set.begin')} href="/rules/new" />
          </Show>
        }
      />
      <List label={t('rules.title')}>
        <For each={sets()} fallback={<ListRow note title={t('rules.none')} detail={t('rules.none_more')} />}>
          {({ set, stage }) => (
            <ListRow
              kicker={t(`rules.stage.${stage}`)}
              title={<LocalText text={set.body.title} />}
              detail={
                <Show when={set.body.from}>
                  {(from) => <>{t('rules.from', { day: formatDay(locale(), from()) })}</>}
                </Show>
              }
              href={`/rules/${set.id}`}
              quiet={stage === 'replaced'}
              chevron
            />
          )}
        </For>
      </List>
    </ForMembers>
  );
}
