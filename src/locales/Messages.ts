import type { en } from './en/index.js';

/** Every word that a person reads: strings, and functions where a sentence depends on something. English sets the keys. */
export type Messages = typeof en;

/** Some of the words, to change them or to leave the rest in English. */
export type MessageOverrides = Deep<Messages>;

type Deep<Value> = Value extends (...args: never[]) => unknown
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: Deep<Value[Key]> }
    : Value;
