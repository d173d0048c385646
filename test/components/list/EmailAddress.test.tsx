import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EmailAddress } from '../../../src/components/internal/EmailAddress.js';

it('an address breaks behind its @ and its dots alone, and is copied as it is (P-E16)', () => {
  const { container } = render(<EmailAddress value="eva.horvath@northwind.example" />);
  expect(container).toHaveTextContent(/^eva\.horvath@northwind\.example$/);
  expect(container.querySelector('bdi')!.innerHTML).toBe('eva.<wbr>horvath@<wbr>northwind.<wbr>example');
});

it('what is no address stays whole, and what ends in a dot breaks no line for nothing', () => {
  const { container } = render(<EmailAddress value="root." />);
  expect(container.querySelector('bdi')!.innerHTML).toBe('root.');
});
