import type { Doc } from '#shared/kernel/mutation.ts';
import { type Appointment, appointmentParent } from '#shared/mandates/appointments.schemas.ts';

/** A function as the server has it. */
export function functionDoc(id: string, change: Partial<Appointment> = {}): Doc<Appointment> {
  const body: Appointment = {
    delegation: 'CL',
    function: 'minister',
    scope: null,
    office: { es: 'Ministerio del Interior', pt: 'Ministério do Interior', en: 'Ministry of the Interior' },
    name: null,
    phone: '+56 2 2345 6789',
    email: 'gabinete@example.gob.cl',
    from: '2026-01-01',
    until: null,
    note: { number: 'NV 12/2026', day: '2025-12-20' },
    renewed: [],
    endedAt: null,
    ...change,
  };
  return {
    collection: 'appointments',
    id,
    parent: appointmentParent(body.delegation),
    audience: 'members/functions',
    rev: 1,
    body,
  };
}
