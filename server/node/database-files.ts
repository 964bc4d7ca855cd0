import { existsSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { CompartmentSchema } from '#shared/kernel/compartments.ts';

/** `committee.sqlite`, `state-CL.sqlite`: on disk a hyphen replaces the colon of a compartment's name. */
function compartmentOf(file: string): string {
  return file.replace(/\.sqlite$/, '').replace(/^(state|body)-/, '$1:');
}

/** The compartments with a database in the folder, including `identity`, by name; empty without a folder. */
export function databasesIn(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.sqlite') &&
        v.is(CompartmentSchema, compartmentOf(entry.name)),
    )
    .map((entry) => ({ name: compartmentOf(entry.name), file: entry.name }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
