export const sheets = {
  download: 'Descargar',
  xlsx: 'Excel',
  csv: 'CSV',
  unwritable: 'No se pudo escribir el archivo. Inténtelo otra vez.',
};
