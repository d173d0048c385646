/** The menu in which somebody chooses who they are: what asks for another account opens it. */
export const accountMenuId = 'account-menu';
