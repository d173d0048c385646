import type { Draft, DraftValue, FormField, OperationForm } from './OperationForm.js';
import type { CallValues } from './readDraft.js';

/** Writes the values of a call back into its form, as somebody would have typed them. */
export function writeDraft(form: OperationForm, values: CallValues): Draft {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = values[field.where][field.name];
      // Where a field may be left out, null means the same, and the form has no choice of it.
      return value === undefined || (value === null && !field.required)
        ? []
        : [[field.key, write(field, value)]];
    }),
  );
}

function write({ shape }: FormField, value: unknown): DraftValue {
  if (value === null) return { mode: 'null', text: '' };
  const words =
    shape.kind === 'either' ? shape.shapes.flatMap((one) => (one.kind === 'choice' ? one.options : [])) : [];
  if (typeof value === 'string' && words.includes(value)) return { mode: value, text: '' };
  const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
  if (isList) return { mode: 'value', text: value.join('\n') };
  return { mode: 'value', text: typeof value === 'string' ? value : JSON.stringify(value, null, 2) };
}
