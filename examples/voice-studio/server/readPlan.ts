import type { SandboxSeats } from 'rolecall/sandbox';

/** One kind of seat in the plan that the host's customer pays for. */
interface PlanSeats {
  /** How many nobody has, invited people counted in. */
  left: number;
  /** What one costs in a month, in whole units of the currency. */
  monthly: number;
}

/** What the host's billing knows. */
export interface Plan {
  currency: string;
  full: PlanSeats;
  basic: PlanSeats;
}

/** The plan of the sandbox's company. A real host asks its billing here. */
export function readPlan({ full, basic }: SandboxSeats): Plan {
  return {
    currency: 'EUR',
    full: { left: full.free, monthly: 22 },
    basic: { left: basic.free, monthly: 5 },
  };
}
