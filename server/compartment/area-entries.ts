/** Collections whose entries name in `to` the crime areas that they are about. Read by triggers: it changes only with a migration. */
const OF_COLLECTIONS = "collection = 'links'";

const AREA = "json_extract(value, '$.code')";
const IS_AREA = "json_extract(value, '$.kind') = 'area'";
const DROP = `delete from entry_area where collection = old.collection and parent = old.parent and id = old.id
  and area in (select ${AREA} from json_each(old.body, '$.to'))`;
const ADD = `insert into entry_area select distinct new.collection, new.parent, ${AREA}, new.id
  from json_each(new.body, '$.to') where ${IS_AREA}`;

/**
 * Which entries within a parent are about an area, so that nobody must read all of them. Kept by the database itself, with
 * every write of an entry whatever made it; an entry that was removed has no body, and so no areas.
 */
export const ENTRIES_BY_AREA = [
  `create table entry_area (
    collection text not null, parent text not null, area text not null, id text not null,
    primary key (collection, parent, area, id)
  ) strict, without rowid`,
  `insert into entry_area select distinct entry.collection, entry.parent, ${AREA}, entry.id
    from entry, json_each(entry.body, '$.to') where entry.${OF_COLLECTIONS} and ${IS_AREA}`,
  `create trigger entry_area_of_new after insert on entry when new.${OF_COLLECTIONS} begin ${ADD}; end`,
  `create trigger entry_area_of_changed after update of parent, body on entry when new.${OF_COLLECTIONS}
    begin ${DROP}; ${ADD}; end`,
];

/** To select from, of a collection, a parent and an area. */
export const AREA_ENTRIES = `entry_area join entry on entry.collection = entry_area.collection and entry.id = entry_area.id
  where entry_area.collection = ? and entry_area.parent = ? and entry_area.area = ? order by entry_area.id`;
