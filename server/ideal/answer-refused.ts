import * as v from 'valibot';
import { NOTE_PANEL_ANSWER } from '#shared/figures/received.mutations.ts';
import { NOTE_ANSWER } from '#shared/ideal/released.mutations.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { Forward } from '../compartment/outgoing.ts';

/** What a state hands on and waits for an answer to, what it takes the answer as, and what hears it. */
const ANSWERED: Readonly<Record<string, { kind: 'release' | 'take_back'; heardBy: string }>> = {
  'contributions.send': { kind: 'release', heardBy: NOTE_ANSWER },
  'ideal.receive': { kind: 'release', heardBy: NOTE_ANSWER },
  'ideal.receive_part': { kind: 'release', heardBy: NOTE_ANSWER },
  'ideal.take_back': { kind: 'take_back', heardBy: NOTE_ANSWER },
  'figures.receive': { kind: 'release', heardBy: NOTE_PANEL_ANSWER },
  'figures.take_back': { kind: 'take_back', heardBy: NOTE_PANEL_ANSWER },
};
const AboutSchema = v.object({ state: StateCodeSchema, number: v.number() });
const OfEditionSchema = v.object({ edition: IdSchema });
/** Figures name it in what they say, as two people saw it. */
const WithinSchema = v.object({ content: OfEditionSchema });

function editionOf(args: unknown): string | null {
  const own = v.safeParse(OfEditionSchema, args);
  if (own.success) return own.output.edition;
  const within = v.safeParse(WithinSchema, args);
  return within.success ? within.output.content.edition : null;
}

/** What the sender learns of a forward that the receiver refused, as its answer would have been; null if it waits for none. */
export function answerToRefused({ id, name, args }: Forward, code: string): Forward | null {
  const answered = ANSWERED[name];
  const about = v.safeParse(AboutSchema, args);
  const edition = editionOf(args);
  if (answered === undefined || !about.success || edition === null) return null;
  const { state, number } = about.output;
  return {
    id: `${id}:refused`,
    compartment: stateCompartment(state),
    name: answered.heardBy,
    args: { state, edition, number, kind: answered.kind, code },
  };
}
