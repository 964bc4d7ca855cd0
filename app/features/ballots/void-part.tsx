import { createEffect, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { actOnline } from '#app/sync/acts.ts';
import { docsOf } from '#app/sync/replica-signals.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { annulFault } from '#shared/ballots/annul.rules.ts';
import { type Ballot, ballots } from '#shared/ballots/ballots.schemas.ts';
import { type PaperBallot, paperBallots } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { votesOf } from './of-meeting.tsx';

interface Typed {
  readonly voidReason: string;
}

const words = {
  begun: null,
  field: 'void',
  ids: { voidReason: 'void-reason' },
  type: (): Typed => ({ voidReason: '' }),
  toArgs: ({ voidReason }: Typed) => ({ voidReason: voidReason.trim() }),
  /** The act cannot do without it, though an entry may have none. */
  need: { voidReason: 'ballots.void_reason' },
} as const;

/** Whether the vote was annulled for the reason that is typed: the act calls it otherwise than the entry. */
function annulledFor(act: 'ballots.void' | 'ballots.void_paper') {
  const client = useClient();
  return ({ voidReason }: Typed, ballot: string) => {
    const last = client.onlineAct(act, ballot);
    return last?.status === 'accepted' && last.args.reason === voidReason.trim();
  };
}

function Part(props: {
  edit: Edit<Typed>;
  act: 'ballots.void' | 'ballots.void_paper';
  onReady?: () => void;
}): JSX.Element {
  const { t } = useI18n();
  createEffect(() => {
    if (props.edit.isReady()) props.onReady?.();
  });
  return (
    <EditPart edit={props.edit} question={props.act} save={t('ballots.void')} icon="x">
      <TextField {...props.edit.bind('voidReason')} />
    </EditPart>
  );
}

type Annulled = Pick<Ballot, 'state' | 'about'> & Doc['body'];

/** The form where the vote can be annulled; else why its result stands. */
function Annulling(props: { of: Doc<Annulled>; children: JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const stands = createMemo(() => {
    const fault = annulFault(docsOf(client.replica), props.of, props.of.body.about);
    return fault === null || fault.accepted ? null : fault;
  });
  return (
    <Show when={props.of.body.state !== 'void'}>
      <Show when={stands()} fallback={props.children}>
        {(why) => <p class="block quiet">{errorText({ t, code: why().code })}</p>}
      </Show>
    </Show>
  );
}

/** To annul a vote: only with a reason, which stays where it was typed until the server has taken it. */
export function VoidVote(props: {
  ballot: Doc<Ballot>;
  onSaved?: () => void;
  /** Its field is there. */
  onReady?: () => void;
}): JSX.Element {
  return (
    <Annulling of={props.ballot}>
      <VoidForm ballot={props.ballot} onSaved={() => props.onSaved?.()} onReady={() => props.onReady?.()} />
    </Annulling>
  );
}

function VoidForm(props: { ballot: Doc<Ballot>; onSaved: () => void; onReady: () => void }): JSX.Element {
  const { id: ballot, parent, body } = props.ballot;
  const meeting = parent ?? '';
  const edit = createEdit({
    ...{ ...words, collection: ballots, prefix: 'blt', id: ballot, under: meeting },
    acts: ['ballots.void'],
    online: 'ballots.void',
    isDone: annulledFor('ballots.void'),
    address: `${votesOf(meeting)}/${ballot}`,
    edit: ({ wished: { voidReason: reason } }) =>
      actOnline('ballots.void', ballot, { ballot, meeting, about: body.about, reason }),
    onSaved: () => props.onSaved(),
  });
  return <Part edit={edit} act="ballots.void" onReady={() => props.onReady()} />;
}

/** The same of one on paper. */
export function VoidPaper(props: { paper: Doc<PaperBallot> }): JSX.Element {
  return (
    <Annulling of={props.paper}>
      <VoidPaperForm paper={props.paper} />
    </Annulling>
  );
}

function VoidPaperForm(props: { paper: Doc<PaperBallot> }): JSX.Element {
  const { id: ballot, parent, body } = props.paper;
  const meeting = parent ?? '';
  const edit = createEdit({
    ...{ ...words, collection: paperBallots, prefix: 'pbt', id: ballot, under: meeting },
    acts: ['ballots.void_paper'],
    online: 'ballots.void_paper',
    isDone: annulledFor('ballots.void_paper'),
    edit: ({ wished: { voidReason: reason } }) =>
      actOnline('ballots.void_paper', ballot, { ballot, meeting, about: body.about, reason }),
    onSaved: () => undefined,
  });
  return <Part edit={edit} act="ballots.void_paper" />;
}
