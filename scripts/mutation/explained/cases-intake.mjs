/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [];
