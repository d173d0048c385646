import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LoadedSection } from '../../../src/components/AdminPanel/LoadedSection.js';
import { sectionLoader } from '../../../src/components/AdminPanel/sectionLoader.js';
import { openHost } from '../support/openHost.js';

const Section = () => <p>Here it is</p>;

it('stands in for a section until its code is here, which is loaded once for all', async () => {
  let loads = 0;
  const loader = sectionLoader(async () => {
    loads += 1;
    return Section;
  });
  openHost(() => (
    <>
      <LoadedSection loader={loader} />
      <LoadedSection loader={loader} />
    </>
  ));
  expect(screen.getAllByText('Loading')).toHaveLength(2);
  expect(await screen.findAllByText('Here it is')).toHaveLength(2);
  expect(loads).toBe(1);
});

it('says that a section did not come, and fetches it when asked again', async () => {
  let isThere = false;
  const loader = sectionLoader(async () => {
    if (isThere) return Section;
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const host = openHost(() => <LoadedSection loader={loader} />);
  expect(await screen.findByText('This part could not be loaded.')).toBeInTheDocument();
  isThere = true;
  await host.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Here it is')).toBeInTheDocument();
});
