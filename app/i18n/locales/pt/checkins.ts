export const checkins = {};
