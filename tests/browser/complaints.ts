import type { BrowserContext } from 'playwright-core';

/** What is no fault of the page. */
const remarks = [
  // How React puts it that a page was left before all its islands had drawn.
  'Minified React error #424;',
  // How Chromium 109 greets an attribute it has yet to learn.
  "Found a 'popover' attribute.",
];

/** What the browser tells of errors in the pages of a context, as it comes: thrown or logged. */
export function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = [];
  const hear = (complaint: string) => {
    if (!remarks.some((remark) => complaint.includes(remark))) complaints.push(complaint);
  };
  context.on('weberror', (thrown) => hear(thrown.error().message));
  context.on('console', (message) => message.type() === 'error' && hear(message.text()));
  return complaints;
}
