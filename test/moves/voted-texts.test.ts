import { beforeAll, describe, expect, test } from 'vitest';
import { program } from '#server/program.ts';
import { textVotes, textVotesId, VOTED_KINDS, type VotedText } from '#shared/ballots/text-votes.schemas.ts';
import { TEXTS } from '#shared/floor/texts.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { type Move, MUTATION_MOVES } from './acts.ts';
import { EVERYBODY, type Who } from './cast.ts';
import { PARTICIPANTS, plant } from './planted.ts';
import { type MovesWorld, openMovesWorld } from './world.ts';

interface Row {
  readonly collection: string;
  readonly id: string;
  readonly parent: string | null;
  readonly audience: string;
  readonly rev: number;
  readonly deleted: number;
}
/** An act that changed a text that was there before, and by whom. */
interface Change {
  readonly move: Move;
  readonly by: Who;
  readonly text: VotedText;
}

let world: MovesWorld;
beforeAll(async () => {
  world = await openMovesWorld({ participants: PARTICIPANTS, plant });
}, 120_000);

const storage = () => {
  const found = world.storageOf(COMMITTEE);
  if (found === undefined) throw new Error('there is no committee');
  return found;
};
const rowOf = ({ kind, id }: VotedText): Row | undefined =>
  storage().all<Row & Record<string, never>>(
    'select collection, id, parent, audience, rev, deleted from entry where collection = ? and id = ?',
    TEXTS[kind].name,
    id,
  )[0];

function texts(): { readonly text: VotedText; readonly row: Row }[] {
  return VOTED_KINDS.flatMap((kind) =>
    storage()
      .all<{ id: string }>('select id from entry where collection = ? and deleted = 0', TEXTS[kind].name)
      .flatMap(({ id }) => {
        const text = { kind, id };
        const row = rowOf(text);
        return row === undefined ? [] : [{ text, row }];
      }),
  );
}

const isAccepted = (answer: unknown) => (answer as { status: string }).status === 'accepted';
/** Whoever presides can do most of it. */
const DOERS = [...new Set<Who>(['admin', 'clDelegate', 'ecAdmin', 'clLiaison', ...EVERYBODY])];

function changesBy(move: Move): Change[] {
  const found: Change[] = [];
  const before = texts();
  for (const by of DOERS) {
    let isDone = false;
    world.undo(() => {
      isDone = isAccepted(move.run(world, by));
      if (!isDone) return;
      for (const { text, row } of before)
        if (JSON.stringify(rowOf(text)) !== JSON.stringify(row)) found.push({ move, by, text });
    });
    if (isDone) break;
  }
  return found;
}

/** As if this text had been put to the vote. */
function putToVote(text: VotedText): void {
  const words = Array.from({ length: 8 }, () => '00000000').join('-');
  const body = {
    kind: text.kind,
    text: text.id,
    votes: [{ ballot: 'blt_x', words, day: '2026-06-25', result: null }],
  };
  storage().run('delete from entry where collection = ? and id = ?', textVotes.name, textVotesId(text));
  const [known] = storage().all<Record<string, string | number | null>>(
    'select * from entry where collection = ? limit 1',
    textVotes.name,
  );
  if (known === undefined) throw new Error('no text is voted on');
  const row = {
    ...known,
    id: textVotesId(text),
    parent: rowOf(text)?.parent ?? null,
    body: JSON.stringify(body),
  };
  const names = Object.keys(row);
  storage().run(
    `insert into entry (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

const isOfCommittee = ({ name, key }: Move) => {
  const mutation = program.registry.get(name);
  const args: unknown = key === name ? {} : JSON.parse(key.slice(name.length + 1));
  return mutation?.compartment(args) === COMMITTEE;
};

describe('while a text is voted on', () => {
  test('no act of anybody changes, hides or takes away any text of any kind', () => {
    const changes = MUTATION_MOVES.filter(isOfCommittee).flatMap(changesBy);
    for (const { move, by, text } of changes)
      world.undo(() => {
        putToVote(text);
        const row = rowOf(text);
        const answer = move.run(world, by) as { status: string; code?: string };
        const about = `${by} does ${move.key} to ${text.id}`;
        expect([about, rowOf(text)]).toEqual([about, row]);
        // A hand-over leaves it where it is.
        const isOther = answer.status === 'accepted' && move.name === 'presidencies.accept_handover';
        expect([about, isOther ? 'ballots.text_at_vote' : answer.code]).toEqual([
          about,
          'ballots.text_at_vote',
        ]);
      });
    // All kinds were there to be changed, each by several acts.
    for (const kind of VOTED_KINDS) {
      const names = changes.filter(({ text }) => text.kind === kind).map(({ move }) => move.name);
      expect([kind, new Set(names).size > 2]).toEqual([kind, true]);
    }
  }, 300_000);
});
