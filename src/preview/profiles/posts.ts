import type { LmsProfile, Values, VisitValues } from './profile.ts';

/** What a save carries to the server. */
export function postOf({ posts }: LmsProfile, { launch, now, set, sent }: VisitValues): Values {
  switch (posts) {
    case 'everything':
      return new Map(now);
    case 'visit':
      return chosen(now, (element) => set.has(element));
    case 'changes':
      return chosen(now, (element, value) => sent.get(element) !== value);
    case 'changes-since-launch':
      return chosen(
        now,
        (element, value) =>
          element.startsWith('cmi.interactions.') || launch.get(element) !== value,
      );
    case 'nothing':
      return new Map();
  }
}

/** What a page that posts changes takes for sent at a launch: Moodle's sends interactions anew. */
export function sentAtLaunch(launch: Values): Values {
  return chosen(launch, (element) => !element.startsWith('cmi.interactions.'));
}

function chosen(values: Values, isChosen: (element: string, value: string) => boolean): Values {
  const some = new Map<string, string>();
  for (const [element, value] of values) if (isChosen(element, value)) some.set(element, value);
  return some;
}

/** What the beacons that one page has in flight may hold together, in bytes (Fetch, 4.6). */
export const beaconLimit = 65_536;

/** What a form adds to each field, in bytes: the line between fields, header and line ends. */
const fieldBytes = 87;

/** Bytes of a save sent as a form by beacon: about 2.7 times what a request would carry. */
export function beaconBytes(post: Values): number {
  let bytes = 0;
  for (const [element, value] of post) bytes += fieldBytes + element.length + utf8Length(value);
  return bytes;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += 1;
    // Half of a pair is two of the four bytes of its character.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
