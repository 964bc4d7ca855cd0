export const delegation = {};
