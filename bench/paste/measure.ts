import process from 'node:process';
import { parseRecipients } from '../../src/components/RecipientField/parseRecipients.js';

/** Texts that make a reader with a backtracking pattern, or one that looks ahead from every letter, go slow. */
const shapes: Readonly<Record<string, string>> = {
  'addresses, as people paste them': 'Ana Ruiz <ana.ruiz@northwind.example>, ',
  'opening parentheses': '(',
  'opening angle brackets': '<',
  'opening square brackets': '[',
  'double quotes': '" ',
  apostrophes: "' ",
  'escaped quotes in a quote that never ends': '"\\"',
  'beginnings of addresses': 'a@',
  'at signs': '@',
  'dots of one domain': 'a.',
  'links without an end': '[a](mailto:',
  'schemes without an address': 'mailto:',
  'a name without an address': 'Ana ',
  commas: ',',
  'columns without an address': 'a\t',
  'invisible characters': '\u200b',
};

/** One read takes at most 20 KB: both lengths are read whole. */
const lengths = { short: 2_000, long: 20_000 };
/** Each is read until it has taken as long as this, so that no figure is a handful of ticks. */
const enoughMs = 60;

/** What one reading of a text takes of the processor, in microseconds: the least of some tries. */
function microseconds(text: string): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const start = process.cpuUsage();
    let readings = 0;
    let spent = 0;
    while (spent < enoughMs * 1_000) {
      parseRecipients(text);
      readings += 1;
      const { user, system } = process.cpuUsage(start);
      spent = user + system;
    }
    least = Math.min(least, spent / readings);
  }
  return least;
}

const ofLength = (shape: string, length: number) =>
  shape.repeat(Math.ceil(length / shape.length)).slice(0, length);

console.log(
  JSON.stringify(
    Object.entries(shapes).map(([name, shape]) => ({
      name,
      short: microseconds(ofLength(shape, lengths.short)),
      long: microseconds(ofLength(shape, lengths.long)),
    })),
  ),
);
