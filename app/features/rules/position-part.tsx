import { createMemo, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import {
  type Amendment,
  type AmendmentPosition,
  amendmentPositionId,
  amendmentPositions,
  STANCES,
  type Stance,
} from '#shared/rules/amendments.schemas.ts';
import { Reworded } from './reworded.tsx';

interface Own {
  readonly set: string;
  readonly amendment: Doc<Amendment>;
  readonly delegation: string;
}

/** Where one's own delegation stands; it may say so again until it is decided. */
export function PositionPart(props: Own): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="no-print">
      <SectionHeader kind="band" title={t('rules.own_position')} />
      <Renewed>{(renew) => <Form {...props} onSaved={renew} />}</Renewed>
    </div>
  );
}

function Form(props: Own & { onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { set, delegation } = props;
  const amendment = props.amendment.id;
  const id = amendmentPositionId({ amendment, delegation });
  const known = client.replica.one(amendmentPositions, id);
  // The words that are on the screen as the form begins: what is said is about these.
  const seen = untrack(() => hashOfWords(props.amendment.body));
  const isSubmitter = createMemo(() => props.amendment.body.authors.includes(delegation));
  const edit = createEdit({
    collection: amendmentPositions,
    begun: known,
    id,
    under: amendment,
    acts: ['amendments.take_position'],
    prefix: 'apn',
    field: 'position',
    // Of earlier words it says nothing of these.
    type: (body: Partial<AmendmentPosition> | null) => {
      const said = body?.seen === seen ? body : null;
      return {
        stance: (said?.stance ?? '') as Stance | '',
        words: typedOf(said?.words),
        isAuthor: said?.isAuthor === true ? ['yes'] : [],
      };
    },
    fromArgs: (args) => ({ ...args, seen }),
    toArgs: ({ stance, words, isAuthor }) => ({
      stance: required(stance),
      words: textOf(words),
      isAuthor: stance === 'support' && isAuthor.length > 0,
    }),
    need: { stance: 'rules.need.stance' },
    edit: ({ wished }) =>
      act('amendments.take_position', {
        ...{ amendment, set, delegation, ...wished, seen },
        ...(known === null ? { isFirst: true as const } : {}),
      }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('rules.say_position')}>
      <Show when={known !== null && known.body.seen !== seen}>
        <Banner tone="decide" icon="triangle-alert" fact={t('deciding.earlier_own')}>
          {t('deciding.earlier_own_more')}
        </Banner>
      </Show>
      <Reworded amendment={props.amendment} seen={seen} onRead={() => props.onSaved()} />
      <RadioList
        {...edit.bind('stance')}
        optional={undefined}
        options={STANCES.map((value) => ({ value, label: t(`rules.stance.${value}`) }))}
        onChange={(stance) => edit.type({ stance: stance as Stance })}
      />
      <Show
        when={
          edit.typed().stance === 'support' &&
          !isSubmitter() &&
          props.amendment.body.consolidates.length === 0
        }
      >
        <CheckList
          {...edit.bind('isAuthor')}
          optional={undefined}
          values={edit.typed().isAuthor}
          options={[{ value: 'yes', label: t('rules.join') }]}
          onChange={(isAuthor) => edit.type({ isAuthor })}
        />
      </Show>
      <TextInputs {...edit.bind('words')} long />
    </EditPart>
  );
}
