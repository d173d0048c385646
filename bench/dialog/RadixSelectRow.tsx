import * as Select from '@radix-ui/react-select';
import { forwardRef, memo } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { Role } from '../../src/access/types.js';
import { roles } from './people.js';
import type { Someone } from './people.js';

interface RadixSelectRowProps extends ComponentPropsWithoutRef<'li'> {
  person: Someone;
  role: Role;
  onRole: (id: string, role: Role) => void;
}

/** A row as the documentation of Radix Select builds one. */
export const RadixSelectRow = memo(
  forwardRef<HTMLLIElement, RadixSelectRowProps>(function RadixSelectRow(
    { person, role, onRole, ...rest },
    ref,
  ) {
    return (
      <li {...rest} ref={ref} className="peer-row">
        <span aria-hidden="true" className="peer-avatar">
          {person.name.slice(0, 1)}
        </span>
        <span className="peer-who">
          <span>{person.name}</span>
          <span>{person.email}</span>
        </span>
        <Select.Root value={role} onValueChange={(next) => onRole(person.id, next as Role)}>
          <Select.Trigger aria-label={`Role for ${person.name}`}>
            <Select.Value />
            <Select.Icon />
          </Select.Trigger>
          <Select.Portal>
            <Select.Content>
              <Select.Viewport>
                {roles.map((one) => (
                  <Select.Item key={one} value={one}>
                    <Select.ItemText>{one}</Select.ItemText>
                  </Select.Item>
                ))}
              </Select.Viewport>
            </Select.Content>
          </Select.Portal>
        </Select.Root>
        <button type="button" aria-label={`Remove ${person.name}`}>
          ×
        </button>
      </li>
    );
  }),
);
