import { createHash } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { OPERATIONS } from '#server/http/api-table.ts';
import { BODY_LIMITS } from '#server/http/body-limits.ts';
import type { Operation } from '#server/http/operation.ts';
import { MAX_MUTATIONS_PER_PUSH, MAX_SCOPES_PER_PULL } from '#shared/sync/protocol.ts';
import type { MakeRequest, Sent } from './measure.ts';
import type { MeasuredReady, Member } from './measured-server.ts';

export interface Case {
  /** `method path` as in the table of the API. */
  readonly route: string;
  readonly who: 'nobody' | 'signed in' | 'revoked';
  readonly what: string;
  readonly make: MakeRequest;
  /** Whether the server does what is asked: then the cost is that of doing it, with a separate limit. */
  readonly isWork?: true;
  /**
   * Whether the answer is larger than what may be in memory at once: it costs work, but no more memory than a
   * refusal.
   */
  readonly isStream?: true;
}

const encoder = new TextEncoder();
/** Of one line and one header of HTTP; Node ends a request with more than 16 KB of them. */
const LONG = 'a'.repeat(6_000);
let serial = 0;

/** An address that has not been used yet. */
function freshAddress(): string {
  serial += 1;
  return `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`;
}

function sent({
  operation: { method, path },
  member,
  query = '',
  body = null,
}: {
  operation: Pick<Operation, 'method' | 'path'>;
  member: Member | null;
  query?: string;
  body?: string | Uint8Array | null;
}): Sent {
  const filled = path
    .replace(':compartment', member === null ? 'committee' : 'state:ZZ')
    .replace(':hash', '0'.repeat(64))
    .replace(':state', 'CL')
    .replace(/:[a-z]+/g, 'x_1');
  return {
    method: method.toUpperCase(),
    path: `/api${filled}${query}`,
    headers: {
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': freshAddress(),
      'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      ...(member === null ? {} : { 'x-clasi-device': member.device, cookie: member.cookie }),
    },
    body: typeof body === 'string' ? encoder.encode(body) : body,
  };
}

/** Repeats `item` between `head` and `tail` until the whole has the maximum length. */
function upTo(maxBytes: number, { head, item, tail }: { head: string; item: string; tail: string }): string {
  const room = maxBytes - head.length - tail.length - item.length;
  const count = Math.max(0, Math.floor(room / (item.length + 1)));
  return `${head}${`${item},`.repeat(count)}${item}${tail}`;
}

/** Name of the first member that is a list, if there is one: schemas look into no other. */
function listOf({ body }: Operation): string {
  const entries =
    typeof body === 'object' && 'entries' in body ? (body.entries as Record<string, object>) : {};
  return (
    Object.entries(entries).find(([, member]) => 'type' in member && member.type === 'array')?.[0] ?? 'x'
  );
}

/** Expensive for any reader: many items, many values, many names, depth, one long text. */
export function anyJson(operation: Operation): Record<string, string> {
  const { maxBytes, maxValues } = operation.limits ?? BODY_LIMITS.small;
  const list = listOf(operation);
  const names = Array.from({ length: Math.floor((maxValues - 3) / 2) }, (_, index) => `"a${index}":1`).join(
    ',',
  );
  return {
    'empty items': upTo(maxBytes, { head: `{"${list}":[`, item: '{}', tail: ']}' }),
    'as many empty items as may be': `{"${list}":[${'{},'.repeat(Math.floor((maxValues - 4) / 2))}{}]}`,
    'as many names as may be': `{${names}}`,
    'nested lists': '['.repeat(maxBytes),
    'one long text': `{"${list}":"${'\\u4e00'.repeat(Math.floor((maxBytes - 40) / 6))}"}`,
    'one long number': '1'.repeat(maxBytes),
    spaces: ' '.repeat(maxBytes),
  };
}

function envelope(
  { member, index, round }: { member: Member; index: number; round: number },
  change: object,
) {
  const { device, person, compartment } = member;
  return {
    v: 1,
    id: `mut_r${round}n${index}`,
    name: 'none.such',
    args: {} as unknown,
    compartment,
    device,
    person,
    counter: round * MAX_MUTATIONS_PER_PUSH + index + 1,
    madeAt: 1,
    base: {},
    after: [] as string[],
    replaces: null,
    ...change,
  };
}
type Envelope = ReturnType<typeof envelope>;

function pushOf(member: Member, mutations: readonly object[]): string {
  const { device, person, compartment } = member;
  return JSON.stringify({ protocol: 1, request: 'req_1', device, person, compartment, mutations });
}

function outboxOf(member: Member, round: number, change: (index: number) => object): Envelope[] {
  return Array.from({ length: MAX_MUTATIONS_PER_PUSH }, (_, index) =>
    envelope({ member, index, round }, change(index)),
  );
}

