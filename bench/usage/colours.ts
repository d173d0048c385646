const colours = [
  '#2b2e92',
  '#884103',
  '#048862',
  '#d663a2',
  '#826e04',
  '#0396c6',
  '#5555bd',
  '#7b001f',
  '#6c980a',
  '#44484f',
];

/** The colour of a series, the same for all contenders. */
export function colourOf(place: number): string {
  return colours[place % colours.length] ?? '#000000';
}
