import type { FormField } from '../../hooks/explorer/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { ExplorerMessages } from '../../locales/Messages.js';
import { valueShape } from './valueShape.js';

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
    if (shape.item.kind !== 'choice') help.push(words.perLine);
    if (shape.maxItems !== null) help.push(words.atMostItems(shape.maxItems, format));
  } else if (['list', 'object', 'any'].includes(shape.kind)) help.push(words.asJson);
  return help.join(' ');
}
