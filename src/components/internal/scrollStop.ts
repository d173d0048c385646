/**
 * For what scrolls. Browsers make it a stop of Tab by themselves, one that says nothing, in some where nothing in it
 * takes focus and in others always: so it is either a stop with a name, or none.
 *
 * @param name Null where something in it takes focus, by which a person scrolls it.
 */
export function scrollStop(name: string | null) {
  return name === null
    ? ({ tabIndex: -1 } as const)
    : ({ role: 'group', 'aria-label': name, tabIndex: 0 } as const);
}
