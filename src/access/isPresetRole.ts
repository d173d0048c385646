// A fact of the wire; here with the rules, where every floor finds it.
export { isPresetRole } from '../contract/roles.js';
