import { createContext, useContext } from 'react';
import { en, type Words } from './words/en.js';

/** The chosen language and its words. */
export const WordsContext = createContext<{ language: string; words: Words }>({ language: 'en', words: en });

/** Gives a component the studio's words. */
export const useWords = () => useContext(WordsContext);
