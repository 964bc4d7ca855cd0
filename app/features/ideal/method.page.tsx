import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Edition, editions, METHODS } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { OfEdition } from './of-edition.tsx';
import './ideal.css';

type Method = NonNullable<Edition['method']>;

/** Records by which method an edition weighs what the states hand in, and which meeting adopted it. */
export default function MethodPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  return (
    <Allowed to="editions.move_on" back={`/ideal/${params.edition}`} says={t('ideal.who_moves')}>
      <Show when={params.edition} keyed>
        {(id) => <OfEdition id={id}>{(edition) => <Open edition={edition()} />}</OfEdition>}
      </Show>
    </Allowed>
  );
}

function Open(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.edition,
    ({ status }) => status === 'scoping',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/ideal/${props.edition.id}`, label: t('ideal.things.edition') }}
          title={t('ideal.acts.method')}
          detail={t('ideal.method_settled')}
        />
      }
    >
      <Form edition={props.edition} />
    </Show>
  );
}

function Form(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const edition = props.edition;
  const edit = createEdit({
    collection: editions,
    begun: edition,
    acts: ['editions.adopt_method'],
    prefix: 'edn',
    field: 'method',
    type: (body) => ({
      version: body?.method?.version ?? METHODS[0],
      meeting: body?.method?.meeting ?? '',
      decision: body?.method?.decision ?? '',
    }),
    toArgs: (typed) => typed,
    check: ({ meeting, decision }) => ({
      ...(meeting === '' ? { meeting: t('ideal.need.meeting') } : {}),
      ...(meeting !== '' && decision === '' ? { decision: t('ideal.need.decision') } : {}),
    }),
    edit: ({ id, wished }) => act('editions.adopt_method', { edition: id, ...wished }),
    fromArgs: ({ version, meeting, decision }) => ({
      method: { version, meeting, decision } as unknown as Method,
    }),
    errorAt: 'decision',
    to: `/ideal/${edition.id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/ideal/${edition.id}`, label: t('ideal.things.edition') }}
      title={t('ideal.acts.method')}
      intro={
        <div class="block">
          <p>{t('ideal.confirm.method')}</p>
          <a class="ideal-way" href={`/ideal/method/${edit.typed().version}`}>
            {t('ideal.read_method')}
          </a>
        </div>
      }
      save={t('ideal.acts.method')}
    >
      <RadioList
        id={edit.idOf('version')}
        label={t('ideal.fields.method')}
        value={edit.typed().version}
        options={METHODS.map((value) => ({
          value,
          label: t(`ideal.method.${value}`),
          hint: t(`ideal.method_more.${value}`),
        }))}
        onChange={(version) => edit.type({ version: version as Method['version'] })}
      />
      <DecisionChoice
        id="method"
        value={edit.typed()}
        error={{ meeting: edit.errorOf('meeting'), decision: edit.errorOf('decision') }}
        onChange={(chosen) => edit.type(chosen)}
      />
    </EditPage>
  );
}
