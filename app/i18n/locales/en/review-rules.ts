export const rules = {
  title: 'Review of reports',
  deputies: 'Deputies of the point of contact',
};
