import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { DecisionChoice } from '#app/features/ideal/decision-choice.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { isAdoptableOn, isAdopted } from '#shared/assessment/assessment.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { AdoptChecklist } from './adopt-checklist.tsx';
import { AdoptDone } from './adopt-done.tsx';
import { useValidation, type Validation } from './validation-data.ts';
import './validation.css';

/** Records that a meeting adopted the edition, once nothing is missing; afterwards, what was adopted. */
export default function AdoptPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  return (
    <Allowed to="editions.move_on" back={`/ideal/${params.edition}/validation`} says={t('ideal.who_moves')}>
      <Show when={params.edition} keyed>
        {(id) => <OfEdition id={id}>{(edition) => <Of edition={edition()} />}</OfEdition>}
      </Show>
    </Allowed>
  );
}

function Of(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const validation = useValidation(() => props.edition);
  const isOpen = useOpen(
    () => props.edition,
    ({ status }) => status === 'validating',
  );
  const isReady = createMemo(() => validation.isLastOver() && validation.holding().length === 0);
  return (
    <Show
      when={isOpen()}
      fallback={
        <>
          <Head edition={props.edition} />
          <Show
            when={isAdopted(props.edition.body.status)}
            fallback={
              <List>
                <ListRow
                  note
                  title={t('validation.adopt.not_validating')}
                  detail={t('validation.adopt.not_validating_more')}
                />
              </List>
            }
          >
            <AdoptDone edition={props.edition} />
          </Show>
        </>
      }
    >
      <Show
        when={isReady()}
        fallback={
          <>
            <Head edition={props.edition} />
            <AdoptChecklist edition={props.edition.id} validation={validation} />
          </>
        }
      >
        <Form edition={props.edition} validation={validation} />
      </Show>
    </Show>
  );
}

function Head(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: `/ideal/${props.edition.id}/validation`, label: t('validation.title') }}
      title={t('validation.adopt.title')}
      detail={<LocalText text={props.edition.body.title} silent />}
    />
  );
}

type Adoption = NonNullable<Edition['adoption']>;
type Typed = Required<Pick<Adoption, 'meeting' | 'decision' | 'on' | 'document'>>;

function Form(props: { edition: Doc<Edition>; validation: Validation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const edition = props.edition;
  const entries = useNewIds('eds');
  const edit = createEdit({
    collection: editions,
    begun: edition,
    acts: ['assessment.adopt'],
    prefix: 'edn',
    field: 'adopt',
    type: (body): Typed => ({
      meeting: body?.adoption?.meeting ?? '',
      decision: body?.adoption?.decision ?? '',
      on: body?.adoption?.on ?? '',
      document: body?.adoption?.document ?? '',
    }),
    toArgs: ({ document, ...rest }: Typed) => ({ ...rest, document: document.trim() }),
    need: { on: 'validation.need.on', document: 'validation.need.document' },
    check: ({ meeting, decision, on }) => ({
      ...(on !== '' && !isAdoptableOn(on, { edition: edition.body, now: client.now() })
        ? { on: errorText({ t, code: 'assessment.adopted_day' }) }
        : {}),
      ...(meeting === '' ? { meeting: t('ideal.need.meeting') } : {}),
      ...(meeting !== '' && decision === '' ? { decision: t('ideal.need.decision') } : {}),
    }),
    fromArgs: ({ meeting, decision, on, document }) => ({
      adoption: { meeting, decision, on, document } as unknown as Adoption,
    }),
    edit: ({ id, wished }) => act('assessment.adopt', { edition: id, entry: entries.of(), ...wished }),
    errorAt: 'decision',
    to: `/ideal/${edition.id}/validation`,
  });
  const dayOf = (decision: string) => client.replica.one(decisions, decision)?.body.decidedOn ?? null;
  /** The day of the decision, until somebody writes another. */
  function choose({ meeting, decision }: { meeting: string; decision: string }) {
    const { on, decision: before } = edit.typed();
    const isOwn = on !== '' && on !== dayOf(before);
    edit.type({ meeting, decision, ...(isOwn ? {} : { on: dayOf(decision) ?? '' }) });
  }
  return (
    <EditPage
      edit={edit}
      back={{ href: `/ideal/${edition.id}/validation`, label: t('validation.title') }}
      title={t('validation.adopt.title')}
      detail={<LocalText text={edition.body.title} silent />}
      intro={<AdoptChecklist edition={edition.id} validation={props.validation} />}
      question="assessment.adopt"
      thing={<LocalText text={edition.body.title} />}
      save={t('assessment.acts.adopt')}
    >
      <DecisionChoice
        id="adopt"
        value={edit.typed()}
        error={{ meeting: edit.errorOf('meeting'), decision: edit.errorOf('decision') }}
        onChange={choose}
      />
      <DayField
        id={edit.idOf('on')}
        label={t('validation.adopt.on')}
        value={edit.typed().on}
        error={edit.errorOf('on')}
        onInput={(on) => edit.type({ on })}
      />
      <TextField
        id={edit.idOf('document')}
        label={t('validation.adopt.document')}
        hint={t('validation.adopt.document_hint')}
        maxlength={100}
        width="code"
        value={edit.typed().document}
        error={edit.errorOf('document')}
        onInput={(document) => edit.type({ document })}
      />
    </EditPage>
  );
}
