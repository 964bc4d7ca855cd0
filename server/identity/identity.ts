import type { PublicKey } from '#shared/session/session.schemas.ts';
import { migrate } from '../compartment/migrate.ts';
import { disable, giveCode, setRoles } from '../people/change-people.ts';
import { listDevices, revokeDevice } from '../people/devices.ts';
import { invite } from '../people/invite.ts';
import { listColleagues, listEligible, listPeople, readAudit } from '../people/listings.ts';
import { confirm, found, giveFirstCode, listStates, readFounding } from '../people/states.ts';
import { listFounded, listWitness, refuse, witness } from '../people/witness.ts';
import { readAuditHead, verifyAudit } from '../session/audit.ts';
import { bootstrap, isEmpty } from '../session/bootstrap.ts';
import { authenticate, recheck } from '../session/caller.ts';
import { look } from '../session/codes.ts';
import { findDevice } from '../session/devices.repository.ts';
import {
  createDisplay,
  endDisplay,
  finishDisplay,
  listDisplays,
  openDisplay,
  readDisplay,
} from '../session/displays.ts';
import { enrol } from '../session/enrol.ts';
import { createFeed, listFeeds, openFeed, revokeFeed } from '../session/feeds.ts';
import { acceptHandover } from '../session/handover.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { receive } from '../session/mandates.repository.ts';
import { identityMigrations } from '../session/migrations.ts';
import { markDelivered, pendingForwards } from '../session/outbox.repository.ts';
import { enterDemo, seedDemo } from '../session/seed-demo.ts';
import { closeSession, createNonce, openSession } from '../session/sessions.ts';
import { appointPresidency, readPresidency } from '../session/vacancy.ts';
import { voidSeats } from '../session/void-seats.ts';

/** Every verb takes the context first; the actor supplies it. */
type Verb<I, O> = (context: IdentityContext, input: I) => O;

function keyOf(context: IdentityContext, device: string): PublicKey | null {
  const known = findDevice(context, device);
  return known === null ? null : (JSON.parse(known.public_jwk) as PublicKey);
}

/**
 * The owner of the identity database: people, devices, codes, sessions and their audit. Synchronous: each method is one
 * uninterrupted turn, so what it checked still holds when it writes. Throws `CodedError`.
 */
export function createIdentity(context: IdentityContext) {
  migrate({ sql: context.sql, migrations: identityMigrations });
  const voidedSeats = voidSeats(context);
  function bind<I, O>(verb: Verb<I, O>): (input: I) => O {
    return (input) => verb(context, input);
  }
  return {
    clock: context.clock,
    look: bind(look),
    enrol: bind(enrol),
    createNonce: bind(createNonce),
    /** The public key that must verify this device's assertions. */
    keyOf: (device: string) => keyOf(context, device),
    openSession: bind(openSession),
    authenticate: bind(authenticate),
    recheck: bind(recheck),
    closeSession: bind(closeSession),
    acceptHandover: bind(acceptHandover),
    listPeople: bind(listPeople),
    listEligible: bind(listEligible),
    listColleagues: bind(listColleagues),
    invite: bind(invite),
    giveCode: bind(giveCode),
    setRoles: bind(setRoles),
    disable: bind(disable),
    listDevices: bind(listDevices),
    revokeDevice: bind(revokeDevice),
    readAudit: bind(readAudit),
    listStates: bind(listStates),
    found: bind(found),
    giveFirstCode: bind(giveFirstCode),
    readFounding: bind(readFounding),
    confirm: bind(confirm),
    listWitness: bind(listWitness),
    witness: bind(witness),
    refuse: bind(refuse),
    listFounded: bind(listFounded),
    createFeed: bind(createFeed),
    listFeeds: bind(listFeeds),
    revokeFeed: bind(revokeFeed),
    openFeed: bind(openFeed),
    createDisplay: bind(createDisplay),
    listDisplays: bind(listDisplays),
    endDisplay: bind(endDisplay),
    openDisplay: bind(openDisplay),
    readDisplay: bind(readDisplay),
    finishDisplay: bind(finishDisplay),
    /** What a compartment tells the identities, and what they tell the committee; no route leads here. */
    receive: bind(receive),
    pendingForwards: () => pendingForwards(context),
    markDelivered: bind(markDelivered),
    /** For scripts on the host; no route leads here. */
    bootstrap: bind(bootstrap),
    isEmpty: () => isEmpty(context),
    readPresidency: () => readPresidency(context),
    appointPresidency: bind(appointPresidency),
    /** People whom this start found in a delegation that is not theirs; the operator is told. */
    voidedSeats,
    seedDemo: bind(seedDemo),
    enterDemo: bind(enterDemo),
    auditHead: () => readAuditHead(context),
    verifyAudit: (witness: { seq: number; hash: string } | null = null) => verifyAudit(context, witness),
  };
}
export type Identity = ReturnType<typeof createIdentity>;
