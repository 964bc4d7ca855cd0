import { useParams } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  type Choice,
  type Priority,
  priorities,
  type Scores,
} from '#shared/priorities/priorities.schemas.ts';
import { OfPriority, WhileIn, WhileOpen } from './of-priority.tsx';

/** Scores a priority by each criterion of its choice. */
export default function ScoresEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ priority: string }>();
  return (
    <Allowed to="priorities.edit" back={`/priorities/${params.priority}`} says={t('priorities.who_edits')}>
      <OfPriority id={params.priority}>
        {({ priority, choice }) => (
          <WhileOpen choice={choice()} what="priorities.score">
            <WhileIn priority={priority()} states={['proposed']} what="priorities.score">
              <Form priority={priority()} choice={choice()} />
            </WhileIn>
          </WhileOpen>
        )}
      </OfPriority>
    </Allowed>
  );
}

type Typed = Readonly<Record<string, string>>;
/** From the lowest score to the highest. */
const LEVELS = ['none', 'little', 'some', 'much', 'full'] as const;

function Form(props: { priority: Doc<Priority>; choice: Doc<Choice> }): JSX.Element {
  const { t, locale } = useI18n();
  const { id: priority } = props.priority;
  const { id: choice } = props.choice;
  const codes = props.choice.body.criteria.map(({ code }) => code);
  const edit = createEdit({
    collection: priorities,
    begun: props.priority,
    acts: ['priorities.score'],
    prefix: 'pri',
    field: 'score',
    type: (body: Partial<Priority> | null): { scores: Typed } => ({
      scores: Object.fromEntries(codes.map((code) => [code, String(body?.scores?.[code] ?? '')])),
    }),
    toArgs: ({ scores }: { scores: Typed }) => ({
      scores: Object.fromEntries(
        codes.map((code) => [code, (scores[code] ?? '') === '' ? null : Number(scores[code])]),
      ) as Scores,
    }),
    edit: ({ wished }) => act('priorities.score', { priority, choice, ...wished }),
    to: `/priorities/${priority}`,
  });
  const options = () =>
    LEVELS.map((level, score) => ({
      value: String(score),
      label: `${score} ${t(`priorities.level.${level}`)}`,
    }));
  return (
    <EditPage
      edit={edit}
      back={{ href: `/priorities/${priority}`, label: t('priorities.things.priority') }}
      title={t('priorities.score')}
      detail={<LocalText text={props.priority.body.title} />}
    >
      <For each={props.choice.body.criteria}>
        {({ code, text, weight }, index) => (
          <SelectField
            id={index() === 0 ? edit.idOf('scores') : `${edit.idOf('scores')}-${code}`}
            label={`${readText(text, locale()).value} (${t('priorities.choice.weight', { n: weight })})`}
            error={index() === 0 ? edit.errorOf('scores') : undefined}
            options={options()}
            blank={t('priorities.not_scored')}
            value={edit.typed().scores[code] ?? ''}
            onChange={(value) => edit.type({ scores: { ...edit.typed().scores, [code]: value } })}
          />
        )}
      </For>
    </EditPage>
  );
}
