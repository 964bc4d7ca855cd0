import { expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { acceptedArgs, OF_CHILE, OF_ECUADOR, signedArgs } from '#shared/presidencies/handover.fixtures.ts';
import type { DraftLine, Handover } from '#shared/presidencies/handover.schemas.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer } from '#test/support/direct-server.ts';
import { casesOf } from '#test/support/full-run.ts';
import { createActor } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';
import { type Chance, createChance } from '#test/support/seeded.ts';

const SEEDS = Number(process.env.SEEDS ?? casesOf({ usual: 25, full: 1_000 }));
const FIRST = Number(process.env.SEED ?? 1);

const of = (name: string, roles: Actor['roles'], state: string) =>
  createActor(name, { state, delegation: state, roles });
const CAST = {
  chair: createActor('chair', { delegation: 'presidency', roles: [] }),
  second: createActor('second', { delegation: 'presidency', roles: [] }),
  chile: of('chile', ['nationalAdmin'], 'CL'),
  ecuador: of('ecuador', ['nationalAdmin'], 'EC'),
  delegate: of('delegate', ['delegate'], 'EC'),
};
type Who = keyof typeof CAST;
const FORMER: readonly Who[] = ['chair', 'second'];

interface Life {
  readonly breaches: string[];
  /** Acts of the former presidency that arrived too late, and drafts that passed and that stayed. */
  readonly counts: Record<'late' | 'passed' | 'kept', number>;
}

/** One year's end: two phones of the presidency write, one of them often without a network, and the next one accepts. */
async function live(seed: number): Promise<Life> {
  const chance: Chance = createChance(seed);
  let now = Date.UTC(2026, 11, 1, 12);
  const clock = () => now;
  const server = createDirectServer({ program, clock, random: chance.bytes });
  const breaches: string[] = [];
  const isOffline = new Map<Who, boolean>();
  const heard = new Map<Who, string>();
  const clients = new Map<Who, SyncClient>();
  const made = new Map<string, { who: Who; name: string; word: string }>();
  const drafts: DraftLine[] = [];
  try {
    for (const name of FORMER)
      appointed(server.compartment, {
        person: CAST[name].person,
        function: name === 'chair' ? 'presidency' : 'coordination',
      });
    for (const name of Object.keys(CAST) as Who[]) {
      const wire = server.connect(() => CAST[name]);
      wire.fault = () => (isOffline.get(name) === true || chance.happens(0.1) ? 'lose_request' : null);
      const pull = wire.pull.bind(wire);
      wire.pull = async (...asked) => {
        const answer = await pull(...asked);
        heard.set(name, (heard.get(name) ?? '') + JSON.stringify(answer));
        return answer;
      };
      clients.set(
        name,
        await openClient({
          ...{ transport: wire, program, actor: CAST[name], compartments: ['committee'] },
          ...{ clock, random: chance.bytes },
        }),
      );
    }
    const client = (who: Who) => clients.get(who) as SyncClient;
    async function act(who: Who, name: string, args: object, word = ''): Promise<void> {
      const done = client(who).mutate({ name, args });
      await done.saved;
      made.set(done.id, { who, name, word });
    }
    const verdictOf = (who: Who, id: string) =>
      [...client(who).outbox(), ...client(who).receipts()].find((each) => each.id === id)?.verdict ?? null;
    async function settle(): Promise<void> {
      isOffline.clear();
      for (let round = 0; round < 12; round += 1)
        for (const each of clients.values()) {
          now += 60_000;
          await each.sync();
        }
    }
    await act('chair', 'meetings.schedule', meetingArgs);
    await act('chair', 'presidencies.designate', OF_CHILE);
    await act('chair', 'presidencies.designate', OF_ECUADOR);
    await settle();

    let signed = signedArgs();
    let isSigned = false;
    for (let turn = 0; turn < 40; turn += 1) {
      now += 3_600_000;
      const who = chance.pick(Object.keys(CAST) as Who[]) ?? 'chair';
      const word = `WORD_${turn}_`;
      if (chance.happens(0.3)) isOffline.set(who, chance.happens(0.5));
      const wish = chance.below(10);
      if (FORMER.includes(who) && wish < 4) {
        const decision = `dcs_${turn}`;
        const args = { decision, meeting: MEETING, item: 'agi_1', text: { es: word }, mode: 'consensus' };
        drafts.push({ collection: 'decisions', id: decision, title: { es: `Punto ${turn}` } });
        await act(who, 'decisions.draft', args, word);
      } else if (FORMER.includes(who) && wish < 6) {
        await act(
          who,
          'meetings.schedule',
          { ...meetingArgs, meeting: `mtg_${turn}`, title: { es: word } },
          word,
        );
      } else if (who === 'chair' && wish < 9) {
        signed = signedArgs({ drafts: drafts.filter(() => chance.happens(0.5)) });
        isSigned = true;
        await act(who, 'presidencies.sign_handover', signed);
      } else if (who === 'ecuador' && isSigned && wish < 5) {
        const shown = client(who).replica.one('handovers', 'hov_4')?.body.hash;
        if (typeof shown === 'string')
          await act(who, 'presidencies.accept_handover', acceptedArgs({ hash: shown }));
      }
      if (isOffline.get(who) !== true) await client(who).sync();
    }
    await settle();

    const { compartment } = server;
    const taken = compartment.document('presidencyTerms', 'prs_4')?.body.takenOver as
      | { hash: string }
      | undefined;
    const counts = { late: 0, passed: 0, kept: 0 };
    const acceptances = [...made].filter(([id, { name }]) => {
      return name === 'presidencies.accept_handover' && verdictOf('ecuador', id)?.status === 'accepted';
    });
    const place = Math.min(
      ...acceptances.map(([id]) => verdictOf('ecuador', id)?.seq ?? Number.MAX_SAFE_INTEGER),
    );
    for (const [id, { who, name, word }] of made) {
      if (!FORMER.includes(who)) continue;
      const facts = client(who).factsOf(id);
      if (facts === null) breaches.push(`${who} lost ${name} ${word}`);
      const code = facts?.refusal?.code;
      if (code === 'presidencies.handed_over') {
        counts.late += 1;
        if (taken === undefined) breaches.push(`${name} of ${who} was too late for nothing`);
        const row = client(who)
          .outbox()
          .find((each) => each.id === id);
        if (row === undefined || !JSON.stringify(row.envelope).includes(word))
          breaches.push(`${who} does not have the words of ${name} any more`);
      } else if (code === undefined && taken !== undefined && (verdictOf(who, id)?.seq ?? 0) > place)
        breaches.push(`${who} did ${name} after it handed over`);
    }
    const offices = ['chair', 'second'].filter(
      (name) => (client(name as Who).actor().mandates ?? []).length > 0,
    );
    if (taken === undefined) {
      if (offices.length !== 2) breaches.push('an office ended without a hand-over');
      return { breaches, counts };
    }
    if (offices.length > 0) breaches.push(`${offices.join()} still presides`);
    if (client('ecuador').actor().mandates?.join() !== 'presidencyAdmin') breaches.push('nobody presides');
    const accepted = compartment.document('handovers', 'hov_4')?.body as Handover | undefined;
    const listed = new Set(accepted?.dossier.drafts.map(({ id }) => id));
    for (const { id } of drafts) {
      const doc = compartment.document('decisions', id);
      if (doc === null) continue;
      const word = (doc.body.text as { es: string }).es;
      const passes = listed.has(id);
      counts[passes ? 'passed' : 'kept'] += 1;
      if (passes !== heard.get('ecuador')?.includes(word))
        breaches.push(`the next presidency ${passes ? 'never heard' : 'heard'} ${id}`);
      if (passes === (client('chile').replica.one('decisions', id) !== null))
        breaches.push(`Chile ${passes ? 'keeps' : 'does not keep'} ${id}`);
      if (client('chair').replica.one('decisions', id) !== null)
        breaches.push(`the former chair keeps ${id}`);
      if (heard.get('delegate')?.includes(word)) breaches.push(`a delegate heard ${id}`);
    }
    return { breaches, counts };
  } finally {
    server.close();
  }
}

test(`in ${SEEDS} hand-overs with phones that are away nobody presides twice, nothing is lost, and only what is listed passes`, async () => {
  const total = { late: 0, passed: 0, kept: 0 };
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
    const { breaches, counts } = await live(seed);
    expect(breaches, `SEED=${seed} SEEDS=1`).toEqual([]);
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key];
  }
  if (SEEDS < 25) return;
  // The lives are of what they are about.
  expect(total.late).toBeGreaterThan(5);
  expect(total.passed).toBeGreaterThan(5);
  expect(total.kept).toBeGreaterThan(5);
}, 600_000);
