import * as v from 'valibot';
import { createRecoveryCode } from '#app/store/kek.ts';
import type { NewWay } from '#app/store/keyring.ts';
import { createPasskey } from '#app/store/passkey.ts';
import { openProfile, type ProfileParts } from '#app/store/profile-store.ts';
import { type Profiles, placeOf } from '#app/store/profiles.ts';
import type { TabKey } from '#app/store/tab-key.ts';
import { type Clock, createId, crockford, type RandomBytes } from '#shared/kernel/ids.ts';
import {
  type EnrolAnswer,
  EnrolAnswerSchema,
  type LookAnswer,
  LookAnswerSchema,
  PublicKeySchema,
} from '#shared/session/session.schemas.ts';
import { type DeviceRecord, saveDevice } from './device-record.ts';
import { ask, createHttp, type Http } from './http.ts';

export type ChosenProtection =
  | { readonly kind: 'passkey' }
  | { readonly kind: 'passphrase'; readonly text: string };

export interface EnrolledDevice {
  /** Unlocked. */
  readonly parts: ProfileParts;
  readonly answer: EnrolAnswer;
  /** Shown once; it is stored nowhere. */
  readonly recoveryCode: string;
}

interface Prepared {
  readonly parts: ProfileParts;
  readonly device: string;
  readonly publicKey: JsonWebKey;
  readonly recoveryCode: string;
}

export interface Enroller {
  /** Who the code is for; does not use it up. */
  look(code: string): Promise<LookAnswer>;
  /**
   * Creates store and keys here, then uses the code up. After a failure the same call resumes where it stopped, with
   * the same keys: a lost answer does not waste the code.
   */
  enrol(input: { code: string; deviceLabel: string; protection: ChosenProtection }): Promise<EnrolledDevice>;
}

function toRecord({ answer, device }: { answer: EnrolAnswer; device: string }): DeviceRecord {
  const { person, state, delegation, roles, institution, unit, label } = answer;
  return {
    actor: { person, device, state, delegation, roles, institution, unit },
    label,
    compartments: null,
    serverTime: null,
  };
}

export function createEnroller({
  profiles,
  clock,
  random,
  appName,
  storage,
  tabKey,
  http = createHttp({ device: null }),
}: {
  profiles: Profiles;
  clock: Clock;
  random: RandomBytes;
  appName: () => string;
  storage: Storage;
  tabKey?: TabKey;
  http?: Http;
}): Enroller {
  /** What was created for a code whose use is not confirmed yet. */
  const prepared = new Map<string, Prepared>();

  async function chooseWay(protection: ChosenProtection, label: string): Promise<NewWay> {
    if (protection.kind === 'passphrase') return { secret: protection };
    return createPasskey({ appName: appName(), label });
  }

  async function prepare(protection: ChosenProtection, label: string): Promise<Prepared> {
    const way = await chooseWay(protection, label);
    const profile = crockford(random(16)).toLowerCase();
    const parts = await openProfile({
      profile,
      clock,
      storage,
      ...(tabKey === undefined ? {} : { tabKey }),
    });
    const recoveryCode = createRecoveryCode();
    await parts.keyring.create([way, { secret: { kind: 'recovery', code: recoveryCode } }], parts.vault);
    const publicKey = await parts.keyring.createSigningKey(parts.vault);
    const device = createId({ prefix: 'dev', now: clock(), random });
    return { parts, device, publicKey, recoveryCode };
  }

  return {
    look: (code) =>
      ask({
        http,
        request: { method: 'POST', path: '/api/enrolment/look', json: { code } },
        schema: LookAnswerSchema,
      }),
    async enrol({ code, deviceLabel, protection }) {
      const key = `${code} ${JSON.stringify(protection)}`;
      const made = prepared.get(key) ?? (await prepare(protection, deviceLabel));
      prepared.set(key, made);
      const { parts, device, recoveryCode } = made;
      const publicKey = v.parse(PublicKeySchema, made.publicKey);
      const answer = await ask({
        http,
        request: { method: 'POST', path: '/api/enrolment', json: { code, device, publicKey, deviceLabel } },
        schema: EnrolAnswerSchema,
      });
      await saveDevice(parts.records, toRecord({ answer, device }));
      profiles.save({
        id: parts.profile,
        label: answer.label,
        ...placeOf(answer),
        device,
        hasPasskey: protection.kind === 'passkey',
        lastUsed: clock(),
        waiting: 0,
        card: null,
      });
      prepared.delete(key);
      return { parts, answer, recoveryCode };
    },
  };
}
