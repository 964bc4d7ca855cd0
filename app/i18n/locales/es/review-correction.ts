export const correction = {
  unknown: 'Esta corrección ya no está aquí',
};
