import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { textVotesId } from '#shared/ballots/text-votes.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { itemArgs, MEETING, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { voterOf, votingActs } from '#test/support/voting-acts.ts';

const program = createProgram(allFeatures);
const clock = createTestClock();
const STATES = ['CL', 'PE'];
const text = { kind: 'decision', id: 'dcs_1' } as const;
const said = { es: 'Se aprueban 10 controles.' };
const about = { ...text, words: hashOfVoted({ kind: 'decision', body: { text: said } }) };
const secondChair: Actor = { ...presidency, person: 'per_second', device: 'dev_second' };

let server: DirectServer;
let seed = 0;
beforeEach(() => {
  server = createDirectServer({ program, clock: clock.read, random: createSeededRandom(7) });
});
afterEach(() => server.close());

async function phoneOf(actor: Actor): Promise<SyncClient> {
  seed += 1;
  const client = await openClient({
    transport: server.connect(() => actor),
    ...{ program, actor, compartments: ['committee'], clock: clock.read, random: createSeededRandom(seed) },
  });
  await client.sync();
  return client;
}
async function act(client: SyncClient, name: string, args: object): Promise<string> {
  if (program.registry.get(name)?.online === true) {
    const { code, status } = await client.pushAlone(
      await client.makeAlone({ name, args: args as JsonObject }),
    );
    return code ?? status;
  }
  const { id, saved } = client.mutate({ name, args: args as JsonObject });
  await saved;
  await client.sync();
  return client.factsOf(id)?.refusal?.code ?? 'accepted';
}

/** Two states in the room, which has a draft of the presidency before it. */
async function begin(): Promise<SyncClient> {
  const chair = await phoneOf(presidency);
  for (const { by, name, args } of votingActs({ states: STATES, now: clock.read() })) {
    if (name === 'ballots.open') continue;
    const client = by === null ? chair : await phoneOf(voterOf(by));
    expect(await act(client, name, args)).toBe('accepted');
    await chair.sync();
  }
  const draft = { decision: text.id, meeting: MEETING, item: itemArgs.item, text: said, mode: 'vote' };
  expect(await act(chair, 'decisions.draft', draft)).toBe('accepted');
  expect(await act(chair, 'floor.show_text', { meeting: MEETING, text })).toBe('accepted');
  return chair;
}
const opens = (client: SyncClient, ballot: string) =>
  act(client, 'ballots.open', {
    ...{ ballot, meeting: MEETING, item: itemArgs.item, question: { es: '¿Se aprueba?' }, about },
    ...{ method: 'hands', matter: 'substance' },
  });
async function counts(client: SyncClient, ballot: string): Promise<string> {
  const hands = { ballot, meeting: MEETING, about, yes: 1, no: 0, abstain: 1 };
  const code = await act(client, 'ballots.enter_hands', hands);
  for (const tally of server.compartment.pendingForwards()) server.compartment.receive(tally);
  return code;
}
const votesOn = () =>
  server.compartment.document('textVotes', textVotesId(text))?.body.votes as { ballot: string }[];

test.each([
  ['before the first', 0],
  ['while the first went on', 1],
])('who presides opens a further vote on a text with what their phone had %s', async (_, when) => {
  const chair = await begin();
  const second = await phoneOf(secondChair);
  expect(await opens(chair, 'blt_1')).toBe('accepted');
  if (when === 1) await second.sync();
  await chair.sync();
  expect(await counts(chair, 'blt_1')).toBe('accepted');
  expect(await opens(second, 'blt_2')).toBe('accepted');
  expect(votesOn().map(({ ballot, ...rest }) => [ballot, 'result' in rest && rest.result !== null])).toEqual([
    ['blt_1', true],
    ['blt_2', false],
  ]);
});

test('while one goes on there is no further one, whatever the phone knows', async () => {
  const chair = await begin();
  const second = await phoneOf(secondChair);
  expect(await opens(chair, 'blt_1')).toBe('accepted');
  expect(await opens(second, 'blt_2')).toBe('ballots.text_at_vote');
});
