import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { actOnline } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { majorityFor } from '#shared/ballots/opening.rules.ts';
import {
  PAPER_KINDS,
  type PaperBallot,
  type PaperKind,
  paperBallots,
} from '#shared/ballots/paper.schemas.ts';
import { matterOf } from '#shared/ballots/voted-kinds.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Matter } from '#shared/rules/parameters.schemas.ts';
import { MajorityWords } from './ballot-parts.tsx';
import { BeforeOpening } from './before-opening.tsx';
import { OfMeeting, votesOf } from './of-meeting.tsx';
import { ItemField, MatterField, NEED, QuestionField, useQuorumFault } from './open-part.tsx';
import { useRollNow } from './use-ballots.ts';

/** The chair begins a secret vote or an election on paper. `?after=` names the round before. */
export default function PaperBallotNewPage(): JSX.Element {
  return <OfMeeting action="floor.lead">{(meeting) => <Form meeting={meeting} />}</OfMeeting>;
}

interface Typed {
  readonly kind: PaperKind;
  readonly item: string;
  readonly question: ReturnType<typeof typedOf>;
  readonly matter: Matter;
  /** One on each line. */
  readonly candidates: string;
  readonly seats: string;
  readonly teller: string;
  readonly otherTeller: string;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const nameOf = ({ name }: { readonly name: Text }) => name.es ?? name.pt ?? name.en ?? '';
const isCount = (text: string) => /^[1-9]\d?$/.test(text.trim());

/** What a further round takes over: those who are left, and how many seats. */
function furtherOf(before: PaperBallot | undefined): Partial<Typed> {
  if (before?.result == null) return {};
  const { result, candidates, seats } = before;
  const left = result.next.flatMap((place) => candidates[place] ?? []).map(nameOf);
  return {
    ...{ kind: before.kind, item: before.item, question: typedOf(before.question), matter: before.matter },
    ...{ candidates: left.join('\n'), seats: String(seats - result.elected.length) },
    ...{ teller: before.tellers[0], otherTeller: before.tellers[1] },
  };
}

function Form(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useDelegationWords();
  const query = useQuery<{ after?: string }>();
  const meeting = props.meeting.id;
  const { count, parameters } = useRollNow(() => meeting);
  const after = query.after ?? null;
  const before = after === null ? undefined : client.replica.one(paperBallots, after)?.body;
  /** Who goes on from the round before keeps the name that they had there. */
  const candidateOf = (line: string) =>
    before?.candidates.find((each) => nameOf(each) === line) ?? { name: { es: line } };
  const quorumFault = useQuorumFault(meeting);
  const edit = createEdit({
    collection: paperBallots,
    begun: null,
    under: `${meeting}/${after ?? ''}`,
    parent: meeting,
    prefix: 'pbt',
    field: 'paper',
    type(known: Partial<PaperBallot> | null): Typed {
      return {
        kind: known?.kind ?? 'question',
        item: known?.item ?? '',
        question: typedOf(known?.question ?? null),
        matter: known?.matter ?? matterOf(null),
        candidates: (known?.candidates ?? []).map(nameOf).join('\n'),
        seats: String(known?.seats ?? 1),
        teller: known?.tellers?.[0] ?? '',
        otherTeller: known?.tellers?.[1] ?? '',
        ...(known === null ? furtherOf(before) : {}),
      };
    },
    toArgs: ({ kind, item, question, matter, candidates, seats, teller, otherTeller }: Typed) => ({
      ...{ kind, item, question: required(textOf(question)), matter },
      candidates: kind === 'election' ? linesOf(candidates).map(candidateOf) : [],
      seats: kind === 'election' ? Number(seats) : 1,
      tellers: [teller, otherTeller] as [string, string],
    }),
    need: NEED,
    check({ kind, candidates, seats, teller, otherTeller }) {
      const isElection = kind === 'election';
      return {
        ...quorumFault(),
        seats: isElection && !isCount(seats) ? t('ballots.paper.seats_wrong') : null,
        candidates:
          isElection && linesOf(candidates).length < Math.max(1, Number(seats))
            ? t('ballots.paper.candidates_missing')
            : null,
        otherTeller:
          teller === '' || otherTeller === '' || teller === otherTeller
            ? t('ballots.paper.tellers_missing')
            : null,
      };
    },
    online: 'ballots.open_paper',
    add: ({ id: ballot, wished }) =>
      actOnline('ballots.open_paper', ballot, {
        ballot,
        meeting,
        about: before?.about ?? null,
        after,
        ...wished,
      }),
    to: (ballot) => `${votesOf(meeting)}/paper/${ballot}`,
  });
  const tellers = () =>
    (count()?.roll ?? []).map(({ delegation }) => ({ value: delegation, label: words(delegation) }));
  const majority = () => majorityFor({ parameters: parameters(), matter: edit.typed().matter });
  return (
    <EditPage
      edit={edit}
      back={{ href: votesOf(meeting), label: t('ballots.title') }}
      title={t('ballots.paper.new')}
      detail={t('ballots.paper.why')}
      question="ballots.open_paper"
      save={t('ballots.open')}
    >
      <RadioList
        {...edit.pick('kind')}
        label={t('ballots.fields.paper_kind')}
        options={PAPER_KINDS.map((value) => ({
          value,
          label: t(`ballots.paper_kind.${value}`),
        }))}
      />
      <ItemField edit={edit} meeting={meeting} />
      <QuestionField edit={edit} />
      <Show when={edit.typed().kind === 'election'}>
        <TextArea {...edit.bind('candidates')} hint={t('ballots.paper.candidates_hint')} />
        <NumberField {...edit.bind('seats')} />
      </Show>
      <MatterField edit={edit} about={null} />
      <SelectField
        {...edit.bind('teller')}
        label={t('ballots.fields.teller')}
        value={edit.typed().teller}
        blank={t('ballots.paper.choose')}
        options={tellers()}
        onChange={(teller) => edit.type({ teller })}
      />
      <SelectField
        {...edit.bind('otherTeller')}
        label={t('ballots.fields.other_teller')}
        value={edit.typed().otherTeller}
        blank={t('ballots.paper.choose')}
        options={tellers()}
        onChange={(otherTeller) => edit.type({ otherTeller })}
      />
      <Show when={count()}>
        {(known) => (
          <BeforeOpening count={known()} meeting={meeting}>
            <MajorityWords {...majority()} votes={known().roll.length} members={known().members} />
          </BeforeOpening>
        )}
      </Show>
    </EditPage>
  );
}
