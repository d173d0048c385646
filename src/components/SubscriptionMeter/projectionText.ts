import type { Subscription } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { AccountMessages } from '../../locales/Messages.js';
import type { CreditProjection } from './projectCredits.js';

/** What can be said of the end of the period, with how it is known. */
export function projectionText(
  { account }: AccountMessages,
  format: Format,
  projection: CreditProjection,
  { since, resetsAt }: Subscription['credits'],
): string {
  const day = (moment: Date | null) => (moment ? format.day(moment) : '');
  switch (projection.kind) {
    case 'ended':
      return account.ended;
    case 'spent':
      return account.spent(resetsAt && day(resetsAt));
    case 'unused':
      return account.unused(since && day(since));
    case 'uncounted':
      return account.uncounted;
    case 'untold':
      return account.untold;
    case 'early':
      return account.early(day(projection.tellsFrom));
    case 'paced': {
      const { days, expected, verdict, at } = projection;
      const paced = account.paced(day(since), days, format.about(expected), day(resetsAt), format);
      const outcome =
        verdict === 'within'
          ? account.verdict.within
          : verdict === 'beyond'
            ? account.verdict.beyond(at && day(at))
            : account.verdict.gone(day(at));
      return `${paced} ${outcome}`;
    }
  }
}
