import type { Sql } from '#server/compartment/sql.ts';
import { program } from '#server/program.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { type Bench, contact, envelope, openBench } from '#test/contracts/engine.ts';
import { SET_UP } from './panel-world.ts';

export const RATED_EDITION = 'edn_1';
const MATERIAL = 'mtr_1';
const NAME = stateCompartment('CL');
const of = { state: 'CL', edition: RATED_EDITION };

export interface LinkSaid {
  readonly to: readonly object[];
  readonly source: string;
  readonly information: string;
}

export interface RatedState extends Bench {
  /** What the state's point of contact does. @throws if one is not accepted */
  must(name: string, args: object, by?: Actor): void;
  /** Many links on one material. */
  link(links: ReadonlyMap<string, LinkSaid>): void;
  /** A panel of so many seats that rates these areas; every seat has handed in all of its sheets, without a dispute. */
  rate(input: { areas: readonly string[]; seats: number }): void;
  /** What the state handed to itself. */
  settle(): void;
}

/** The compartment of a state, with the rules of the product, its contribution begun, and a material to rest links on. */
export function openRatedState(sql: Sql): RatedState {
  const bench = openBench(sql, { name: NAME, program });
  /** As a device that has pulled everything would send it. */
  function sent(by: Actor, name: string, said: object) {
    const args = { ...of, ...said };
    const base: Record<string, number> = {};
    for (const read of program.registry.get(name)?.reads(args, by) ?? []) {
      const known = read.kind === 'one' ? bench.compartment.document(read.collection, read.id) : null;
      if (known !== null) base[`${known.collection}/${known.id}`] = known.rev;
    }
    return envelope(by, name, args, { compartment: NAME, base });
  }
  function push(by: Actor, mutations: readonly ReturnType<typeof sent>[]) {
    const { verdicts } = bench.push(by, mutations);
    const wrong = verdicts.find(({ status }) => status !== 'accepted');
    if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  }
  const must: RatedState['must'] = (name, args, by = contact) => push(by, [sent(by, name, args)]);
  must('contributions.begin', { startFrom: null });
  push(contact, [
    envelope(
      contact,
      'contributions.add_material',
      {
        ...{ material: MATERIAL, state: 'CL', kind: 'study', title: 'A study', publisher: null, date: null },
        ...{ url: null, handlingCode: 'H0', tlp: 'GREEN' },
        originator: { kind: 'institution', institution: 'customs' },
      },
      { compartment: NAME },
    ),
  ]);
  return {
    ...bench,
    must,
    link(links) {
      const all = [...links].map(([link, said]) =>
        sent(contact, 'contributions.link', {
          ...{ link, from: { kind: 'material', id: MATERIAL, paragraph: null }, ...said },
          ...{ requirements: [], originalGrade: null, handlingCode: 'H0', tlp: 'GREEN', restrictions: null },
          statement: { es: `Lo que dice el vínculo ${link} de lo que el Estado sabe, en una o dos líneas.` },
          ...{ exchange: null, hasPersonalData: false },
        }),
      );
      for (let at = 0; at < all.length; at += 500) push(contact, all.slice(at, at + 500));
    },
    rate({ areas, seats }) {
      must('panels.set_up', { ...SET_UP, areas });
      for (let at = 0; at < seats; at += 1) {
        const seat = `pst_${at}`;
        const institution = ['police', 'prosecution', 'prison', 'customs'][at % 4];
        const person = `per_rater${at}`;
        const rater = { ...contact, person, device: `dev_rater${at}`, roles: ['fieldOfficer'] } as Actor;
        must('panels.put_seat', { seat, institution, office: `Office ${at}` });
        must('panels.seat_person', { seat, former: null, person, label: person });
        for (const area of areas) {
          const rated = { value: 2 + (at % 2), reason: 'In the words of whoever rates', isShown: true };
          const ratings = Object.fromEntries(IDEAL_1.map(({ code }) => [code, rated]));
          must('panels.rate', { area, seat, round: 1, ratings }, rater);
          must('panels.hand_in', { area, seat, round: 1 }, rater);
        }
      }
    },
    settle() {
      for (let waiting = own(); waiting.length > 0; waiting = own()) {
        bench.compartment.receiveAll(waiting);
        bench.compartment.markDelivered(waiting.map(({ id }) => id));
      }
    },
  };
  function own() {
    return bench.compartment.pendingForwards().filter(({ compartment }) => compartment === NAME);
  }
}
