export const sheets = {
  download: 'Download',
  xlsx: 'Excel',
  csv: 'CSV',
  unwritable: 'The file could not be written. Try again.',
};
