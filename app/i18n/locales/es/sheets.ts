export const sheets = {
  xlsx: 'Descargar Excel',
  csv: 'Descargar CSV',
  unwritable: 'No se pudo escribir el archivo. Inténtelo otra vez.',
};
