import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Choice, priorities } from '#shared/priorities/priorities.schemas.ts';
import { ChoiceRanking } from './choice-ranking.tsx';
import { LeftOut } from './left-out.tsx';
import { OfChoice } from './of-priority.tsx';
import { useDays, useEditionName, usePresides, useProposer } from './use-priorities.ts';
import './priorities.css';

/** How the priorities of one cycle are chosen: by which criteria, with which sums, and what was left out and why. */
export default function ChoicePage(): JSX.Element {
  const params = useParams<{ choice: string }>();
  return <OfChoice id={params.choice}>{(choice) => <Shown choice={choice} />}</OfChoice>;
}

function Shown(props: { choice: Accessor<Doc<Choice>> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const days = useDays();
  const editionName = useEditionName();
  const body = () => props.choice().body;
  const { id } = props.choice();
  const all = createMemo(() => client.replica.within(priorities, id));
  const detail = () =>
    [
      days(body()),
      body().edition === null
        ? t('priorities.choice.no_edition')
        : t('priorities.choice.of', { edition: editionName(body().edition ?? '') }),
    ].join(' · ');
  return (
    <>
      <PageHeader
        back={{ href: '/priorities', label: t('priorities.title') }}
        title={<LocalText text={body().title} />}
        detail={detail()}
        aside={
          <Tag tone={body().state === 'open' ? 'blue' : 'plain'}>
            {t(`priorities.choice.state.${body().state}`)}
          </Tag>
        }
      />
      <ChoiceRanking choice={props.choice()} priorities={all()} />
      <Ways choice={props.choice()} />
      <LeftOut choice={props.choice()} />
      <SectionHeader kind="band" title={t('priorities.choice.how')} />
      <p class="block priorities-text">
        <LocalText text={body().method} />
      </p>
      <SectionHeader kind="band" title={t('priorities.choice.criteria')} aside={body().criteria.length} />
      <List ordered label={t('priorities.choice.criteria')}>
        <For each={body().criteria}>
          {(criterion, index) => (
            <ListRow
              lead={index() + 1}
              leadKind="number"
              title={<LocalText text={criterion.text} />}
              trail={t('priorities.choice.weight', { n: criterion.weight })}
            />
          )}
        </For>
      </List>
    </>
  );
}

function Ways(props: { choice: Doc<Choice> }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const presides = usePresides();
  const proposer = useProposer();
  const at = (rest: string) => `/priorities/choices/${props.choice.id}/${rest}`;
  return (
    <Show when={props.choice.body.state === 'open'}>
      {done.notice()}
      <div class="block button-row no-print">
        <Show when={proposer() !== null}>
          <LinkButton kind="outlined" icon="plus" href={at('propose')}>
            {t('priorities.propose')}
          </LinkButton>
        </Show>
        <Show when={presides()}>
          <LinkButton kind="text" icon="check" href={at('adopt')}>
            {t('priorities.adopt')}
          </LinkButton>
          <LinkButton kind="text" icon="pencil" href={at('edit')}>
            {t('priorities.choice.edit')}
          </LinkButton>
          <AskedButton
            act="priorities.close_choice"
            kind="text"
            icon="lock"
            label={t('priorities.choice.close')}
            title={t('priorities.confirm.close_choice.title')}
            onYes={() =>
              done.run(act('priorities.close_choice', { choice: props.choice.id }), props.choice.id)
            }
          >
            {t('priorities.confirm.close_choice.text')}
          </AskedButton>
        </Show>
      </div>
    </Show>
  );
}
