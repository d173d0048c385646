/** Past these only the rows in sight are in the page. */
export const manyRows = 200;
