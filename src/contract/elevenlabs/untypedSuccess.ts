import * as v from 'valibot';

/**
 * What an operation answers whose success says nothing more: the document leaves it untyped, or types a `status` that
 * is always `ok`. An empty body, `null` and any JSON mean the same, and all become `{"status":"ok"}`, so that no write
 * that was done is taken for lost because of how it was answered.
 */
/* @__NO_SIDE_EFFECTS__ */
export const untypedSuccess = () =>
  v.pipe(
    v.unknown(),
    v.transform(() => ({ status: 'ok' as const })),
  );
