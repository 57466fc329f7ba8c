import type { Reference } from '../../site/reference.ts';
import {
  lastName,
  type ScriptCall,
  type ScriptReading,
  type ScriptSetting,
  textAt,
} from './script.ts';

const loaders = new Set([
  ...['fetch', 'importScripts', 'sendBeacon', 'Worker', 'EventSource', 'WebSocket', 'Request'],
  'Audio',
]);
const sources = new Set(['src', 'srcSet', 'srcset', 'poster']);

/**
 * What a parsed script loads and links to. Relative addresses are those of imports alone: others
 * count from the page, which the script does not know.
 */
export function scriptReferences({
  calls,
  settings,
  imports,
}: ScriptReading): readonly Reference[] {
  return [
    // A bare name is no address: browsers refuse it.
    ...imports
      .filter(({ url }) => /^(?:\.{0,2}\/|https?:)/.test(url))
      .map(({ url, at }): Reference => ({ url, at, use: 'load' })),
    ...calls.flatMap(called),
    ...settings.flatMap(set),
  ];
}

function called(call: ScriptCall): readonly Reference[] {
  const { callee, at } = call;
  const name = lastName(callee);
  const isRequest = name === 'open' && /^(?:GET|POST|PUT|HEAD)$/.test(textAt(call, 0) ?? '');
  const isMove = /(?:^|\.)location\.(?:assign|replace)$/.test(callee);
  if (!isRequest && !isMove && !loaders.has(name)) return [];
  return absolute(textAt(call, isRequest ? 1 : 0), at);
}

function set({ target, value, at }: ScriptSetting): readonly Reference[] {
  const url = typeof value?.value === 'string' ? value.value : null;
  const name = lastName(target);
  if (sources.has(name) || /(?:^|\.)location(?:\.href)?$/.test(target)) return absolute(url, at);
  // A link may lead out, and not to the root of the server.
  return name === 'href' && url !== null && /^\/(?!\/)/.test(url) ? [{ url, at, use: 'link' }] : [];
}

function absolute(url: string | null, at: number): readonly Reference[] {
  return url !== null && /^(?:(?:https?|wss?):)?\//.test(url) ? [{ url, at, use: 'load' }] : [];
}
