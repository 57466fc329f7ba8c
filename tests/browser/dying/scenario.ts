import type { EngineName } from '../engines/engine.ts';
import type { PackageServer } from '../package-server.ts';
import type { Visit } from './visit.ts';

/** One way in which a page of the course dies or moves. */
export interface Scenario {
  readonly id: string;
  /** For teachers: completes "What happens when …". */
  readonly title: string;
  /** The address of the LMS's page; the plain one with the course in its frame if not given. */
  readonly address?: (server: PackageServer) => string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The browser forbids storage to frames of another site. */
  readonly blocksForeignStorage?: true;
  /** What goes wrong before the last answer, with the page still there. */
  before?(visit: Visit): Promise<void> | void;
  /** The death, or what ends the trouble of `before`. */
  dies(visit: Visit): Promise<void>;
  /** What must be done before the LMS can be opened again. */
  after?(visit: Visit): Promise<void> | void;
  /** `moment`: the last answer and the death come together; `seen`: the page has time between them. */
  readonly lastAnswer: 'moment' | 'seen';
  /** Whether a page of the course stands there afterwards. */
  readonly goesOn: boolean;
  /**
   * The browser closes the page and does not wait long for its last requests, so what arrives at the
   * LMS may differ from time to time: the end, the time, and an answer of the last moment. Tells
   * where that answer is then.
   */
  readonly hurried?: 'browser' | 'lost';
  /**
   * The browser brings the page back from its cache or loads it anew, as it likes, so what the save
   * line says then may differ from time to time.
   */
  readonly mayReload?: true;
  /** Why nothing can reach the LMS here; such a row keeps its last answer in the browser. */
  readonly noSave?: string;
  /** The LMS says that it saved what it did not, so the page shows as saved what is not. */
  readonly untrue?: true;
  /** Part of `npm test`, in Chromium without a window: what needs a setting of its own is not. */
  readonly short?: true;
  /** Engines whose driver cannot do it, with the reason. */
  readonly impossible?: Readonly<Partial<Record<EngineName, string>>>;
}
