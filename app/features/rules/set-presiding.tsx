import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DRAFT_STAGES, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { Undecided } from './undecided.tsx';

/** What whoever presides can do with a set: each of it where it is possible. */
export function SetPresiding(props: { set: Doc<RuleSet> }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const here = () => `/rules/${props.set.id}`;
  const stage = () => props.set.body.stage;
  const isDraft = () => stage() !== 'adopted';
  const others = () => DRAFT_STAGES.filter((each) => isDraft() && each !== stage());
  return (
    <div class="no-print">
      <SectionHeader kind="band" title={t('rules.presiding')} />
      {done.notice()}
      <Show when={isDraft()}>
        <Undecided set={props.set.id} />
      </Show>
      <List>
        <ListRow lead={<Icon name="pencil" />} title={t('rules.set.edit')} href={`${here()}/edit`} chevron />
        <Show when={isDraft()}>
          <ListRow
            lead={<Icon name="plus" />}
            title={t('rules.article.add')}
            href={`${here()}/articles/new`}
            chevron
          />
        </Show>
        <Show when={stage() === 'read_for_adoption'}>
          <ListRow
            lead={<Icon name="check" />}
            title={t('rules.set.adopt')}
            href={`${here()}/adopt`}
            chevron
          />
        </Show>
        <Show when={stage() === 'adopted' && props.set.body.from === null}>
          <ListRow
            lead={<Icon name="check" />}
            title={t('rules.set.force')}
            href={`${here()}/force`}
            chevron
          />
        </Show>
      </List>
      <Show when={isDraft()}>
        <div class="block button-row">
          <For each={others()}>
            {(each) => (
              <AskedButton
                act="rules.move_to"
                label={t(`rules.move.${each}`)}
                title={t(`rules.move.${each}_title`)}
                onYes={() => done.run(act('rules.move_to', { set: props.set.id, stage: each }), each)}
              >
                {t('rules.confirm.move')}
              </AskedButton>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
