export const inbox = {
  title: 'Por revisar',
};
