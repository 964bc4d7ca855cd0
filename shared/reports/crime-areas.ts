/**
 * The areas of crime that a report can be about: ICCS 1.0 codes (`domain.md` §5.4) that organised crime concerns. Their
 * words stand in the dictionaries, in this order.
 */
export const CRIME_AREAS = [
  '0101',
  '020221',
  '0203',
  '0204',
  '0205',
  '03022',
  '0401',
  '05021',
  '0503',
  '0601',
  '0602',
  '0701',
  '0702',
  '0703',
  '07041',
  '0804',
  '08051',
  '0806',
  '09012',
  '0903',
  '09051',
  '0906',
  '1002',
  '1003',
  '1004',
  '11',
] as const;
export type CrimeArea = (typeof CRIME_AREAS)[number];
