import * as v from 'valibot';

/**
 * What an operation answers whose success the document leaves untyped. An empty body, `null` and any JSON mean the
 * same, and all become `{"status":"ok"}`.
 */
/* @__NO_SIDE_EFFECTS__ */
export const untypedSuccess = () =>
  v.pipe(
    v.unknown(),
    v.transform(() => ({ status: 'ok' as const })),
  );
