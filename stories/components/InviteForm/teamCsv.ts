/** A company's list as a spreadsheet writes it: a heading, quotes, two kinds of seat, and rows that are no good. */
const teamCsv = `\uFEFFDepartment;Full name;E-mail;Seat
Sound;"Okonkwo; Nneka";nneka.okonkwo@northwind.example;Full seat
Sound;Mårten Lind;marten.lind@northwind.example;
Script;"""Red"" Rosa Blum";rosa.blum@northwind.example;Basic seat

Script;Tomás Ferreira;tomas.ferreira@northwind;Full seat
Stage;Yuki Ito;yuki.ito@northwind.example;Gold
Stage;Yuki Ito;Nneka.Okonkwo@northwind.example;Full seat
Stage;No Address;;Full seat
Guests;Ada Guest;ada@agency.example;Basic seat
`;

/** The same as a file to choose or drop. */
export const teamFile = () => new File([teamCsv], 'team.csv', { type: 'text/csv' });
