export const sheets = {
  download: 'Baixar',
  xlsx: 'Excel',
  csv: 'CSV',
  unwritable: 'Não foi possível escrever o arquivo. Tente de novo.',
};
