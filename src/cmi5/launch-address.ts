import { launchParameters } from '../standard/cmi5.ts';

/** What the address of a launch says (cmi5, 8.1). */
export interface LaunchAddress {
  /** Where an LRS takes xAPI requests, ending with `/`. */
  readonly endpoint: string;
  /** Gives the token, once. */
  readonly fetch: string;
  /** The learner, in the words of the LMS. */
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
}

export interface Agent {
  readonly name?: unknown;
  readonly account?: { readonly homePage?: unknown; readonly name?: unknown };
  readonly [name: string]: unknown;
}

export type ReadAddress =
  | { readonly kind: 'read'; readonly address: LaunchAddress }
  /** `what` follows "the launch". */
  | { readonly kind: 'flawed'; readonly what: string };

/** Reads the query of an address; null where it names nothing of a launch, as on later pages. */
export function readAddress(search: string): ReadAddress | null {
  const query = new URLSearchParams(search);
  const missing = launchParameters.filter((name) => !query.get(name));
  if (missing.length === launchParameters.length) return null;
  if (missing.length > 0) return { kind: 'flawed', what: `names no ${missing.join(', ')}` };
  const said = (name: string) => query.get(name) ?? '';
  const actor = objectIn(said('actor'));
  if (actor === null) return { kind: 'flawed', what: 'names an actor that is no JSON object' };
  const address = {
    endpoint: said('endpoint').replace(/\/*$/, '/'),
    fetch: said('fetch'),
    actor,
    registration: said('registration'),
    activityId: said('activityId'),
  };
  return { kind: 'read', address };
}

/** The object that a JSON text holds; null for any other text. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return section(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What is an object; null for all else. */
export function section(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
