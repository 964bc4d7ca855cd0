import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { createCompartmentPort } from '#server/compartment/compartment-port.ts';
import { createPokes } from '#server/compartment/pokes.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { program } from '#server/program.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import { createBadgeSigner } from './badge-signer.ts';

/** A committee that signs the badges it is asked for. Its random numbers count upwards, so that no two are the same. */
export function openSigningCommittee({ sql, clock }: { sql: Sql; clock: Clock }): {
  compartment: Compartment;
  port: ReturnType<typeof createCompartmentPort>;
} {
  let chance = 0;
  const random = (length: number) => {
    chance += 1;
    return new Uint8Array(length).fill(chance);
  };
  const compartment = createCompartment({
    sql,
    name: 'committee',
    program,
    clock,
    monotonic: clock,
    random,
    sha256,
  });
  const complete = createBadgeSigner({ compartment, clock, random, sha256 });
  return { compartment, port: createCompartmentPort({ compartment, pokes: createPokes(), clock, complete }) };
}
