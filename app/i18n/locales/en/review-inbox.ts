export const inbox = {
  title: 'To review',
};
