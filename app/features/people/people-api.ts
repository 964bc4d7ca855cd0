import * as v from 'valibot';
import type { Client } from '#app/sync/app-client.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import {
  type CodePurpose,
  type Device,
  DevicesAnswerSchema,
  type FoundingAnswer,
  FoundingAnswerSchema,
  type InvitationAnswer,
  InvitationAnswerSchema,
  type InviteRequest,
  PeopleAnswerSchema,
  type Person,
  type RolesRequest,
  type StatesAnswer,
  StatesAnswerSchema,
} from '#shared/people/people.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { SessionSchema } from '#shared/sync/protocol.ts';

/** What only the server knows and does about people. Every call needs a connection and rejects without one. */
export interface PeopleApi {
  people(): Promise<Person[]>;
  devices(): Promise<Device[]>;
  states(): Promise<StatesAnswer['states']>;
  founding(): Promise<FoundingAnswer>;
  invite(wish: InviteRequest): Promise<InvitationAnswer>;
  giveCode(input: { person: string; purpose: CodePurpose }): Promise<InvitationAnswer>;
  setRoles(input: { person: string; roles: RolesRequest }): Promise<void>;
  disable(person: string): Promise<void>;
  revoke(device: string): Promise<void>;
  found(input: { state: string; label: string }): Promise<InvitationAnswer>;
  confirm(fingerprint: string): Promise<void>;
}

export function createPeopleApi(request: Client['request']): PeopleApi {
  async function ask<const S extends v.GenericSchema>(
    schema: S,
    call: { path: string; json?: unknown },
  ): Promise<v.InferOutput<S>> {
    const method = call.json === undefined ? 'GET' : 'POST';
    const parsed = v.safeParse(schema, await request({ method, ...call }));
    if (!parsed.success) throw new TransportError({ kind: 'not_ours' });
    return parsed.output;
  }

  return {
    people: async () => (await ask(PeopleAnswerSchema, { path: '/api/people' })).people,
    devices: async () => (await ask(DevicesAnswerSchema, { path: '/api/devices' })).devices,
    states: async () => (await ask(StatesAnswerSchema, { path: '/api/states' })).states,
    founding: () => ask(FoundingAnswerSchema, { path: '/api/states/founding' }),
    invite: (json) => ask(InvitationAnswerSchema, { path: '/api/people', json }),
    giveCode: ({ person, purpose }) =>
      ask(InvitationAnswerSchema, { path: `/api/people/${person}/code`, json: { purpose } }),
    async setRoles({ person, roles }) {
      await ask(DoneAnswerSchema, { path: `/api/people/${person}/roles`, json: roles });
    },
    async disable(person) {
      await ask(DoneAnswerSchema, { path: `/api/people/${person}/disable`, json: {} });
    },
    async revoke(device) {
      await ask(DoneAnswerSchema, { path: `/api/devices/${device}/revoke`, json: {} });
    },
    found: ({ state, label }) =>
      ask(InvitationAnswerSchema, { path: `/api/states/${state}/found`, json: { label } }),
    async confirm(fingerprint) {
      await ask(SessionSchema, { path: '/api/states/confirm', json: { fingerprint } });
    },
  };
}
