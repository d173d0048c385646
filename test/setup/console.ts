import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'warn'] as const;
type Method = (typeof methods)[number];

interface Line {
  method: Method;
  text: string;
}
interface Expected {
  method: Method;
  pattern: RegExp;
}

let lines: Line[] = [];
let expected: Expected[] = [];

/**
 * Declares that the running test makes code write to the console. Any number of lines may match; none at all
 * fails the test, as does every line that nothing declared.
 *
 * @param pattern Tested against the whole formatted line.
 */
export function expectConsole(method: Method, pattern: RegExp): void {
  expected.push({ method, pattern });
}

for (const method of methods) {
  console[method] = (...values: unknown[]) => {
    lines.push({ method, text: format(...values) });
  };
}

const matches = (line: Line, { method, pattern }: Expected) =>
  line.method === method && line.text.search(pattern) >= 0;

function assertQuiet() {
  const written = lines;
  const declared = expected;
  lines = [];
  expected = [];
  const surprises = written
    .filter((line) => !declared.some((one) => matches(line, one)))
    .map(({ method, text }) => `Unexpected console.${method}: ${text}`);
  const absences = declared
    .filter((one) => !written.some((line) => matches(line, one)))
    .map(({ method, pattern }) => `console.${method} was expected to match ${String(pattern)}, and did not.`);
  const complaints = [...surprises, ...absences];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

afterEach(assertQuiet);
afterAll(assertQuiet);
