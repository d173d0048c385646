import { foldText } from '../../access/foldText.js';

/** What the heading of a column says that it holds. */
export type CsvHeading =
  /** The first of several addresses of one person. */
  | 'main-address'
  | 'address'
  /** What somebody signs in by, which is an address in many companies. */
  | 'sign-in'
  /** Another address of the same person. */
  | 'other-address'
  /** An address of somebody else, or one that nobody is written to at. */
  | 'foreign-address'
  | 'full-name'
  /** A name; whole or a part of it, as the other columns are. */
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'display-name'
  | 'seat'
  /** May be a seat of ours, or something of the program that wrote the file. */
  | 'maybe-seat';

/**
 * The headings that programs and people write, as {@link readCsvHeading} makes them comparable. The first line that
 * fits is taken, so that exceptions stand before their rule. Which programs they are from is told by the test.
 */
const table: readonly (readonly [CsvHeading, ...RegExp[]])[] = [
  [
    'foreign-address',
    /\b(recovery|manager|supervisor|assistant|sponsor|approver|owner|referrer|emergency)s?\b/,
    /\b(invited|created|added|updated|modified|approved|reports) (by|to)\b/,
    /wiederherstellung|vorgesetzt|fuhrungskraft|assistent|\b(eingeladen|erstellt|angelegt) von\b/,
    /recuperation|responsable|superieur|recuperacion|\b(invite|cree) par\b/,
    /\bmail( \d)? display name$|\bmail( \d)? angezeigter name$|^nom complet de l adresse/,
    /^proxy addresses$|^email addresses$|^new primary email|^visual studio/,
  ],
  [
    'other-address',
    /(mail|courriel|messagerie|correo).*\b[2-9]\b|(mail|courriel)[2-9]$/,
    /\b(secondary|second|alternate|alternative|additional|other|backup|private|personal|home|old)\b.*mail/,
    /mail.*\b(secondary|second|alternate|alternative|private|personal|home|backup|old|privat|alternativ)\b/,
    /\b(zweite|weitere|alternative|private|andere|sekundare)[nrs]?\b.*mail|^privat ?e ?mail/,
    /(mail|courriel|messagerie|electronique).*\b(prive|privee|personnel|personnelle|secondaire)\b/,
    /\b(deuxieme|autre|second) (adresse|courriel|e ?mail)/,
    /correo.*\b(personal|alternativo|secundario)\b/,
    /^enterprise server/,
  ],
  [
    'sign-in',
    /^(user ?name|login|username login|upn|sign in name|user id|account|user principal name( upn)?)$/,
    /^(benutzername|benutzerprinzipalname|anmeldename|benutzerkonto|konto)$/,
    /^(nom d utilisateur|nom (d utilisateur )?principal( de l utilisateur)?|identifiant|usuario)$/,
    /\bsaml name id$/,
  ],
  [
    'main-address',
    /\b(primary|main|principal|principale|primar|primare)\b.*(mail|address|adresse|correo)/,
    /(mail|adresse|correo|address).*\b(primary|main|principal|principale)\b|^haupt(e ?mail|adresse)/,
  ],
  [
    'address',
    /mails?\b|\be ?mail|\be ?post\b|^e ?posta\b|sahkoposti|courriel|correo|messagerie|^mel$/,
    /^(address|adresse|adresse electronique|windows email address|kontaktadresse)$/,
    /почт|пошта/,
    /メール|邮箱|邮件|郵件|電子信箱|이메일|메일/,
    /البريد|דוא ?ל|אימייל/,
  ],
  [
    'given-name',
    /^(first|given|fore|christian) ?names?$/,
    /^(vornamen?|rufname|prenoms?|voornaam|fornavn|fornamn|imie|jmeno|krestni jmeno|etunimi|keresztnev|ad)$/,
    /^(primer nombre|nombre de pila|nombres|primeiro nome|prenume|имя|名)$/,
  ],
  [
    'family-name',
    /^(last|family|sur) ?names?$/,
    /^(nachnamen?|familienname|zuname|nom de famille|achternaam|etternavn|efternavn|efternamn|sukunimi)$/,
    /^(apellidos?|cognome|sobrenome|apelido|nazwisko|prijmeni|vezeteknev|soyad|soyadi|фамилия|姓|성)$/,
  ],
  [
    'display-name',
    /^(display|nick|user|profile) ?names?$|^file as$/,
    /^(anzeigename|spitzname|weergavenaam|nom d affichage|nom affiche|surnom|nombre para mostrar)$/,
  ],
  [
    'full-name',
    /^(full|real|complete) ?names?$|^github com name$/,
    /^((vollstandiger|voller|ganzer) name|vor und nachname|vorname (und )?nachname|nachname vorname|name vorname)$/,
    /^(nom complet|nom (et )?prenom|prenom (et )?nom|nombre completo|nombre y apellidos|nome completo)$/,
    /^(volledige naam|teljes nev|imie i nazwisko|jmeno a prijmeni|ad soyad|фио|полное имя|氏名|姓名|성명)$/,
  ],
  [
    'name',
    /^names?$|^(member|employee|contact|person|people)( ?names?)?$/,
    /^(nom|nombre|nome|naam|navn|namn|nimi|nev|isim|имя|名前|이름|mitarbeiter|mitarbeiterin|mitglied|membre|personne)$/,
  ],
  ['seat', /^(seat|seats|seat type|platz|platzart|siege|type de siege|asiento)$/],
  [
    'maybe-seat',
    /\b(seat|platz|roles?|rolle|rollen|rol|licen[cs]es?|lizenz|lizenzen|membership|permission|permissions)\b/,
  ],
];

/** Says what a heading means, however it is written; null for one that is not known. */
export function readCsvHeading(heading: string): CsvHeading | null {
  const plain = plainHeading(heading);
  return plain === ''
    ? null
    : (table.find(([, ...forms]) => forms.some((form) => form.test(plain)))?.[0] ?? null);
}

/** In these languages the family's name stands first. */
export function isFamilyFirst(heading: string): boolean {
  return /^(姓|성|vezeteknev)$/.test(plainHeading(heading));
}

/** Words in lower case and without accents, single spaces between them: `Last Name [Required]` is `last name`. */
function plainHeading(heading: string): string {
  // No heading is as long as this, and whatever is costs no time.
  const words = heading.slice(0, 200).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  // What folding took apart of other scripts is put together again.
  return foldText(words)
    .normalize('NFC')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^git hub\b/, 'github')
    .replace(/ (required|optional|pflichtfeld|obligatoire)$/, '')
    .trim();
}
