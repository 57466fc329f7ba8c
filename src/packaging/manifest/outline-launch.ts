import type { ScormVersion } from '../../standard/api.ts';
import { resolve } from '../site/target.ts';
import { based, resources } from './resources.ts';
import { child, type XmlNode } from './xml-tree.ts';

/** What an item opens, and what an LMS hands to it. */
export interface Launch {
  /** URL relative to the root of the package, with `xml:base` and parameters applied; or absolute. */
  readonly href: string;
  /** The file in the package, decoded; null where the URL leads out of it. */
  readonly path: string | null;
  readonly scormType: 'sco' | 'asset';
  /** Identifier of the resource. */
  readonly resource: string;
  /** `datafromlms` or `dataFromLMS`; '' for none. */
  readonly launchData: string;
  /** SCORM 1.2, 0 to 100. */
  readonly masteryScore: number | null;
  /** SCORM 2004, -1 to 1: of the primary objective where it is satisfied by measure. */
  readonly minNormalizedMeasure: number | null;
  /** As written: HHHH:MM:SS in 1.2, an ISO 8601 duration in 2004; '' for none. */
  readonly maxTimeAllowed: string;
  /** Such as `exit,no message`; '' for none. */
  readonly timeLimitAction: string;
  readonly completionThreshold: CompletionThreshold | null;
  /** SCORM 1.2, in AICC's script; '' for none. */
  readonly prerequisites: string;
}

export interface CompletionThreshold {
  readonly completedByMeasure: boolean;
  /** 0 to 1. */
  readonly minProgressMeasure: number;
  readonly progressWeight: number;
}

/** What the item opens; null where it refers to no resource that has a URL. */
export function launch(item: XmlNode, root: XmlNode, version: ScormVersion): Launch | null {
  const found = resources(root).get(attribute(item, 'identifierref') ?? '');
  const written = found && attribute(found.node, 'href');
  if (found === undefined || written === null || written === undefined || written === '') {
    return null;
  }
  const { node: resource, base } = found;
  const href = withParameters(based(written, base), attribute(item, 'parameters') ?? '');
  const target = resolve(href, '');
  const text = (name: string) =>
    item.children.find((each) => each.name.toLowerCase() === name)?.text ?? '';
  return {
    href,
    path: target.kind === 'file' ? target.path : null,
    scormType: scormTypeOf(resource),
    resource: attribute(resource, 'identifier') ?? '',
    launchData: text('datafromlms'),
    masteryScore: version === '1.2' ? number(text('masteryscore')) : null,
    minNormalizedMeasure: version === '2004' ? passMark(item) : null,
    maxTimeAllowed: version === '1.2' ? text('maxtimeallowed') : durationLimit(item),
    timeLimitAction: text('timelimitaction'),
    completionThreshold: version === '2004' ? completionThreshold(item) : null,
    prerequisites: version === '1.2' ? text('prerequisites') : '',
  };
}

/** Both versions' spellings of the attribute; without it a resource is an asset. */
export function scormTypeOf(resource: XmlNode): 'sco' | 'asset' {
  const type = resource.attributes.find(({ name }) => name.toLowerCase() === 'scormtype');
  return type?.value.toLowerCase() === 'sco' ? 'sco' : 'asset';
}

/**
 * Adds an item's parameters to a URL as SCORM 2004 CAM 3.4.1.4 describes for LMSs, except that a
 * query goes before a fragment the URL has, where servers can see it.
 */
export function withParameters(url: string, parameters: string): string {
  const added = parameters.trim().replace(/^[?&]+/, '');
  if (added === '') return url;
  if (added.startsWith('#')) return url.includes('#') ? url : url + added;
  const [, address = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(url) ?? [];
  return `${address}${address.includes('?') ? '&' : '?'}${added}${fragment}`;
}

function passMark(item: XmlNode): number | null {
  const sequencing = child(item, 'sequencing');
  const objectives = sequencing && child(sequencing, 'objectives');
  const primary = objectives && child(objectives, 'primaryObjective');
  if (primary === null || attribute(primary, 'satisfiedByMeasure') !== 'true') return null;
  // The default of the standard (SN 3.10.1) where the measure is left out.
  return number(child(primary, 'minNormalizedMeasure')?.text ?? '') ?? 1;
}

function durationLimit(item: XmlNode): string {
  const sequencing = child(item, 'sequencing');
  const limits = sequencing && child(sequencing, 'limitConditions');
  return (limits && attribute(limits, 'attemptAbsoluteDurationLimit')) ?? '';
}

/** The 4th edition has attributes, the earlier ones a number inside. */
function completionThreshold(item: XmlNode): CompletionThreshold | null {
  const node = child(item, 'completionThreshold');
  if (node === null) return null;
  const inside = number(node.text);
  return {
    completedByMeasure: inside !== null || attribute(node, 'completedByMeasure') === 'true',
    minProgressMeasure: inside ?? number(attribute(node, 'minProgressMeasure') ?? '') ?? 1,
    progressWeight: number(attribute(node, 'progressWeight') ?? '') ?? 1,
  };
}

function number(text: string): number | null {
  const read = Number(text);
  return text.trim() === '' || !Number.isFinite(read) ? null : read;
}

function attribute(node: XmlNode, name: string): string | null {
  return node.attributes.find((each) => each.name === name && each.namespace === '')?.value ?? null;
}
