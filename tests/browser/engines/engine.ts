/** What the tests of a page's death need of a browser, whatever its engine and driver. */

export const engineNames = ['Chromium', 'Firefox', 'WebKit'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Engine {
  readonly name: EngineName;
  /** The version as people say it: `156`, or WebKitGTK's `2.50`. */
  readonly version: string;
  /**
   * A new tab, once its page has loaded.
   *
   * @param opensWindow the page is to open a window at a click
   */
  open(address: string, opensWindow: boolean): Promise<Tab>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Frames of another site may store nothing. */
  readonly blocksForeignStorage: boolean;
}

/** A tab or a window of its own. Functions run in a page must not use names from outside. */
export interface Tab {
  inPage<Result, Argument>(run: InPage<Result, Argument>, argument: Argument): Promise<Result>;
  /** In the page or frame that shows the course. */
  inCourse<Result, Argument>(run: InPage<Result, Argument>, argument: Argument): Promise<Result>;
  /** Clicks as a person does, which may open a window. */
  click(selector: string): Promise<void>;
  /** The window a click has opened. */
  opened(): Promise<Tab>;
  /** To another address, as if typed. */
  go(address: string): Promise<void>;
  /** As a person closes it: the page is told. */
  close(): Promise<void>;
  /** Ends the process that shows the page, without a word to it. */
  kill(): Promise<void>;
}

export type InPage<Result, Argument> = (argument: Argument) => Result;

/** Part of every address the course is served under. */
export const coursePath = '/pluginfile.php/';
