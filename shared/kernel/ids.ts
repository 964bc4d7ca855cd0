import * as v from 'valibot';

/** Fills and returns `length` random bytes; the platform's cryptographic source, or a counter in tests. */
export type RandomBytes = (length: number) => Uint8Array;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Clock = () => number;

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const ID_PREFIXES = [
  'mtg',
  'agi',
  'dlg',
  'prt',
  'att',
  'frm',
  'act',
  'rep',
  'sta',
  'doc',
  'set',
  'mut',
  'fwd',
  'dev',
  'per',
  'req',
  'ins',
  'drf',
  'cod',
  'ven',
  'nit',
  'rel',
  'see',
  'lnk',
  'nom',
  'ctc',
  'trv',
  'dvr',
  'nte',
  'pos',
  'tlk',
  'run',
  'chk',
  'bdg',
  'key',
  'dcs',
  'acp',
  'apr',
  'fed',
  'mdt',
  'rvs',
  'cor',
  'edt',
  'rvr',
  'rdg',
  // Whose part in a meeting ended, where reports of a person stand, and a body to which something was opened.
  'end',
  'rpl',
  'bdy',
  // IDEAL: editions and their steps, requirements, networks and mergers; contributions with sections, choices, materials,
  // links, consents; what was released, and to whom it was opened.
  'edn',
  'eds',
  'rqm',
  'ntw',
  'mgr',
  'ctb',
  'sec',
  'fgc',
  'mtr',
  'lnc',
  'cns',
  'rls',
  'rli',
  'rlf',
  'opn',
  'prg',
  'qst',
  // Rating: panels with areas, seats and who holds them, sheets, hand-ins, evidence and of which links it is, figures; what a state released of
  // them, batches, figures of the region and what they rest on, columns.
  'pnl',
  'par',
  'pst',
  'stg',
  'shl',
  'rsh',
  'hnd',
  'pev',
  'evu',
  'pfg',
  'rtp',
  'bat',
  'rgf',
  'bbs',
  'col',
  // The report: paragraphs and how they were issued, versions, corrections; rounds, statements, comments, reservations.
  'pgf',
  'ipg',
  'ver',
  'tsm',
  'crr',
  'crb',
  'rnd',
  'stm',
  'cmt',
  'rsv',
  // What was published: the edition's files, each state's part; what came of what states gave.
  'pbl',
  'pbs',
  'fbn',
  'fbp',
  'fbu',
  'fbq',
  // What states declared about an instrument (`ins`), and who takes part without being a member.
  'sct',
  'std',
  // Rules of procedure: sets, articles and what they said, parameters, amendments and positions on them.
  'rst',
  'art',
  'arv',
  'prv',
  'amd',
  'apn',
  // Silence procedures with their breaks and who has looked; what delegations have put on record, and minutes that are closed;
  // days off and calendars.
  'sil',
  'sbr',
  'slk',
  'voi',
  'mcl',
  'hol',
  'cal',
  // Functions that give no rights.
  'apt',
  // Terms of the presidency, and states that passed.
  'prs',
  'pas',
  // How one presidency hands over to the next.
  'hov',
  // In session: sittings, requests for the floor, what the chair moved, who spoke; summaries, corrections, minutes.
  'sit',
  'spk',
  'spm',
  'itv',
  'smy',
  'smc',
  'min',
  // Votes, the ones given, who has given one and why; ballots and elections on paper; what was voted on a text; displays of the hall.
  'blt',
  'vot',
  'trn',
  'vex',
  'pbt',
  'tvt',
  'dsp',
  // The dialogue: topics, requests, what was given and what is prepared, joint items, who answers for what.
  'top',
  'drq',
  'dct',
  'dpr',
  'jit',
  'dcn',
  // The cycle: choices, priorities, positions on them, national policies; the multi-year plan with goals, indicators, budget lines,
  // versions and comments; operational plans, their actions, milestones and risks.
  'cho',
  'pri',
  'ppo',
  'pol',
  'spl',
  'gol',
  'kpi',
  'bdl',
  'plv',
  'apl',
  'apa',
  'pcm',
  'pao',
  'opa',
  'mls',
  'rsk',
  // Figures of indicators, progress, what a leader made of it; evaluations, findings, recommendations. Plans of others, and what was judged of overlaps.
  'msr',
  'prp',
  'cnr',
  'evl',
  'fnd',
  'rcm',
  'oit',
  'cjd',
  // Joint action days: the day, who takes part, papers, log, totals and seizures that states released, doubles, press tables, lessons, costs,
  // what became of it, indicators, what was published. In a state: its day, papers, posts, who works there, shifts, counts, situations, doubles,
  // releases.
  'jad',
  'jds',
  'jdb',
  'jdl',
  'stt',
  'szc',
  'cdj',
  'jpt',
  'jls',
  'jco',
  'jfu',
  'jdi',
  'pbd',
  'sdy',
  'pbr',
  'pto',
  'ptg',
  'pcr',
  'shf',
  'cnt',
  'srp',
  'dbj',
  'crl',
  // Of a meeting: who invites by its letters, and what a delegation was asked for.
  'vho',
  'ask',
  // How one joins a meeting, and where that is shown.
  'cnx',
  'cnv',
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

function encodeTime({ now }: { now: number }): string {
  let rest = now;
  let text = '';
  for (let index = 0; index < 10; index += 1) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

export function crockford(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += CROCKFORD.charAt(byte % 32);
  return text;
}

/** A sortable id made by the creator of the thing: prefix, 10 characters of time, 16 random ones (80 bits). */
export function createId({
  prefix,
  now,
  random,
}: {
  prefix: IdPrefix;
  now: number;
  random: RandomBytes;
}): string {
  return `${prefix}_${encodeTime({ now })}${crockford(random(16))}`;
}

/** Any id of the product. Demo and state codes may be shorter, hence no fixed length. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[a-z]{3}_[0-9A-Za-z_-]{1,80}$/));
/**
 * What a person's device makes. An id that a server derives from one has a `:`, so that no request can name it (SPEC
 * P9).
 */
export const MutationIdSchema = v.pipe(v.string(), v.regex(/^mut_[0-9A-Za-z_-]{1,80}$/));
/** Ids in the log of a device: earlier versions also accepted `fwd_` from a person. */
export const RecordedIdSchema = v.pipe(v.string(), v.regex(/^(mut|fwd)_[0-9A-Za-z_-]{1,80}$/));

/** Signs what a compartment does by itself; nobody is this person. */
export const SYSTEM_PERSON = 'per_system';
/** By what the log says is the server's own: nobody's device may be called so. */
export const SYSTEM_DEVICE = 'dev_system';
/** No request names the server itself as a device or a person: only the log does. */
export const DeviceIdSchema = v.pipe(
  v.string(),
  v.regex(/^dev_[0-9A-Za-z]{1,40}$/),
  v.check((id) => id !== SYSTEM_DEVICE, 'is the server’s own'),
);
export const PersonIdSchema = v.pipe(
  v.string(),
  v.regex(/^per_[0-9A-Za-z-]{1,40}$/),
  v.check((id) => id !== SYSTEM_PERSON, 'is the server’s own'),
);

/** Four characters to say on the phone; the same id always gives the same code. */
export function localCode(id: string): string {
  let hash = 2166136261;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 16777619) >>> 0;
  }
  let text = '';
  for (let index = 0; index < 4; index += 1) {
    text += CROCKFORD.charAt(hash % 32);
    hash = Math.floor(hash / 32);
  }
  return text;
}

/** SHA-256 as 64 lower-case hex digits. */
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
