import { AccountCard } from '../AccountCard/index.js';
import { SubscriptionMeter } from '../SubscriptionMeter/index.js';

/** What the workspace pays for, and whose key is used. */
export function PlanSection() {
  return (
    <div className="rcl-admin-split">
      <SubscriptionMeter />
      <AccountCard />
    </div>
  );
}
