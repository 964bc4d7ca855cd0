export const correction = {
  unknown: 'This correction is no longer here',
};
