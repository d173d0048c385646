const upTo = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);

/** What a dialog or notice takes from the place that it belongs to: every token of tokens.css, the host's font, and which way it is read. */
export const handedOver: readonly string[] = [
  'direction',
  'font-family',
  ...[
    ...['bg', 'sunken', 'line', 'edge', 'text', 'muted', 'accent', 'accent-ink', 'accent-soft'],
    ...['good', 'warn', 'warn-soft', 'bad', 'bad-soft', 'notice', 'notice-ink', 'notice-accent'],
    ...[
      'heading-font',
      'overlay',
      'shadow',
      'radius-s',
      'radius-m',
      'radius-l',
      'font-size',
      'weight-medium',
      'weight-strong',
    ],
    ...['row', 'avatar', 'button', 'control', 'target', 'enter', 'leave', 'layer'],
    ...upTo(6).flatMap((tint) => [`tint-${tint}`, `tint-${tint}-ink`]),
    ...upTo(10).map((series) => `series-${series}`),
    ...upTo(5).map((space) => `space-${space}`),
  ].map((token) => `--rcl-${token}`),
];
