import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Chain } from '#app/kit/chain.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { PickedList } from '#app/kit/picked-list.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Evaluation, type Finding, findings } from '#shared/monitoring/monitoring.schemas.ts';
import { evaluationHref } from './address.ts';
import { useEvidence } from './evidence.ts';
import { OfEvaluation, PartOf } from './of-evaluation.tsx';

/** A finding with what it rests on: written by those who keep evaluations, read by all who read plans. */
export default function FindingPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ finding?: string }>();
  return (
    <OfEvaluation>
      {(evaluation) => {
        const writes = createMemo(
          () => evaluation().body.state === 'open' && may(client.actor(), 'plans.keep'),
        );
        return (
          <PartOf
            collection={findings}
            id={params.finding}
            evaluation={evaluation().id}
            what="monitoring.things.finding"
            says="errors.monitoring.unknown_finding"
          >
            {(finding) => (
              <Show
                when={writes()}
                fallback={
                  <Show
                    when={finding}
                    fallback={
                      <NotAllowed back={evaluationHref(evaluation().id)} says={t('monitoring.who_keeps')} />
                    }
                  >
                    {(known) => <Shown evaluation={evaluation()} finding={known()} />}
                  </Show>
                }
              >
                <Form evaluation={evaluation()} begun={finding} />
              </Show>
            )}
          </PartOf>
        );
      }}
    </OfEvaluation>
  );
}

function Shown(props: { evaluation: Doc<Evaluation>; finding: Doc<Finding> }): JSX.Element {
  const { t } = useI18n();
  const evidence = useEvidence(() => props.evaluation.parent ?? '');
  const body = () => props.finding.body;
  return (
    <>
      <PageHeader
        back={{ href: evaluationHref(props.evaluation.id), label: t('monitoring.things.evaluation') }}
        kicker={<LocalText text={props.evaluation.body.questions[body().question]} />}
        title={t('monitoring.things.finding')}
      />
      <p class="block user-text">
        <LocalText text={body().text} />
      </p>
      <SectionHeader kind="band" title={t('monitoring.fields.evidence')} aside={body().evidence.length} />
      <List label={t('monitoring.fields.evidence')}>
        <For each={body().evidence.flatMap((id) => evidence.show(id) ?? [])}>
          {({ kicker, title }) => <ListRow kicker={kicker} title={title} />}
        </For>
      </List>
      <Chain id={props.finding.id} shown={body().evidence} />
    </>
  );
}

function Form(props: { evaluation: Doc<Evaluation>; begun: Doc<Finding> | null }): JSX.Element {
  const { t, locale } = useI18n();
  const query = useQuery<{ question?: string }>();
  const { begun } = props;
  const evaluation = props.evaluation.id;
  const evidence = useEvidence(() => props.evaluation.parent ?? '');
  const edit = createEdit({
    collection: findings,
    begun,
    ...(begun === null ? { under: evaluation } : {}),
    prefix: 'fnd',
    field: 'finding',
    ...typedFields({
      question: field.as<number>(Number(query.question ?? '0') || 0),
      text: field.text,
      evidence: field.as<string[]>([]),
    }),
    need: { text: 'monitoring.need.finding' },
    check: ({ evidence: chosen }) => ({
      evidence: chosen.length === 0 ? t('errors.monitoring.evidence_missing') : null,
    }),
    add: ({ id, wished }) => act('monitoring.add_finding', { finding: id, evaluation, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('monitoring.edit_finding', { finding: id, evaluation, fields }),
    remove: (finding) => act('monitoring.remove_finding', { finding, evaluation }),
    to: evaluationHref(evaluation),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: evaluationHref(evaluation), label: t('monitoring.things.evaluation') }}
      title={t('monitoring.things.finding')}
      detail={<LocalText text={props.evaluation.body.title} />}
    >
      <RadioList
        {...edit.bind('question')}
        optional={undefined}
        value={String(edit.typed().question)}
        options={props.evaluation.body.questions.map((question, at) => ({
          value: String(at),
          label: `${at + 1}. ${readText(question, locale()).value}`,
        }))}
        onChange={(question) => edit.type({ question: Number(question) })}
      />
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
      <PickedList
        id={edit.idOf('evidence')}
        title={t('monitoring.fields.evidence')}
        add={t('monitoring.find_evidence')}
        remove={(title) => t('monitoring.remove_evidence', { title })}
        chosen={edit.typed().evidence}
        show={evidence.show}
        search={evidence.search}
        onChange={(chosen) => edit.type({ evidence: chosen })}
      />
      <Show when={edit.errorOf('evidence')}>{(error) => <p class="block field-error">{error()}</p>}</Show>
    </EditPage>
  );
}
