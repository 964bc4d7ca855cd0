export const rules = {
  title: 'Revisão de relatórios',
  deputies: 'Substitutos do ponto de contato',
};
