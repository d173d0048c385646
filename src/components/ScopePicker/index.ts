export { ScopePicker, type ScopePickerProps } from './ScopePicker.js';
