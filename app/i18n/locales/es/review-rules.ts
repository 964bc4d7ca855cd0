export const rules = {
  title: 'Revisión de informes',
  deputies: 'Suplentes del punto de contacto',
};