async function handoverOf(
  { url }: MeasuredReady,
  { member, outbox }: { member: Member; outbox: string },
): Promise<string> {
  const nonceAsked = await fetch(`${url}/api/session/nonce`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ device: member.device }),
  });
  const { nonce, serverTime } = (await nonceAsked.json()) as { nonce: string; serverTime: number };
  const now = Math.floor(serverTime / 1000);
  const assertion = await new SignJWT({
    iss: member.device,
    sub: member.device,
    aud: 'http://localhost',
    nonce,
    iat: now,
    exp: now + 60,
    purpose: 'handover',
    sha256: createHash('sha256').update(outbox).digest('hex'),
  })
    .setProtectedHeader({ alg: 'ES256' })
    .sign(await importJWK(member.privateKey, 'ES256'));
  return JSON.stringify({ assertion, outbox });
}

/** So large that 500 of them reach the maximum number of values. */
const WIDE = { list: Array.from({ length: 28 }, () => 1) };
const XML_ITEM = '<a/>';

type Special = Omit<Case, 'route'>;
type SpecialOf = (input: { ready: MeasuredReady; operation: Operation }) => readonly Special[];

const push: SpecialOf = ({ ready: { admin, officer }, operation }) => {
  const by = (member: Member, body: (round: number) => string): MakeRequest => {
    return (round) => sent({ operation, member, body: body(round) });
  };
  const who = 'signed in';
  return [
    {
      who,
      what: '500 mutations, a fault in the last',
      make: by(admin, (round) =>
        pushOf(
          admin,
          outboxOf(admin, round, (index) => ({ args: WIDE, ...(index === 499 ? { v: 0 } : {}) })),
        ),
      ),
    },
    {
      who,
      what: '500 mutations of unknown names',
      make: by(admin, (round) =>
        pushOf(
          admin,
          outboxOf(admin, round, () => ({ args: WIDE })),
        ),
      ),
    },
    {
      who,
      what: '500 mutations with a long text of two bytes a letter',
      make: by(admin, (round) =>
        pushOf(
          admin,
          outboxOf(admin, round, () => ({ args: 'é'.repeat(800) })),
        ),
      ),
    },
    {
      who,
      what: 'one mutation, a list of wrong items as long as may be',
      make: by(admin, (round) => {
        const invite = {
          name: 'documents.add',
          args: { languages: Array.from({ length: 29_000 }, () => 1) },
        };
        return pushOf(admin, [envelope({ member: admin, index: 0, round }, invite)]);
      }),
    },
    {
      who,
      what: 'mutations that wait for as many as may be',
      make: by(admin, (round) => {
        const after = Array.from({ length: 200 }, (_, index) => `mut_known${index}`);
        const change = { name: 'notes.remove', args: { about: 'mtg_1' }, after };
        return pushOf(admin, outboxOf(admin, round, () => change).slice(0, 130));
      }),
    },
    {
      who,
      what: 'mutations that rest on as many documents as may be',
      make: by(admin, (round) => {
        const base = Object.fromEntries(Array.from({ length: 7_000 }, (_, index) => [`m/${index}`, 1]));
        const change = { name: 'notes.remove', args: { about: 'mtg_1' }, base };
        return pushOf(admin, outboxOf(admin, round, () => change).slice(0, 2));
      }),
    },
    {
      who,
      what: 'reports of many small elements, sent to the committee',
      make: by(admin, (round) => pushOf(admin, reportsOf(admin, round, 'x'))),
    },
    {
      who,
      what: 'reports of many small elements, sent to their state',
      isWork: true,
      make: by(officer, (round) => pushOf(officer, reportsOf(officer, round, 'x'))),
    },
    {
      who,
      what: '500 notes, all accepted',
      isWork: true,
      make: by(admin, (round) =>
        pushOf(
          admin,
          outboxOf(admin, round, (index) => ({
            name: 'notes.write',
            args: { about: `mtg_${round}x${index}`, meeting: null, text: 'n'.repeat(1_500) },
          })),
        ),
      ),
    },
  ];
};

function reportsOf(member: Member, round: number, formId: string): Envelope[] {
  const instanceXml = `<data id="${formId}" version="1">${XML_ITEM.repeat(12_000)}</data>`;
  const args = { instanceXml, formId, formVersion: '1' };
  return outboxOf(member, round, () => ({ name: 'reports.submit', args })).slice(0, 20);
}

