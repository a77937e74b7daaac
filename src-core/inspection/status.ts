/**
 * `unknown` is "could not tell" and never turns into another. `missing`: absence was seen from outside.
 * `error`: a receiver following the RFC gets a permanent error or no usable record. `warning`: works, with a warning.
 */
export type PartStatus = 'ok' | 'warning' | 'error' | 'missing' | 'unknown'
