/** Outlines on a grid of 24, drawn with a round pen; each is a constant, so a page carries only those it shows. */
export const closeSign = 'M6 6l12 12M18 6L6 18';
export const sendSign = 'M12 19V5M5.5 11.5L12 5l6.5 6.5';
export const composeSign =
  'M12 5H6.5A1.5 1.5 0 0 0 5 6.5v11A1.5 1.5 0 0 0 6.5 19h11a1.5 1.5 0 0 0 1.5-1.5V12M9.5 14.5l.6-2.8L17.6 4.2a1.6 1.6 0 0 1 2.2 2.2l-7.5 7.5z';
export const deleteSign = 'M4.5 7h15M9.5 7V5h5v2M6.5 7l.8 12h9.4l.8-12M10 11v4.5M14 11v4.5';
export const personSign = 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 19.5c.7-3.2 3.5-5 7-5s6.3 1.8 7 5';
export const upSign =
  'M8 10.5V19H5v-8.5zM8 11l3.5-6.5a1.8 1.8 0 0 1 2 2L13 9.5h4.5a1.6 1.6 0 0 1 1.6 2l-1.4 6a2 2 0 0 1-2 1.5H8';
export const downSign =
  'M16 13.5V5h3v8.5zM16 13l-3.5 6.5a1.8 1.8 0 0 1-2-2l.5-3H6.5a1.6 1.6 0 0 1-1.6-2l1.4-6a2 2 0 0 1 2-1.5H16';
export const chevronSign = 'M7 10l5 5 5-5';
export const externalSign =
  'M13.5 5H19v5.5M19 5l-8 8M10 6.5H6.5A1.5 1.5 0 0 0 5 8v9.5A1.5 1.5 0 0 0 6.5 19H16a1.5 1.5 0 0 0 1.5-1.5V14';
export const searchSign = 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20';
export const warningSign =
  'M12 8.5v4.5M12 16.4v.1M10.6 5.1L3.9 17a1.6 1.6 0 0 0 1.4 2.4h13.4a1.6 1.6 0 0 0 1.4-2.4L13.4 5.1a1.6 1.6 0 0 0-2.8 0z';
export const chatSign =
  'M20 11.5c0 4-3.6 7-8 7-1 0-2-.1-2.9-.4L4.5 19.5l1.3-3.7A6.5 6.5 0 0 1 4 11.5c0-4 3.6-7 8-7s8 3 8 7z';
export const copySign =
  'M9 9V6.5A1.5 1.5 0 0 1 10.5 5h7A1.5 1.5 0 0 1 19 6.5v7a1.5 1.5 0 0 1-1.5 1.5H15M6.5 9h7a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 17.5v-7A1.5 1.5 0 0 1 6.5 9z';
