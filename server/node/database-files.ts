import { existsSync, readdirSync } from 'node:fs';

/** `committee.sqlite`, `state-CL.sqlite`: on disk a hyphen replaces the colon of a compartment's name. */
function compartmentOf(file: string): string {
  return file.replace(/\.sqlite$/, '').replace(/^state-/, 'state:');
}

/** The compartments with a database in the folder, including `identity`, by name; empty without a folder. */
export function databasesIn(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(committee|identity|state-[A-Z]{2})\.sqlite$/.test(entry.name))
    .map((entry) => ({ name: compartmentOf(entry.name), file: entry.name }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
