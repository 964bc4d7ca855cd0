import type { Upgrade } from '#shared/kernel/upgrade.ts';
import { ENTRIES_BY_AREA } from './area-entries.ts';
import { fillIndexes } from './fill-indexes.ts';
import type { Migration } from './migrate.ts';
import { OPEN_ENTRIES_INDEX } from './open-entries.ts';
import { noteUpgrades } from './upgrade.ts';

const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001_entries_and_their_log',
    statements: [
      'create table meta (key text primary key, value text not null) strict, without rowid',
      'create table sequence (name text primary key, last integer not null) strict, without rowid',
      `create table entry (
        collection text not null, id text not null, parent text, rev integer not null, seq integer not null,
        audience text not null, body text not null, deleted integer not null default 0,
        primary key (collection, id)
      ) strict`,
      'create index entry_by_audience on entry (audience, seq)',
      'create index entry_by_seq on entry (seq)',
      'create index entry_by_parent on entry (collection, parent) where deleted = 0',
      `create table departure (
        seq integer not null, collection text not null, id text not null, audience text not null,
        primary key (seq, collection, id)
      ) strict, without rowid`,
      `create table revision (
        collection text not null, id text not null, rev integer not null, seq integer not null,
        audience text not null, body text not null, deleted integer not null,
        mutation text not null, device text not null, counter integer not null, person text not null, at integer not null,
        primary key (collection, id, rev)
      ) strict, without rowid`,
      `create table mutation (
        seq integer primary key, id text not null unique, name text not null, device text not null, person text not null,
        counter integer not null, made_at integer not null, received_at integer not null,
        envelope text, content_hash text not null, status text not null, code text, details text, say text,
        replaces text, replaced_by text, prev text not null, hash text not null
      ) strict`,
      'create index mutation_by_device on mutation (device, seq)',
      `create table forward (
        id text primary key, seq integer not null, compartment text not null, name text not null, args text not null,
        delivered_at integer
      ) strict, without rowid`,
      'create index forward_waiting on forward (seq) where delivered_at is null',
    ],
  },
  {
    name: '0002_attachments_in_chunks',
    statements: [
      `create table attachment (
        hash text primary key, size integer not null, received integer not null, complete integer not null default 0,
        person text not null, created_at integer not null
      ) strict, without rowid`,
      `create table attachment_chunk (
        hash text not null references attachment (hash) on delete cascade, start integer not null, bytes blob not null,
        primary key (hash, start)
      ) strict`,
    ],
  },
  {
    name: '0003_uploads_of_each_person',
    statements: [
      `create table upload (
        hash text not null, person text not null, size integer not null, received integer not null,
        complete integer not null, touched_at integer not null, primary key (hash, person)
      ) strict, without rowid`,
      'create index upload_by_person on upload (person)',
      'create index upload_unfinished on upload (touched_at) where complete = 0',
      `create table upload_chunk (
        hash text not null, person text not null, start integer not null, bytes blob not null,
        primary key (hash, person, start), foreign key (hash, person) references upload (hash, person) on delete cascade
      ) strict`,
      `insert into upload (hash, person, size, received, complete, touched_at)
        select hash, person, size, received, complete, created_at from attachment`,
      `insert into upload_chunk (hash, person, start, bytes)
        select part.hash, attachment.person, part.start, part.bytes
          from attachment_chunk as part join attachment on attachment.hash = part.hash`,
      'drop table attachment_chunk',
      'drop table attachment',
    ],
  },
  {
    name: '0004_words_that_can_be_forgotten',
    statements: [
      // What the envelope named in `after`, for when the envelope itself is forgotten.
      'alter table mutation add column rests_on text',
      'alter table mutation add column forgotten_at integer',
      // Hash of code and details: details may quote what somebody wrote, so the link covers this instead.
      'alter table mutation add column said_hash text',
    ],
  },
  {
    name: '0005_what_is_kept_is_covered_and_found_at_once',
    statements: [
      // In which versions fields last changed, see `field-changes`: a push never walks the history (SPEC P11).
      'alter table entry add column made integer not null default 0',
      "alter table entry add column changed text not null default '[]'",
      "alter table entry add column gone text not null default '[]'",
      'alter table revision add column parent text',
      // Hash of a forgotten body.
      'alter table revision add column body_hash text',
      `create table written (
        seq integer not null, collection text not null, id text not null, rev integer not null, hash text not null,
        primary key (seq, collection, id, rev)
      ) strict, without rowid`,
      // Over what the row wrote; null in older rows, which `baseline` covers.
      'alter table mutation add column wrote text',
      `create table refused_about (
        collection text not null, id text not null, seq integer not null, primary key (collection, id, seq)
      ) strict, without rowid`,
      `create table named_file (
        hash text not null, collection text not null, id text not null, primary key (hash, collection, id)
      ) strict, without rowid`,
      'create index named_file_by_entry on named_file (collection, id)',
    ],
    fill: fillIndexes,
  },
  {
    name: '0006_who_has_which_number',
    statements: [
      // Numbers up to `counted` were given before each was recorded.
      'alter table sequence add column counted integer not null default 0',
      'update sequence set counted = last',
      `create table given_number (
        sequence text not null, number integer not null, holder text not null, primary key (sequence, number)
      ) strict, without rowid`,
    ],
  },
  {
    name: '0007_what_is_handed_over_is_covered',
    statements: [
      // Null in older rows: their id must still name the row that handed them over (SPEC H5).
      'alter table forward add column args_hash text',
      'create index forward_by_row on forward (seq)',
    ],
  },
  { name: '0008_consent_where_it_was_given', statements: [] },
  { name: '0009_members_business_for_members', statements: [] },
  {
    name: '0010_what_falls_due_at_which_hour',
    statements: [
      // Filled from the entries by `due`, which knows what falls due; again whenever that changes.
      `create table due (
        collection text not null, id text not null, act text not null, at integer not null,
        decided integer not null default 0, primary key (collection, id, act)
      ) strict, without rowid`,
      'create index due_waiting on due (at, collection, id, act) where decided = 0',
    ],
  },
  { name: '0011_nominations_expire', statements: [] },
  { name: '0012_identities_follow_mandates', statements: [] },
  { name: '0013_open_entries_are_found_at_once', statements: [OPEN_ENTRIES_INDEX] },
  {
    name: '0014_who_named_which_file',
    // Null in older rows: they go on keeping everybody's upload.
    statements: ['alter table named_file add column person text'],
  },
  {
    name: '0015_which_device_stored_what',
    statements: [
      `create table delivered (
        device text not null, scope text not null, to_seq integer not null, person text not null, label text not null,
        at integer not null, primary key (device, scope, to_seq)
      ) strict, without rowid`,
    ],
  },
  { name: '0016_authors_keep_their_reports', statements: [] },
  {
    name: '0017_whose_device_stored_what',
    // Null in older rows, which name nobody of another body.
    statements: ['alter table delivered add column state text'],
  },
  { name: '0018_links_are_found_by_area', statements: ENTRIES_BY_AREA },
  { name: '0019_set_asides_by_their_act', statements: [] },
  { name: '0020_adopted_editions_are_frozen', statements: [] },
];

/**
 * The versions of a compartment's database, with what features must do to entries of each.
 * @throws when one names a version that does not exist: it would never be done
 */
export function compartmentMigrations(upgrades: readonly Upgrade[]): readonly Migration[] {
  const stray = upgrades.find(({ migration }) => !MIGRATIONS.some(({ name }) => name === migration));
  if (stray !== undefined)
    throw new Error(`${stray.mutation} upgrades ${stray.migration}, which is no migration`);
  return MIGRATIONS.map((migration) => {
    const own = upgrades.filter((each) => each.migration === migration.name);
    if (own.length === 0) return migration;
    return {
      ...migration,
      fill(sql) {
        migration.fill?.(sql);
        noteUpgrades(sql, own);
      },
    };
  });
}
