export const correction = {
  unknown: 'Esta correção já não está aqui',
};
