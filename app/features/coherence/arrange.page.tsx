import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Judgement, judgements } from '#shared/coherence/coherence.schemas.ts';
import { judgementsOf } from '#shared/coherence/judgements.rules.ts';
import { findingInWords } from './finding-words.ts';
import { ForCoherence } from './for-coherence.tsx';
import { useAgencyOptions } from './use-agencies.ts';
import { type Found, seenOf, useFinding, useJudging } from './use-findings.ts';
import { useRadar } from './use-radar.ts';

/** Writes what two sides arrange, who sees to it and until when. */
export default function ArrangePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ finding: string }>();
  const judging = useJudging();
  const { all, found } = useFinding(() => params.finding);
  const back = () => `/coherence/findings/${params.finding}`;
  return (
    <ForCoherence back="/coherence">
      <Show when={all()}>
        <Show
          when={found()?.id}
          keyed
          fallback={
            <PageHeader
              back={{ href: back(), label: t('coherence.finding.title') }}
              title={t('coherence.finding.arrange')}
              detail={t('coherence.finding.gone')}
            />
          }
        >
          {(_id) => (
            <Show when={found()}>
              {(each) => (
                <Allowed
                  to={judging(each().finding.sides) !== undefined}
                  back={back()}
                  says={t('coherence.who_judges')}
                >
                  <Form found={each()} back={back()} />
                </Allowed>
              )}
            </Show>
          )}
        </Show>
      </Show>
    </ForCoherence>
  );
}

const said = typedFields({
  judgement: field.choice<Judgement['judgement']>(),
  arrangement: field.textOrNull,
  owner: field.choiceOrNull<string>(),
  due: field.choiceOrNull<string>(),
});

function Form(props: { found: Found; back: string }): JSX.Element {
  const { t, locale } = useI18n();
  const client = useClient();
  const radar = useRadar();
  const judging = useJudging();
  const owners = useAgencyOptions();
  const { id, finding } = props.found;
  const { rule, sides } = finding;
  const edit = createEdit({
    collection: judgements,
    begun: client.replica.one(judgements, id),
    ...{ under: null, id, prefix: 'cjd', field: 'judgement', acts: ['coherence.judge'] },
    type: (body: Partial<Judgement> | null) => ({
      ...said.type(body),
      isClosed: body?.state === 'closed',
    }),
    toArgs: ({ isClosed, ...typed }) => ({ ...said.toArgs(typed), isClosed }),
    fromArgs: ({ isClosed, ...args }) =>
      ({ ...args, state: isClosed === true ? 'closed' : 'discussed' }) as Partial<Judgement>,
    need: { judgement: 'coherence.need.judgement' },
    edit: ({ wished }) =>
      act('coherence.judge', {
        ...{ rule, sides: [...sides], seen: seenOf(props.found.finding, radar.items()) },
        ...{ plan: judging(sides) ?? null, ...wished },
      }),
    to: props.back,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: props.back, label: t('coherence.finding.title') }}
      title={t('coherence.finding.arrange')}
      detail={findingInWords(finding, { t, locale: locale() })}
    >
      <RadioList
        id={edit.idOf('judgement')}
        label={t('coherence.fields.judgement')}
        error={edit.errorOf('judgement')}
        options={judgementsOf(rule).map((value) => ({ value, label: t(`coherence.judgement.${value}`) }))}
        value={edit.typed().judgement}
        onChange={(judgement) => edit.type({ judgement: judgement as Judgement['judgement'] })}
      />
      <TextInputs {...edit.bind('arrangement')} long />
      <SelectField
        {...edit.bind('owner')}
        blank={t('coherence.choose')}
        options={owners(edit.typed().owner)}
        onChange={(owner) => edit.type({ owner })}
      />
      <DayField {...edit.bind('due')} />
      <CheckList
        id={edit.idOf('isClosed')}
        label={t('coherence.fields.standing')}
        options={[{ value: 'closed', label: t('coherence.fields.closed') }]}
        values={edit.typed().isClosed ? ['closed'] : []}
        onChange={(values) => edit.type({ isClosed: values.length > 0 })}
      />
    </EditPage>
  );
}
