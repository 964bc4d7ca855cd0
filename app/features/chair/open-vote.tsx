import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { createOpening, mattersOf, QuestionField, useAbout } from '#app/features/ballots/open-part.tsx';
import { useVotedName } from '#app/features/ballots/use-voted-name.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { EditBody } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { textOf } from '#app/kit/text-inputs.tsx';
import { Button } from '#app/ui/button.tsx';
import type { BallotMethod } from '#shared/ballots/ballots.schemas.ts';
import { majorityFor } from '#shared/ballots/opening.rules.ts';
import type { Sitting } from '#shared/floor/floor.schemas.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { AskInPlace } from './ask-in-place.tsx';
import { Enough } from './enough.tsx';
import type { Chair } from './use-chair.ts';
import type { RollNow } from './use-roll.ts';
import { type ChairText, votable } from './use-texts.ts';

/** Of an item, in every language in which it has a name: nobody translates while a room waits. */
function itemQuestion({ number, title }: NonNullable<Sitting['item']>): Text {
  const said: Text = {};
  for (const language of LANGUAGES) {
    const own = title[language]?.trim();
    if (own !== undefined && own !== '') said[language] = number === '' ? own : `${number}. ${own}`;
  }
  return said;
}

/** What is put to the vote, as the room reads it; it is typed anew only by who says so. */
function Asked(props: { edit: ReturnType<typeof createOpening>; onChange: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="chair-question">
      <p>
        <LocalText text={textOf(props.edit.typed().question) ?? {}} />
      </p>
      <Button kind="text" onClick={() => props.onChange()}>
        {t('chair.vote.change')}
      </Button>
    </div>
  );
}

/** On an amendment there is nothing to choose. */
function OnlyMatter(props: { of: string | undefined; as: string }): JSX.Element {
  return (
    <p class="label">
      {props.as}: <strong>{props.of}</strong>
    </p>
  );
}

/** The question before a vote is opened: from then on the roll is frozen. */
export function OpenVote(props: {
  chair: Chair;
  roll: RollNow;
  text: ChairText | null;
  method: BallotMethod;
  item: NonNullable<Sitting['item']>;
}): JSX.Element {
  const { t } = useI18n();
  const { id: meeting } = props.chair;
  const aboutOf = useAbout();
  const nameOf = useVotedName();
  // What is asked about stays the text and the item that stood there when the question was: others are another question.
  const about = untrack(() => aboutOf(votable(props.text)));
  const edit = untrack(() => {
    const { text, item } = props;
    return createOpening({
      ...{ meeting, about, item: item.id },
      question: nameOf(votable(text)) ?? itemQuestion(item),
      chosen: () => ({ item: item.id, method: props.method }),
      onSaved: () => props.chair.ask(null),
    });
  });
  const majority = () => majorityFor({ parameters: props.roll.parameters, matter: edit.typed().matter });
  const matter = () => edit.pick('matter');
  const matters = () => mattersOf(edit, about);
  const [isChanging, setChanging] = createSignal(false);
  const isWritten = () =>
    isChanging() || textOf(edit.typed().question) === null || edit.errorOf('question') !== undefined;
  function write() {
    setChanging(true);
    document.getElementById(edit.idOf('question'))?.focus();
  }
  /** What was typed and not asked is not asked next time either. */
  async function leave() {
    await edit.startOver();
    props.chair.ask(null);
  }
  return (
    <AskInPlace
      label={t('chair.vote.open_title', {
        n: props.roll.roll.length,
        how: t(`chair.method.${props.method}`).toLowerCase(),
      })}
      save={t('ballots.open')}
      isReady={edit.isReady()}
      onSave={() => void edit.save()}
      isFilled
      onLeave={() => void leave()}
    >
      <EditBody edit={edit}>
        <Show when={isWritten()} fallback={<Asked edit={edit} onChange={write} />}>
          <QuestionField edit={edit} />
        </Show>
        <Show
          when={matters().length > 1}
          fallback={<OnlyMatter of={matters()[0]?.label} as={matter().label} />}
        >
          <SelectField {...matter()} options={matters()} value={edit.typed().matter} />
        </Show>
        <Enough of={{ ...props.roll, ...majority() }} />
      </EditBody>
    </AskInPlace>
  );
}
