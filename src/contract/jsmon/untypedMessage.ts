import * as v from 'valibot';
import { fieldsOf, findText } from './plausible.js';

/** The success of an operation that answers with a sentence, very likely: any JSON counts, and only the sentence is kept. */
/* @__NO_SIDE_EFFECTS__ */
export const untypedMessage = () =>
  v.pipe(
    v.unknown(),
    v.transform((answer) => ({ message: findText(fieldsOf(answer), ['message']) })),
  );
