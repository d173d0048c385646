import type { Messages } from '../Messages.js';

export const refusals: Messages['refusals'] = {
  already_member: 'Diese Person ist bereits Mitglied.',
  seat_limit:
    'Von dieser Art ist kein Platz mehr frei. Buchen Sie Plätze dazu oder sperren Sie zuerst jemanden.',
  domain_not_verified: 'Diese Adresse liegt außerhalb der Domains des Arbeitsbereichs.',
  group_managed: 'Diese Gruppe verwaltet Ihr Identitätsanbieter. Hier lässt sie sich nicht ändern.',
  group_not_found: 'Diese Gruppe gibt es nicht mehr.',
  admin_fixed: 'Nur ein Admin des Arbeitsbereichs kann einen Admin ernennen oder ändern.',
  self_grant: 'Nur ein Admin des Arbeitsbereichs kann sich selbst in eine Gruppe aufnehmen.',
  owner_fixed: 'Die Person, der der Arbeitsbereich gehört, lässt sich hier nicht ändern.',
  self_lock: 'Sie können sich nicht selbst aussperren.',
  last_admin: 'Jemand muss den Arbeitsbereich weiter verwalten.',
  already_answered: 'Diese Einladung ist schon beantwortet.',
  invitation_expired: 'Diese Einladung ist abgelaufen. Wer sie verschickt hat, kann sie verlängern.',
  wrong_account: 'Diese Einladung gilt einer anderen Adresse. Melden Sie sich damit an, um zu antworten.',
  not_resent:
    'Die Einladung wurde zurückgezogen, das erneute Senden schlug aber fehl. Diese Adresse ist jetzt nicht eingeladen.',
  service_account_limit: 'Der Arbeitsbereich hat so viele Dienstkonten, wie er haben darf.',
  disable_first:
    'Deaktivieren Sie diesen Schlüssel zuerst. So zeigt sich, was ihn noch verwendet, und er lässt sich wieder einschalten.',
  voice_limit: 'Kein Stimmplatz ist frei. Löschen Sie eine Stimme oder ändern Sie den Tarif.',
  operation_gone: 'Der Anbieter bietet das nicht mehr an.',
  own_key: 'Mit diesem Schlüssel läuft womöglich diese Anwendung selbst. Ändern Sie ihn beim Anbieter.',
  key_ceiling:
    'Der Schlüssel darf mehr, als Sie vergeben können. Nehmen Sie Rechte weg oder begrenzen Sie die Credits.',
};
