import fc from 'fast-check';

/**
 * Properties are tried with the same cases in every run, so that a build that was green stays green. `RUNS=10000`
 * (see `runs`) searches elsewhere each time, and a failure prints the seed and path that bring it back.
 */
if (process.env.RUNS === undefined) fc.configureGlobal({ seed: 20_261_122 });
