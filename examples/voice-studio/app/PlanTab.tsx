import { AccountCard, SubscriptionMeter } from 'rolecall';

/** What the workspace pays for, where its credits lead, and whose key the studio uses. */
export function PlanTab() {
  return (
    <div className="vs-split" data-wide="first">
      <section className="vs-card">
        <SubscriptionMeter />
      </section>
      <section className="vs-card">
        <AccountCard />
      </section>
    </div>
  );
}
