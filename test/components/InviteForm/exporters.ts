/** A file as a program exports it, and what it has to be taken for. */
export interface Exported {
  from: string;
  file: string;
  /** The heading of the address, or null where a person has to choose. */
  address: string | null;
  /** The headings that make the name, in its order. */
  name: readonly string[];
  /** The heading of the seat. */
  seat?: string;
  /** The first person of the file. */
  first?: string;
}

/** Headings and rows as the programs' own exports have them; people and companies are made up. */
export const exported: readonly Exported[] = [
  {
    from: 'Google Workspace, users',
    file: `First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,2sv Enrolled [READ ONLY],Licenses [READ ONLY]
Nneka,Okonkwo,nneka@northwind.example,****,,/,,Active,2026/11/03 08:12:11,nneka.o@mail.example,nn@home.example,n.okonkwo@northwind.example,,,,,,,17,,Editor,ana@northwind.example,Sound,,TRUE,Google Workspace Business Standard
Mårten,Lind,marten@northwind.example,****,,/,,Active,Never logged in,m.lind@mail.example,ml@home.example,m.lind@northwind.example,,,,,,,18,,Mixer,ana@northwind.example,Sound,,FALSE,Google Workspace Business Standard
`,
    address: 'Email Address [Required]',
    name: ['First Name [Required]', 'Last Name [Required]'],
    first: 'Nneka Okonkwo <nneka@northwind.example>',
  },
  {
    from: 'Google Contacts',
    file: `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value
Rosa,,Blum,,,,,,Red,,Northwind,Producer,,,,,* myContacts,* Work,rosa@northwind.example,Home,rosa@home.example,Mobile,+49 170 0000000
Tomás,,Ferreira,,,,,,,,Northwind,,,,,,* myContacts,* Work,tomas@northwind.example,Home,tomas@home.example,,
`,
    address: 'E-mail 1 - Value',
    name: ['First Name', 'Last Name'],
    first: 'Rosa Blum <rosa@northwind.example>',
  },
  {
    from: 'Google Contacts, before 2024',
    file: `Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value
Rosa Blum,Rosa,,Blum,,,,* myContacts,* Work,rosa@northwind.example,Home,rosa@home.example
`,
    address: 'E-mail 1 - Value',
    name: ['Given Name', 'Family Name'],
    first: 'Rosa Blum <rosa@northwind.example>',
  },
  {
    from: 'Outlook',
    file: `First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Home Street,Company,Job Title,Manager's Name,Assistant's Name,Web Page
Yuki,,Ito,Ms,,,,,yuki@northwind.example,SMTP,Yuki Ito (yuki@northwind.example),yuki@home.example,y.ito@old.example,,,,Northwind,Sound,Ana Ruiz,,
Bo,,Ray,,,,,,bo@northwind.example,SMTP,Bo Ray (bo@northwind.example),bo@home.example,b.ray@old.example,,,,Northwind,Script,Ana Ruiz,,
`,
    address: 'E-mail Address',
    name: ['First Name', 'Last Name'],
    first: 'Yuki Ito <yuki@northwind.example>',
  },
  {
    from: 'Outlook in German',
    file: `"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Suffix";"Firma";"Abteilung";"Position";"Straße geschäftlich";"E-Mail-Adresse";"E-Mail-Typ";"E-Mail: Angezeigter Name";"E-Mail 2: Adresse";"E-Mail 2: Typ";"Benutzer 1"
"Frau";"Jörg-Äla";"";"Müller";"";"Nordwind";"Ton";"Leitung";"Weg 1";"ala@northwind.example";"SMTP";"Äla Müller (ala@northwind.example)";"ala@home.example";"SMTP";""
`,
    address: 'E-Mail-Adresse',
    name: ['Vorname', 'Nachname'],
    first: 'Jörg-Äla Müller <ala@northwind.example>',
  },
  {
    from: 'Outlook in French',
    file: `"Titre";"Prénom";"Deuxième prénom";"Nom";"Suffixe";"Société";"Service";"Adresse de messagerie";"Type de messagerie";"Nom complet de l'adresse de messagerie";"Adresse de messagerie 2"
"";"Zoé";"";"Lefèvre";"";"Nordvent";"Son";"zoe@northwind.example";"SMTP";"Zoé Lefèvre (zoe@northwind.example)";"zoe@home.example"
`,
    address: 'Adresse de messagerie',
    name: ['Prénom', 'Nom'],
    first: 'Zoé Lefèvre <zoe@northwind.example>',
  },
  {
    from: 'Microsoft 365, active users',
    file: `Block credential,City,Country/Region,Department,DirSyncEnabled,Display name,Fax,First name,Last dirsync time,Last name,Last password change time stamp,License assignment details,Licenses,Mobile Phone,Oath token metadata,Object Id,Office,Password never expires,Phone number,Postal code,Preferred data location,Preferred language,Proxy addresses,Release track,Soft deletion time stamp,State,Street address,Strong password required,Title,Usage location,User principal name,When created
False,,,Sound,,Nneka Okonkwo,,Nneka,,Okonkwo,2026-03-01 10:00:00Z,,Microsoft 365 Business Standard,,,1b9d6bcd,,False,,,,en-US,SMTP:nneka@northwind.example+smtp:nneka@nw.example,,,,,True,Editor,US,nneka@northwind.example,2025-01-01 10:00:00Z
`,
    address: 'User principal name',
    name: ['First name', 'Last name'],
    first: 'Nneka Okonkwo <nneka@northwind.example>',
  },
  {
    from: 'Microsoft Entra, users',
    file: `userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,companyName,alternateEmailAddress,creationType,directorySynced,invitationState,createdDateTime
nneka@nw.onmicrosoft.example,Nneka Okonkwo,Okonkwo,nneka@northwind.example,Nneka,1b9d6bcd,Member,Editor,Sound,TRUE,US,Northwind,nn@home.example,,,,2025-01-01
ada_agency.example#EXT#@nw.onmicrosoft.example,Ada Guest,,ada@agency.example,,2c9d6bcd,Guest,,,TRUE,US,,ada@home.example,Invitation,,Accepted,2025-01-01
`,
    address: 'mail',
    name: ['displayName'],
    first: 'Nneka Okonkwo <nneka@northwind.example>',
  },
  {
    from: 'Exchange, mailboxes by PowerShell',
    file: `#TYPE Selected.Mailbox
"DisplayName","Alias","PrimarySmtpAddress","WindowsEmailAddress","UserPrincipalName","RecipientTypeDetails"
"Rosa Blum","rosa","rosa@northwind.example","rosa@northwind.example","rosa@nw.local.example","UserMailbox"
`.replace(/^#.*\n/, ''),
    address: 'PrimarySmtpAddress',
    name: ['DisplayName'],
    first: 'Rosa Blum <rosa@northwind.example>',
  },
  {
    from: 'Okta, people report',
    file: `User Id,First name,Last name,Username/Login,Email (Primary email),Secondary email,Status,Manager,Manager email,Title,Department,Created Date
00u1,Tomás,Ferreira,tomas@northwind.example,tomas.ferreira@northwind.example,tomas@home.example,ACTIVE,Ana Ruiz,ana@northwind.example,Writer,Script,2025-01-01
00u2,Yuki,Ito,yuki@northwind.example,yuki.ito@northwind.example,yuki@home.example,ACTIVE,Ana Ruiz,ana@northwind.example,Sound,Sound,2025-01-01
`,
    address: 'Email (Primary email)',
    name: ['First name', 'Last name'],
    first: 'Tomás Ferreira <tomas.ferreira@northwind.example>',
  },
  {
    from: 'Okta, its template',
    file: `login,firstName,lastName,middleName,honorificPrefix,honorificSuffix,email,title,displayName,nickName,profileUrl,secondEmail,mobilePhone,primaryPhone,managerId,manager
tomas@nw.example,Tomás,Ferreira,,,,tomas@northwind.example,Writer,Tomás F.,Tom,,tomas@home.example,,,,
`,
    address: 'email',
    name: ['firstName', 'lastName'],
    first: 'Tomás Ferreira <tomas@northwind.example>',
  },
  {
    from: 'Slack, members',
    file: `username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp
nneka,nneka@northwind.example,Admin,1,1,0,U01,Nneka Okonkwo,nneka,
marten,marten@northwind.example,Member,1,0,0,U02,Mårten Lind,mårten,
`,
    address: 'email',
    name: ['fullname'],
    first: 'Nneka Okonkwo <nneka@northwind.example>',
  },
  {
    from: 'GitHub Enterprise, licences',
    file: `github_com_login,github_com_name,github_com_user,enterprise_server_user,visual_studio_subscription_user,license_type,github_com_profile,github_com_member_roles,github_com_enterprise_roles,github_com_verified_domain_emails,github_com_saml_name_id,github_com_orgs_with_pending_invites,github_com_two_factor_auth,enterprise_server_primary_emails,visual_studio_license_status,visual_studio_subscription_email,total_user_accounts
nnekao,Nneka Okonkwo,true,false,false,Enterprise,https://github.example/nnekao,northwind:Owner,Owner,nneka@northwind.example,nneka.okonkwo@northwind.example,,Enabled,,,vs@agency.example,1
`,
    address: 'github_com_verified_domain_emails',
    name: ['github_com_name'],
    first: 'Nneka Okonkwo <nneka@northwind.example>',
  },
  {
    from: 'GitHub, members of an organization',
    file: `login,name,two_factor_enabled,role,saml_name_id,last_active
nnekao,Nneka Okonkwo,true,Admin,nneka@northwind.example,2026-11-03
yukii,Yuki Ito,true,Member,yuki@northwind.example,2026-11-03
`,
    address: 'saml_name_id',
    name: ['name'],
    first: 'Nneka Okonkwo <nneka@northwind.example>',
  },
  {
    from: 'Notion, members',
    file: `Name,Email,Role,Teamspaces,Groups,Last active
Rosa Blum,rosa@northwind.example,Workspace owner,"General, Script",,Nov 3
Bo Ray,bo@northwind.example,Member,General,,Nov 2
`,
    address: 'Email',
    name: ['Name'],
    first: 'Rosa Blum <rosa@northwind.example>',
  },
  {
    from: 'Excel in German',
    file: 'Name;Vorname;E-Mail-Adresse;Abteilung;Platz\r\nMüller;Jörg;joerg@northwind.example;Ton;Full seat\r\nBlum;Rosa;rosa@northwind.example;Text;\r\n',
    address: 'E-Mail-Adresse',
    name: ['Vorname', 'Name'],
    seat: 'Platz',
    first: 'Jörg Müller <joerg@northwind.example>',
  },
  {
    from: 'Excel in German, private addresses beside it',
    file: 'Vollständiger Name;E-Mail (privat);E-Mail (geschäftlich);E-Mail Vorgesetzte\nRosa Blum;rosa@home.example;rosa@northwind.example;ana@northwind.example\n',
    address: 'E-Mail (geschäftlich)',
    name: ['Vollständiger Name'],
    first: 'Rosa Blum <rosa@northwind.example>',
  },
  {
    from: 'Excel in French',
    file: 'Nom;Prénom;Adresse e-mail;Rôle\r\nLefèvre;Zoé;zoe@northwind.example;Comédienne\r\n',
    address: 'Adresse e-mail',
    name: ['Prénom', 'Nom'],
    first: 'Zoé Lefèvre <zoe@northwind.example>',
  },
  {
    from: 'Excel in French, of Canada',
    file: 'Nom complet;Courriel;Courriel du responsable\nZoé Lefèvre;zoe@northwind.example;ana@northwind.example\n',
    address: 'Courriel',
    name: ['Nom complet'],
  },
  {
    from: 'Excel in Spanish',
    file: 'Nombre;Apellidos;Correo electrónico;Correo personal\nInés;Mora Gil;ines@northwind.example;ines@home.example\n',
    address: 'Correo electrónico',
    name: ['Nombre', 'Apellidos'],
    first: 'Inés Mora Gil <ines@northwind.example>',
  },
  {
    from: 'Excel in Italian',
    file: 'Cognome;Nome;Indirizzo e-mail\nRossi;Lia;lia@northwind.example\n',
    address: 'Indirizzo e-mail',
    name: ['Nome', 'Cognome'],
    first: 'Lia Rossi <lia@northwind.example>',
  },
  {
    from: 'Excel in Polish',
    file: 'Imię;Nazwisko;Adres e-mail\nŁucja;Żak;lucja@northwind.example\n',
    address: 'Adres e-mail',
    name: ['Imię', 'Nazwisko'],
    first: 'Łucja Żak <lucja@northwind.example>',
  },
  {
    from: 'Excel in Japanese',
    file: '姓,名,メールアドレス\n伊藤,由紀,yuki@northwind.example\n',
    address: 'メールアドレス',
    name: ['姓', '名'],
    first: '伊藤由紀 <yuki@northwind.example>',
  },
  {
    from: 'Excel in Korean',
    file: '이름,이메일\n김민지,minji@northwind.example\n',
    address: '이메일',
    name: ['이름'],
  },
  {
    from: 'Excel in Russian',
    file: 'Фамилия;Имя;Электронная почта\nОрлова;Нина;nina@northwind.example\n',
    address: 'Электронная почта',
    name: ['Имя', 'Фамилия'],
    first: 'Нина Орлова <nina@northwind.example>',
  },
  {
    from: 'a list where two addresses are as likely',
    file: 'Name,Email,Contact email\nRosa Blum,rosa@northwind.example,office@northwind.example\n',
    address: null,
    name: ['Name'],
  },
  {
    from: 'a list that has only the addresses of managers',
    file: 'Name,Manager email\nRosa Blum,ana@northwind.example\n',
    address: null,
    name: ['Name'],
  },
  {
    from: 'a list that has one address twice',
    file: 'Name,Email,E-mail address\nRosa Blum,rosa@northwind.example,Rosa@northwind.example\n',
    address: 'Email',
    name: ['Name'],
  },
];
