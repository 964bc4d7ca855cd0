export const folders = {};
