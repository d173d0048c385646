import { slowClock } from './slowClock.js';

slowClock();
