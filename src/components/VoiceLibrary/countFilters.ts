import type { SharedVoicesQuery } from '../../hooks/index.js';

/** How many filters narrow a search, the text and the order not counted. */
export function countFilters(query: SharedVoicesQuery): number {
  const narrows = ([name, value]: [string, unknown]) => {
    if (name === 'search' || name === 'sort' || value === undefined || value === '') return false;
    if (Array.isArray(value)) return value.length > 0;
    // These two leave voices out when they are off.
    return value !== (name === 'customRates' || name === 'liveModerated');
  };
  return Object.entries(query).filter(narrows).length;
}
