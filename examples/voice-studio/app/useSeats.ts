import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { InviteFormProps } from 'rolecall';
import type { Plan } from '../server/readPlan.js';
import { useWords } from './WordsContext.js';

/**
 * What the host's plan has left of each of the provider's seats, and what one costs; undefined where the host does
 * not know. With a function that counts them again. `GET /api/plan`.
 */
export function useSeats(viewer: string, token: string): [InviteFormProps['seats'], () => void] {
  const { words, language } = useWords();
  const { data: plan, refetch } = useQuery({
    queryKey: ['studio', viewer, 'plan'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/api/plan', {
        headers: { authorization: `Bearer ${token}` },
        signal,
      });
      return response.ok ? ((await response.json()) as Plan | null) : null;
    },
    placeholderData: keepPreviousData,
  });
  const countAgain = useCallback(() => void refetch(), [refetch]);
  if (!plan) return [undefined, countAgain];

  const price = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: plan.currency,
    maximumFractionDigits: 0,
  });
  const offer = ({ left, monthly }: Plan['full']) => ({
    left,
    price: words.admin.monthly(price.format(monthly)),
  });
  return [
    {
      workspace_admin: offer(plan.full),
      workspace_member: offer(plan.full),
      workspace_lite_member: offer(plan.basic),
    },
    countAgain,
  ];
}
