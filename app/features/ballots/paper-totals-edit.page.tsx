import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { actOnline } from '#app/sync/acts.ts';
import { NumberField } from '#app/ui/text-field.tsx';
import { totalsFault } from '#shared/ballots/paper.rules.ts';
import { type PaperBallot, paperBallots, type Totals } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { OfPaper, votesOf } from './of-meeting.tsx';

/** The chair writes down what the tellers counted. */
export default function PaperTotalsEditPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <OfPaper action="floor.lead" when={({ body }) => body.state === 'open'} title={t('ballots.paper.enter')}>
      {(paper) => <Form paper={paper()} />}
    </OfPaper>
  );
}

interface Typed {
  readonly papers: string;
  readonly blank: string;
  readonly invalid: string;
  readonly votes: readonly string[];
}
const numberOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

function Form(props: { paper: Doc<PaperBallot> }): JSX.Element {
  const { t, locale } = useI18n();
  const { id: ballot, parent, body } = props.paper;
  const meeting = parent ?? '';
  const fields = body.kind === 'question' ? [0, 1] : body.candidates.map((_, place) => place);
  const labelOf = (place: number) => {
    if (body.kind === 'question') return t(place === 0 ? 'ballots.choice.yes' : 'ballots.choice.no');
    return readText(body.candidates[place]?.name, locale()).value;
  };
  const edit = createEdit({
    collection: paperBallots,
    begun: props.paper,
    acts: ['ballots.enter_paper'],
    prefix: 'pbt',
    field: 'totals',
    type(known: Partial<PaperBallot> | null): Typed {
      const totals = known?.totals;
      return {
        papers: String(totals?.papers ?? ''),
        blank: String(totals?.blank ?? '0'),
        invalid: String(totals?.invalid ?? '0'),
        votes: fields.map((place) => String(totals?.votes[place] ?? '')),
      };
    },
    toArgs: ({ papers, blank, invalid, votes }: Typed): { totals: Totals } => ({
      totals: {
        ...{ papers: numberOf(papers), blank: numberOf(blank), invalid: numberOf(invalid) },
        votes: votes.map(numberOf),
      },
    }),
    check({ papers, blank, invalid, votes }) {
      const wrong = (text: string) => (Number.isNaN(numberOf(text)) ? t('ballots.paper.number') : null);
      const faults = { papers: wrong(papers), blank: wrong(blank), invalid: wrong(invalid) };
      const ofVotes = votes.map(wrong).find((each) => each !== null) ?? null;
      if (Object.values(faults).some((each) => each !== null) || ofVotes !== null)
        return { ...faults, votes: ofVotes };
      const totals = {
        ...{ papers: numberOf(papers), blank: numberOf(blank), invalid: numberOf(invalid) },
        votes: votes.map(numberOf),
      };
      const fault = totalsFault(totals, { ...body, roll: body.roll.length });
      return { papers: fault === null ? null : t(`errors.${fault}`) };
    },
    online: 'ballots.enter_paper',
    edit: ({ wished }) =>
      actOnline('ballots.enter_paper', ballot, { ballot, meeting, about: body.about, ...wished }),
    isSentUnchanged: true,
    to: `${votesOf(meeting)}/paper/${ballot}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `${votesOf(meeting)}/paper/${ballot}`, label: t('ballots.things.paper') }}
      title={t('ballots.paper.enter')}
      detail={<LocalText text={body.question} />}
      question="ballots.enter_paper"
      save={t('ballots.paper.enter')}
    >
      <NumberField {...edit.bind('papers')} hint={t('ballots.hands_hint', { n: body.roll.length })} />
      <For each={fields}>
        {(place) => (
          <NumberField
            id={place === 0 ? edit.idOf('votes') : `${edit.idOf('votes')}-${place}`}
            label={labelOf(place)}
            value={edit.typed().votes[place] ?? ''}
            error={place === 0 ? edit.errorOf('votes') : undefined}
            onInput={(text) =>
              edit.type({ votes: edit.typed().votes.map((each, at) => (at === place ? text : each)) })
            }
          />
        )}
      </For>
      <NumberField {...edit.bind('blank')} />
      <NumberField {...edit.bind('invalid')} />
    </EditPage>
  );
}
