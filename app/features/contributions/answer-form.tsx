import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Section, sections } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CountFields } from './count-fields.tsx';
import { countOf, faultsOfCounts, isBlankCount, typeCount } from './typed-counts.ts';
import { ownState } from './work-data.ts';

/** Characters that an answer takes, and how near to it they are counted. */
const MOST = 4000;
const NEAR = 500;

/** Where an institution, or a unit of it, answers its part: in words, in counts, or in both. */
export function AnswerForm(props: {
  section: Doc<Section>;
  /** What was sent, as it is read: an answer that is out is no open form. */
  sent: JSX.Element;
  onSaved: () => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: section } = props.section;
  const state = ownState(client);
  const edit = createEdit({
    collection: sections,
    begun: props.section,
    acts: ['contributions.answer_section'],
    prefix: 'sec',
    field: 'answer',
    ids: { answer: 'answer-text' },
    type: (body) => ({ answer: body?.answer ?? '', counts: (body?.counts ?? []).map(typeCount) }),
    toArgs: ({ answer, counts }) => ({
      answer: orNull(answer),
      counts: counts.filter((each) => !isBlankCount(each)).map(countOf),
    }),
    check: ({ answer, counts }) => ({
      answer:
        answer.trim() === '' && counts.every(isBlankCount)
          ? t('errors.contributions.answer_missing')
          : answer.length > MOST
            ? t('contributions.sections.too_long', { most: MOST, over: answer.length - MOST })
            : null,
      ...faultsOfCounts(counts, { t }),
    }),
    edit: ({ wished }) => act('contributions.answer_section', { section, state, ...wished }),
    // What was sent back and is right as it stands is sent again.
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  const [isOpen, setOpen] = createSignal(props.section.body.status !== 'answered');
  const isForm = () =>
    isOpen() || props.section.body.status !== 'answered' || edit.isRestored() || edit.correcting !== null;
  /** Without a length at which the browser would cut what is pasted and say nothing. */
  const words = edit.bind('answer');
  const length = () => edit.typed().answer.length;
  const hint = () =>
    length() < MOST - NEAR
      ? t('contributions.sections.answer_hint')
      : t('contributions.sections.length', {
          n: formatNumber(locale(), length()),
          most: formatNumber(locale(), MOST),
        });
  return (
    <Show
      when={isForm()}
      fallback={
        <>
          {props.sent}
          <div class="block">
            <Button icon="pencil" onClick={() => setOpen(true)}>
              {t('contributions.sections.correct')}
            </Button>
          </div>
        </>
      }
    >
      <SectionHeader kind="band" title={t('contributions.fields.answer')} />
      <EditPart edit={edit} kind="filled" wide save={t('contributions.sections.send')}>
        <TextArea
          id={words.id}
          label={words.label}
          optional={words.optional}
          hint={hint()}
          error={words.error}
          notice={words.notice}
          value={words.value}
          onInput={words.onInput}
          rows={5}
        />
        <SectionHeader level={3} title={t('contributions.fields.counts')} />
        <p class="block body-2 quiet">{t('contributions.count.more')}</p>
        <CountFields
          id={edit.idOf('counts')}
          value={edit.typed().counts}
          errorOf={edit.errorOf}
          idOf={edit.idOf}
          state={state}
          onChange={(counts) => edit.type({ counts })}
        />
      </EditPart>
    </Show>
  );
}
