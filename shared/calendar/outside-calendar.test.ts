import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { outsideCalendarOf, outsideEvents } from './outside-calendar.rules.ts';

const NOW = Date.UTC(2027, 4, 1);
const signature = { by: 'per_1', at: 0, takenAt: 0 };
function itemDoc(id: string, change: Partial<OutsideItem> = {}, rev = 1): Doc<OutsideItem> {
  return {
    ...{ collection: 'outsideItems', id, parent: null, audience: 'plans/coherence', rev },
    body: {
      ...{
        agency: 'cepol',
        kind: 'training',
        title: { es: 'SUBJECT' },
        from: '2027-06-07',
        until: '2027-06-11',
      },
      ...{
        areas: [],
        priority: null,
        state: 'EC',
        place: 'Guayaquil',
        target: 'SUBJECT',
        states: [],
        audience: [],
      },
      ...{ leader: 'SUBJECT', entered: signature, withdrawn: null },
      origin: { kind: 'entered', source: 'SUBJECT', day: '2027-01-01', key: null },
      ...change,
    },
  };
}
const eventsOf = (docs: readonly Doc<OutsideItem>[], earlier: readonly Doc<OutsideItem>[] = []) =>
  outsideEvents({
    readable: {
      all: () => docs as never,
      earlier: () => earlier as never,
      changedAt: () => NOW,
    },
    today: '2027-05-01',
  });
const write = (docs: readonly Doc<OutsideItem>[], earlier: readonly Doc<OutsideItem>[] = []) =>
  outsideCalendarOf({
    events: eventsOf(docs, earlier),
    ...{ language: 'es', origin: 'https://clasi.example', now: NOW, isFollowed: true },
  });
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const [start, end] = [event.startDate, event.endDate].map(String);
    const status = String(component.getFirstPropertyValue('status'));
    return { uid: event.uid, summary: event.summary, location: event.location, start, end, status };
  });

describe('the calendar of what others plan', () => {
  test('says whose, of which kind, when and where, and nothing of the subject', () => {
    const text = write([itemDoc('oit_a')]);
    expect(read(text)).toEqual([
      {
        ...{ uid: 'oit_a@clasi', summary: 'CEPOL · Capacitación', location: 'Guayaquil, Ecuador' },
        ...{ start: '2027-06-07', end: '2027-06-12', status: 'CONFIRMED' },
      },
    ]);
    expect(text).not.toContain('SUBJECT');
    expect(text).toContain('https://clasi.example/coherence/plans/oit_a');
  });
  test('has no operation, nothing without a day, and nothing that ended more than a year ago', () => {
    const left = [
      itemDoc('oit_a', { kind: 'operation' }),
      itemDoc('oit_b', { from: null, until: null }),
      itemDoc('oit_c', { from: '2026-01-01', until: '2026-01-02' }),
    ];
    expect(read(write(left))).toEqual([]);
    expect(write(left)).toContain('BEGIN:VTIMEZONE');
    expect(eventsOf([itemDoc('oit_d', { from: null, until: '2026-06-01' })])).toHaveLength(1);
  });
  test('calls off what was withdrawn, what lost its days and what turned into an operation', () => {
    const [withdrawn] = read(write([itemDoc('oit_a', { withdrawn: signature }, 2)]));
    expect(withdrawn).toMatchObject({ status: 'CANCELLED', summary: 'Retirado: CEPOL · Capacitación' });
    const [undated] = read(write([itemDoc('oit_a', { from: null, until: null }, 2)], [itemDoc('oit_a')]));
    expect(undated).toMatchObject({ status: 'CANCELLED', start: '2027-06-07' });
    const later = { kind: 'operation', place: 'Manta', from: '2027-07-01', until: '2027-07-02' } as const;
    const [operation] = read(write([itemDoc('oit_a', later, 2)], [itemDoc('oit_a')]));
    expect(operation).toMatchObject({
      ...{ status: 'CANCELLED', start: '2027-06-07', location: 'Guayaquil, Ecuador' },
      summary: 'Retirado: CEPOL · Capacitación',
    });
  });
});
