/** Where the studio's own server has its gateway. */
export const gateway = '/api/rolecall';
