import { valueShape, type FormField } from '../../hooks/explorer/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { ExplorerMessages } from '../../locales/Messages.js';

/** What a field takes, in sentences. */
export function fieldHelp(field: FormField, words: ExplorerMessages['explorer'], format: Format): string {
  const shape = valueShape(field.shape);
  const help: string[] = [];
  if (field.unit) help.push(words.units[field.unit]);
  if (shape.kind === 'word') help.push(words.openWord);
  if (shape.kind === 'text' && shape.form === 'moment') help.push(words.momentForm);
  if (shape.kind === 'number' && field.unit !== 'ms' && shape.min !== null)
    help.push(
      shape.max === null
        ? words.atLeast(format.number(shape.min))
        : words.between(format.number(shape.min), format.number(shape.max)),
    );
  if (shape.kind === 'list' && shape.item.kind !== 'object') {
    // Of boxes no more can be ticked than there are.
    if (shape.item.kind !== 'choice') {
      help.push(words.perLine);
      if (shape.maxItems !== null) help.push(words.atMostItems(shape.maxItems, format));
    } else if (shape.maxItems !== null && shape.maxItems < shape.item.options.length)
      help.push(words.atMostItems(shape.maxItems, format));
  } else if (shape.kind === 'list' && shape.item.kind === 'object')
    help.push(words.asObjects(format.list(shape.item.fields.map(({ name }) => name))));
  else if (shape.kind === 'object')
    help.push(words.asObject(format.list(shape.fields.map(({ name }) => name))));
  else if (shape.kind === 'any') help.push(words.asJson);
  return help.join(' ');
}
