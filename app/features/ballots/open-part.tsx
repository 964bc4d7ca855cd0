import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { actOnline } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { FIRST_METHOD } from '#shared/ballots/ballot.rules.ts';
import {
  BALLOT_METHODS,
  type BallotAbout,
  type BallotMethod,
  ballots,
} from '#shared/ballots/ballots.schemas.ts';
import { isQuorate } from '#shared/ballots/roll.rules.ts';
import { isMatterOf, matterOf } from '#shared/ballots/voted-kinds.rules.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { Matter } from '#shared/rules/parameters.schemas.ts';
import { votesOf } from './of-meeting.tsx';
import { useRollNow } from './use-ballots.ts';
import { votedText } from './voted-text.tsx';

type About = NonNullable<BallotAbout>;
/** Of every vote. */
export const NEED = { item: 'ballots.item_missing', question: 'ballots.question_missing' } as const;

/** A text as it is put to the vote: with the hash of its words as this device has them. Null if it has none. */
export function useAbout(): (text: Pick<About, 'kind' | 'id'> | null) => BallotAbout {
  const client = useClient();
  return (text) => {
    const found = text === null ? null : votedText(client.replica, text);
    if (text === null || found === null) return null;
    const { words, article } = found;
    return { kind: text.kind, id: text.id, words, ...(article === undefined ? {} : { article }) };
  };
}

/** What is missing before any vote begins. */
export function useQuorumFault(meeting: string): () => { readonly question?: string } {
  const { t } = useI18n();
  const { count } = useRollNow(() => meeting);
  return () => {
    const known = count();
    if (known === null || isQuorate(known)) return {};
    return { question: t('ballots.quorum_missing', { n: (known.quorum ?? 0) - known.present }) };
  };
}

/**
 * A vote that is opened: on the phone and on the desk it is one, with one draft for each item and text. A question that was
 * typed for one is not asked about another.
 *
 * @param about the words that whoever opens it has read
 * @param item the agenda item, and `method`: chosen elsewhere, where they are given at the time of saving
 */
export function createOpening({
  meeting,
  about,
  question,
  item,
  chosen = () => ({}),
  ...leads
}: {
  meeting: string;
  about: BallotAbout;
  question: Text | undefined;
  item: string | undefined;
  chosen?: () => { readonly item?: string; readonly method?: BallotMethod };
  to?: (ballot: string) => string;
  onSaved?: () => void;
}) {
  const text = about === null ? '' : `&kind=${about.kind}&about=${about.id}`;
  const typed = typedFields({
    item: field.from(field.choice<string>(), item),
    question: field.from(field.text, question),
    method: field.from(field.as<BallotMethod>(FIRST_METHOD), FIRST_METHOD),
    matter: field.as<Matter>(matterOf(about)),
  });
  return createEdit({
    collection: ballots,
    begun: null,
    under: [meeting, item ?? '', about?.id ?? ''].join('/'),
    parent: meeting,
    address: `${votesOf(meeting)}/new?item=${item ?? ''}${text}`,
    prefix: 'blt',
    field: 'ballot',
    ...typed,
    need: NEED,
    online: 'ballots.open',
    check: useQuorumFault(meeting),
    add: ({ id: ballot, wished }) =>
      actOnline('ballots.open', ballot, { ballot, meeting, about, ...wished, ...chosen() }),
    ...leads,
  });
}
type Opening = ReturnType<typeof createOpening>;

/** What is asked of every vote that begins, also of one on paper. */
type Asked = Pick<
  Edit<{ readonly item: string; readonly question: TypedText; readonly matter: Matter }>,
  'bind' | 'pick' | 'typed' | 'type'
>;

/** The item of the agenda, where it is not the one that the room is at. */
export function ItemField(props: { edit: Asked; meeting: string }): JSX.Element {
  const { t, locale } = useI18n();
  const view = useMeeting(() => props.meeting);
  const items = createMemo(() =>
    view
      .items()
      .filter(({ item }) => item.kind !== 'break')
      .map(({ id, item }) => ({
        value: id,
        label: [item.number, readText(item.title, locale()).value].filter(Boolean).join('. '),
      })),
  );
  return (
    <SelectField
      {...props.edit.bind('item')}
      value={props.edit.typed().item}
      blank={t('ballots.which_item')}
      options={items()}
      onChange={(item) => props.edit.type({ item })}
    />
  );
}

export function QuestionField(props: { edit: Asked }): JSX.Element {
  return <TextInputs {...props.edit.bind('question')} long />;
}

export function MethodField(props: { edit: Opening }): JSX.Element {
  const { t } = useI18n();
  return (
    <RadioList
      {...props.edit.pick('method')}
      options={BALLOT_METHODS.map((value) => ({
        value,
        label: t(`ballots.method.${value}`),
        hint: t(`ballots.method_hint.${value}`),
      }))}
    />
  );
}

/** What a vote can be about by the rules: on a text only what fits it, since by any other majority it is not adopted. */
export function mattersOf(edit: Asked, about: BallotAbout) {
  return edit.pick('matter').options.filter(({ value }) => isMatterOf(about, value as Matter));
}

export function MatterField(props: { edit: Asked; about: BallotAbout }): JSX.Element {
  return <RadioList {...props.edit.pick('matter')} options={mattersOf(props.edit, props.about)} />;
}
