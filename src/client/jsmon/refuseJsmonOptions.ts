import * as v from 'valibot';
import { uuid } from '../../contract/fields.js';
import { optionGroup, textOption } from '../../contract/optionFields.js';
import { refuseOptions } from '../http/refuseOptions.js';
import type { JsmonOptions } from './JsmonOptions.js';

const schema = optionGroup({
  workspaceId: v.custom<string>((id) => v.is(uuid(), id), 'must be a UUID'),
  workspaceName: textOption(),
});

/**
 * Refuses options that cannot be right, for the whole of Jsmon and for each of its areas.
 *
 * @param maker The function that was given them.
 * @throws {InvalidInputError} It names the option and never repeats its value.
 */
export function refuseJsmonOptions(maker: string, options: JsmonOptions): void {
  refuseOptions(maker, schema, options);
}
