/**
 * Of the program among all others: on Windows its notifications need the id that the installer gave to its shortcut
 * (https://www.electronjs.org/docs/latest/tutorial/notifications).
 */
export const APP_ID = 'platon-mail-wizard'
