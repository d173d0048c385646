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

/** What Excel writes in German: semicolons, and the letters of Windows. */
export const germanFile = () => {
  const text =
    'Vorname;Nachname;E-Mail-Adresse\r\nJörg;Müller;joerg@northwind.example\r\nBärbel;Groß;baerbel@northwind.example\r\n';
  return new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], 'mitarbeiter.csv');
};

/** The letters of Windows, which do not say whether they are French or Czech. */
export const frenchFile = () => {
  const text =
    'Nom;Courriel\r\nHélène Lefèvre;helene@northwind.example\r\nZoé Mercier;zoe@northwind.example\r\n';
  return new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], 'equipe.csv');
};

/** Everybody of a large company. */
export const staffFile = (people: number) => {
  const rows = Array.from(
    { length: people },
    (_, at) => `Person ${at + 1};person${at + 1}@northwind.example`,
  );
  return new File([['Name;E-mail', ...rows, 'Nobody;', ''].join('\r\n')], 'staff.csv');
};