const pull: SpecialOf = ({ ready: { admin }, operation }) => {
  const { device, person, compartment } = admin;
  const scope = (index: number) => `${'s'.repeat(190)}${index}`;
  const body = {
    ...{ protocol: 1, request: 'req_1', device, person, compartment, instance: null, epoch: 0 },
    streams: Array.from({ length: MAX_SCOPES_PER_PULL }, (_, index) => ({ scope: scope(index), after: 0 })),
    ...{ settled: 0, limit: 5_000 },
  };
  const make: MakeRequest = () => sent({ operation, member: admin, body: JSON.stringify(body) });
  return [{ who: 'signed in', what: 'as many streams as may be', isWork: true, make }];
};

const handover: SpecialOf = ({ ready, operation }) => {
  const { revoked: member } = ready;
  const by = (outboxFor: (round: number) => string): MakeRequest => {
    return async (round) =>
      sent({ operation, member: null, body: await handoverOf(ready, { member, outbox: outboxFor(round) }) });
  };
  const note = (round: number, index: number) => {
    const args = { about: `mtg_${round}x${index}`, meeting: null, text: 'n'.repeat(1_200) };
    return { name: 'notes.write', args, compartment: 'committee' };
  };
  const outbox = upTo(999_999, { head: '[', item: '{}', tail: ']' });
  return [
    {
      who: 'nobody',
      what: 'a million characters of an outbox, signed by nobody',
      make: () => sent({ operation, member: null, body: JSON.stringify({ assertion: 'a.b.c', outbox }) }),
    },
    { who: 'revoked', what: 'empty items', make: by(() => outbox) },
    {
      who: 'revoked',
      what: '500 mutations, a fault in the last',
      make: by((round) =>
        JSON.stringify(
          outboxOf(member, round, (index) => ({ args: WIDE, ...(index === 499 ? { v: 0 } : {}) })),
        ),
      ),
    },
    {
      who: 'revoked',
      what: '500 notes, all set aside',
      isWork: true,
      make: by((round) => JSON.stringify(outboxOf(member, round, (index) => note(round, index)))),
    },
  ];
};

const chunk: SpecialOf = ({ ready: { admin: member }, operation: { method } }) => {
  const size = BODY_LIMITS.chunk.maxBytes;
  const make: MakeRequest = (round) => {
    const body = new Uint8Array(size).fill(round % 256);
    const hash = createHash('sha256').update(body).digest('hex');
    const operation = { method, path: `/attachments/committee/${hash}` };
    return sent({ operation, member, query: `?offset=0&size=${size}`, body });
  };
  return [{ who: 'signed in', what: 'a whole chunk, the last of its file', isWork: true, make }];
};

const paper: SpecialOf = ({ ready, operation: { method } }) => {
  const operation = { method, path: `/papers/${ready.paper}` };
  const make: MakeRequest = () => sent({ operation, member: null });
  return [{ who: 'nobody', what: 'a paper of 40 MB', isWork: true, isStream: true, make }];
};

/** Beyond what any JSON may be: expensive for one route only. */
const SPECIAL: Readonly<Record<string, SpecialOf>> = {
  'post /push': push,
  'post /pull': pull,
  'post /handover': handover,
  'put /attachments/:compartment/:hash': chunk,
  'get /papers/:document': paper,
};

function bodiesOf(operation: Operation): Record<string, string | Uint8Array> {
  if (operation.body === 'bytes') {
    return { 'a whole chunk': new Uint8Array(BODY_LIMITS.chunk.maxBytes) };
  }
  if (operation.body !== undefined) return anyJson(operation);
  // Nobody reads it; such a route looks only at the address.
  return { 'a body nobody asked for': new Uint8Array(1_000_000) };
}

/** For every route of the table, including what it answers to an empty body. */
export function dearestCases(ready: MeasuredReady): { empty: Case; cases: Case[] }[] {
  return OPERATIONS.flatMap((operation) => {
    const route = `${operation.method} ${operation.path}`;
    const callers = [
      { who: 'nobody' as const, member: null },
      ...(operation.session
        ? [{ who: 'signed in' as const, member: route === 'delete /session' ? ready.leaver : ready.admin }]
        : []),
    ];
    const special = SPECIAL[route]?.({ ready, operation }) ?? [];
    return callers.map(({ who, member }) => {
      const nothing = operation.body === undefined || operation.body === 'bytes' ? null : '{}';
      const query = `?offset=${LONG}&via=${LONG}&device=x`;
      const plain = Object.entries(bodiesOf(operation)).map(([what, body]) => ({
        ...{ route, who, what },
        make: () => sent({ operation, member, body }),
      }));
      const address = { route, who, what: 'a long address', make: () => sent({ operation, member, query }) };
      return {
        empty: { route, who, what: 'nothing', make: () => sent({ operation, member, body: nothing }) },
        cases: [
          ...plain,
          address,
          ...special
            .filter((each) => (each.who === 'nobody') === (who === 'nobody') || !operation.session)
            .map((each) => ({ route, ...each })),
        ],
      };
    });
  });
}
