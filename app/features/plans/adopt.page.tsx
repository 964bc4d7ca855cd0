import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { holds } from '#shared/decisions/adopting.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { type StrategicPlan, strategies } from '#shared/plans/plans.schemas.ts';
import { hashOfContent } from '#shared/plans/strategy.rules.ts';
import { InStrategy } from './of-strategy.tsx';
import { PlanChangesList } from './plan-changes.tsx';
import { PlanContentText } from './plan-content.tsx';
import { Unanswered } from './unanswered.tsx';
import { usePlanWords, useStrategy } from './use-strategy.ts';

/** Records by which decision a plan was adopted: what stands here becomes a version that nobody changes. */
export default function AdoptPage(): JSX.Element {
  return <InStrategy what="plans.versions.adopt">{(plan) => <Form plan={plan()} />}</InStrategy>;
}

function Form(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { dayOf } = usePlanWords();
  const plan = props.plan.id;
  const view = useStrategy(() => props.plan);
  const hash = createMemo(() => hashOfContent(view.content()));
  /** What was on the screen when it was read: whatever comes in later must be read first. */
  const [read, setRead] = createSignal(untrack(hash));
  const used = createMemo(() => view.versions().map(({ body }) => body.decision));
  const taken = createMemo(() =>
    client.replica
      .all(decisions)
      .filter(({ id, body }) => holds(body) && !used().includes(id))
      .sort((left, right) => ((left.body.decidedOn ?? '') < (right.body.decidedOn ?? '') ? 1 : -1))
      .map(({ id, parent, body }) => {
        const where = parent === null ? null : client.replica.one(meetings, parent);
        const said = [
          readText(body.text, locale()).value,
          readText(where?.body.title, locale()).value,
          body.decidedOn === null ? '' : dayOf(body.decidedOn),
        ];
        return { value: id, label: said.filter((each) => each !== '').join(' · ') };
      }),
  );
  const edit = createEdit({
    collection: strategies,
    begun: null,
    under: plan,
    id: plan,
    acts: ['plans.adopt_strategy'],
    prefix: 'spl',
    field: 'adopt',
    ...typedFields({ decision: field.choice<string>() }),
    need: { decision: 'plans.need.decision' },
    edit: ({ wished }) =>
      act('plans.adopt_strategy', {
        plan,
        decision: wished.decision,
        goals: view.goals().map(({ id }) => id),
        hash: read(),
      }),
    fromArgs: ({ decision }) => ({ decision: decision as string }),
    // The plan may name an earlier decision: only a version of this one says that it is done.
    isDone: ({ decision }) => used().includes(decision),
    isSentUnchanged: true,
    to: `/strategy/${plan}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/strategy/${plan}`, label: t('plans.things.strategy') }}
      title={t('plans.versions.adopt')}
      detail={<LocalText text={props.plan.body.title} silent />}
      intro={<p class="block">{t('plans.confirm.adopt')}</p>}
      save={t('plans.versions.adopt_save', { n: props.plan.body.version + 1 })}
    >
      <Unanswered plan={plan} />
      <Show
        when={taken().length > 0}
        fallback={<p class="block quiet">{t('plans.versions.no_decisions')}</p>}
      >
        <SelectField
          {...edit.bind('decision')}
          optional={undefined}
          blank={t('plans.choose')}
          options={taken()}
          onChange={(decision) => edit.type({ decision })}
        />
      </Show>
      <Show when={hash() !== read()}>
        <Banner tone="act" icon="triangle-alert" fact={t('plans.versions.changed_since')}>
          {t('plans.versions.changed_since_more')}
        </Banner>
        <div class="block">
          <Button onClick={() => setRead(hash())}>{t('plans.versions.read_again')}</Button>
        </div>
      </Show>
      <Show when={view.last()}>
        {(last) => (
          <>
            <SectionHeader kind="band" title={t('plans.versions.since', { n: last().body.number })} />
            <PlanChangesList before={last().body} after={view.content()} />
          </>
        )}
      </Show>
      <SectionHeader kind="band" title={t('plans.versions.whole')} />
      <PlanContentText content={view.content()} />
    </EditPage>
  );
}
