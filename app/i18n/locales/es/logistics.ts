export const logistics = {};
