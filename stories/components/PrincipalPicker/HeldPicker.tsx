import { useState } from 'react';
import { PrincipalPicker, type PrincipalPickerProps } from '../../../src/index.js';

/** Holds the chips and the text of a picker, as a host does. */
export function HeldPicker({
  value: first,
  onValueChange,
  text: typed,
  onTextChange,
  ...rest
}: PrincipalPickerProps) {
  const [value, setValue] = useState(first);
  const [text, setText] = useState(typed);
  return (
    <PrincipalPicker
      {...rest}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onValueChange(next);
      }}
      text={text}
      onTextChange={(next) => {
        setText(next);
        onTextChange(next);
      }}
    />
  );
}
