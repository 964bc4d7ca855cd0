import { join } from 'node:path';

/** People of the demo whose phones are enrolled before the first test. */
export const ENROLLED = [
  'chile-officer',
  'chile-head',
  'chile-contact',
  'chile-institution',
  'chile-authoriser',
  'chile-coordinator',
  'ecuador-contact',
  'ecuador-coordinator',
  'ecuador-action-leader',
  'ecuador-delegate',
  'chile-delegate',
  'chile-liaison',
  'ameripol-analyst',
  'cosi-counterpart',
  'presidency-admin',
  'presidency-delegate',
  'programme-support',
] as const;

export type Role = (typeof ENROLLED)[number];

/** What the global setup leaves for the tests, and where. */
export function seedAt(folder: string) {
  return {
    /** The app as it was built when the tests began. */
    dist: join(folder, 'dist'),
    data: join(folder, 'data'),
    /** Recovery code by role. */
    codes: join(folder, 'codes.json'),
    profile: (role: Role) => join(folder, 'phones', role),
  };
}
