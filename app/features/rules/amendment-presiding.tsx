import { type JSX, Show, untrack } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments } from '#shared/rules/amendments.schemas.ts';
import type { RuleSet } from '#shared/rules/rules.schemas.ts';
import { Reworded } from './reworded.tsx';
import { useBindingVote } from './use-binding-vote.ts';

interface Of {
  readonly set: Doc<RuleSet>;
  readonly amendment: Doc<Amendment>;
}

/** What whoever presides does with an amendment, as far as it has come. */
export function AmendmentPresiding(props: Of): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const voted = useBindingVote(() => ({ kind: 'amendment', id: props.amendment.id }));
  const state = () => props.amendment.body.state;
  const of = () => ({ amendment: props.amendment.id, set: props.set.id });
  return (
    <div class="no-print">
      <SectionHeader kind="band" title={t('rules.presiding')} />
      {done.notice()}
      <Show when={props.amendment.body.isLate && state() !== 'under_discussion'}>
        <Renewed>{(renew) => <Late {...props} onSaved={renew} />}</Renewed>
      </Show>
      <div class="block button-row">
        <Show when={state() === 'admissible'}>
          <AskedButton
            act="amendments.discuss"
            kind="filled"
            label={t('rules.amendment.discuss')}
            title={t('rules.amendment.discuss_title')}
            onYes={() => done.run(act('amendments.discuss', of()), props.amendment.id)}
          >
            {t('rules.confirm.discuss')}
          </AskedButton>
        </Show>
        <Show when={state() === 'under_discussion'}>
          <LinkButton icon="check" href={`/rules/${props.set.id}/amendments/${props.amendment.id}/decide`}>
            {t('rules.decide.title')}
          </LinkButton>
        </Show>
        <Show when={props.amendment.body.consolidates.length > 0 && voted() === null}>
          <AskedButton
            act="amendments.separate"
            icon="undo-2"
            label={t('deciding.separate')}
            title={t('deciding.separate_title')}
            onYes={() => done.run(act('amendments.separate', of()), props.amendment.id)}
          >
            {t('rules.confirm.separate')}
          </AskedButton>
        </Show>
      </div>
    </div>
  );
}

type Ruled = 'yes' | 'no';

/** Whether one that came late is discussed all the same. */
function Late(props: Of & { onSaved: () => void }): JSX.Element {
  const { t } = useI18n();
  const set = props.set.id;
  const seen = untrack(() => hashOfWords(props.amendment.body));
  const edit = createEdit({
    collection: amendments,
    begun: props.amendment,
    acts: ['amendments.rule_on_late'],
    prefix: 'amd',
    field: 'ruling',
    type: (body: Partial<Amendment> | null) => ({
      isAdmissible: (body?.ruling == null ? '' : body.ruling.isAdmissible ? 'yes' : 'no') as Ruled | '',
      reason: typedOf(body?.ruling?.reason),
    }),
    toArgs: ({ isAdmissible, reason }) => ({
      isAdmissible: required(isAdmissible === '' ? null : isAdmissible === 'yes'),
      reason: textOf(reason),
    }),
    need: ({ isAdmissible }) => ({
      isAdmissible: 'rules.need.ruling' as const,
      ...(isAdmissible === 'no' ? { reason: 'rules.need.reason' as const } : {}),
    }),
    fromArgs: ({ isAdmissible, reason }) => ({
      ruling: { isAdmissible, reason } as NonNullable<Amendment['ruling']>,
    }),
    edit: ({ id, wished }) => act('amendments.rule_on_late', { amendment: id, set, ...wished, seen }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('rules.ruled.save')}>
      <Reworded amendment={props.amendment} seen={seen} onRead={() => props.onSaved()} />
      <RadioList
        {...edit.bind('isAdmissible')}
        optional={undefined}
        options={[
          { value: 'yes', label: t('rules.ruled.admissible') },
          { value: 'no', label: t('rules.ruled.not_admissible') },
        ]}
        onChange={(ruled) => edit.type({ isAdmissible: ruled as Ruled })}
      />
      <TextInputs {...edit.bind('reason')} long />
    </EditPart>
  );
}
