import type { Profile } from '#app/store/profiles.ts';
import type { ChosenProtection } from '#app/sync/enrol.ts';
import type { UnlockWay } from '#app/sync/unlock.ts';
import type { EnrolAnswer, LookAnswer } from '#shared/session/session.schemas.ts';

export interface Enrolled<Opened> {
  /** The store, unlocked: whatever the page goes on with. */
  readonly opened: Opened;
  readonly answer: EnrolAnswer;
  /** Shown once; nobody can ask for it again. */
  readonly recoveryCode: string;
}

/** What the first minute needs of device and server. */
export interface EnrolPorts<Opened> {
  /** Consumes nothing. @throws CodedError or TransportError */
  look(code: string): Promise<LookAnswer>;
  /** Safe to call again with the same code and protection after a failure. */
  enrol(input: { code: string; label: string; protection: ChosenProtection }): Promise<Enrolled<Opened>>;
  isPasskeyPossible(): Promise<boolean>;
}

export interface UnlockPorts<Opened> {
  /** Offline. @throws CodedError `store.wrong_secret`, `store.no_keyring`, `store.no_passkey_key` */
  unlock(input: { profile: Profile; way: UnlockWay }): Promise<Opened>;
}
