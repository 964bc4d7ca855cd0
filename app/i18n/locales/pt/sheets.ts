export const sheets = {
  xlsx: 'Baixar Excel',
  csv: 'Baixar CSV',
  unwritable: 'Não foi possível escrever o arquivo. Tente de novo.',
};
