import { probeStorage } from '#app/store/diagnosis.ts';
import { createNoStorageError } from '#app/store/errors.ts';
import { isPasskeyPossible } from '#app/store/passkey.ts';
import { browserStorage } from '#app/store/persistence.ts';
import type { ProfileParts } from '#app/store/profile-store.ts';
import type { Profile, Profiles } from '#app/store/profiles.ts';
import type { TabKey } from '#app/store/tab-key.ts';
import { type ChosenProtection, createEnroller } from '#app/sync/enrol.ts';
import { type UnlockWay, unlockProfile } from '#app/sync/unlock.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import type { EnrolAnswer, LookAnswer } from '#shared/session/session.schemas.ts';

export interface Enrolled<Opened> {
  /** The unlocked store, for the page that follows. */
  readonly opened: Opened;
  /** Whether what is typed here is stored twice: not every browser has a place for the second copy. */
  readonly hasSecondCopy: boolean;
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

/** How the demo's lock screen opens a profile. */
export interface DemoUnlock {
  readonly passphrase: string;
  /** It was never shown to this person, who comes in with one tap again. */
  readonly isOneTap: boolean;
}

/** Whether this device itself can ask for a finger, a face or its code. A key on a cable does not count. */
async function hasPlatformPasskey(): Promise<boolean> {
  if (!isPasskeyPossible()) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** The ports of the browser. */
export function createSessionPorts(input: {
  profiles: Profiles;
  clock: Clock;
  random: RandomBytes;
  appName: () => string;
  storage: Storage;
  tabKey: TabKey;
}): EnrolPorts<ProfileParts> & UnlockPorts<ProfileParts> {
  const { clock, storage, tabKey } = input;
  const enroller = createEnroller(input);
  return {
    look: (code) => enroller.look(code),
    async enrol({ code, label, protection }) {
      // A code must not be used up on a device that cannot store what follows.
      const { indexedDb } = await probeStorage({ clock, manager: browserStorage() });
      if (!indexedDb) throw createNoStorageError();
      const { parts, ...rest } = await enroller.enrol({ code, deviceLabel: label, protection });
      return { opened: parts, hasSecondCopy: parts.hasSecondCopy(), ...rest };
    },
    isPasskeyPossible: hasPlatformPasskey,
    unlock: ({ profile, way }) => unlockProfile({ profile: profile.id, way, clock, storage, tabKey }),
  };
}
