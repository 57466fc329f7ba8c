import type { BrowserContext } from 'playwright-core';

/** How React puts it that a page was left before all its islands had drawn: no fault of the page. */
const leftEarly = 'Minified React error #424;';

/** What the browser tells of errors in the pages of a context, as it comes: thrown or logged. */
export function complaintsOf(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  const hear = (complaint: string) => {
    if (!complaint.includes(leftEarly)) complaints.push(complaint);
  };
  context.on('weberror', (thrown) => hear(thrown.error().message));
  context.on('console', (message) => message.type() === 'error' && hear(message.text()));
  return complaints;
}
