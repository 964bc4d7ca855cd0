export const sheets = {
  xlsx: 'Download Excel',
  csv: 'Download CSV',
  unwritable: 'The file could not be written. Try again.',
};
