import { liveItems } from 'virtual:live-items';
import { heardIn } from './heard.ts';
import type { FrameSays, Heard, ShowItem } from './messages.ts';

/**
 * Starts the page in a frame that shows an item: in the language that its address names behind `#`,
 * as the page around it says.
 */
export async function startFrame(place: HTMLElement): Promise<void> {
  const say = (what: FrameSays) => window.parent.postMessage(what, location.origin);
  const language = location.hash.slice(1);
  const load = liveItems[language] ?? Object.values(liveItems)[0];
  if (load === undefined) return;
  // While developing, modules ask for what a page with islands has from Astro.
  if (import.meta.env.DEV) Object.assign(window, refreshing);
  const { showItems } = await load();
  const show = showItems(place, hear, (shown) => say({ kind: 'shown', ...shown }));
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<ShowItem>) => {
    if (origin !== location.origin || source !== window.parent || data?.kind !== 'show') return;
    putScheme(data.scheme);
    show(data);
  });
  say({ kind: 'ready' });
}

const refreshing = {
  $RefreshReg$: () => {},
  $RefreshSig$: () => (type: unknown) => type,
  __vite_plugin_react_preamble_installed__: true,
};

/** What a screen reader says; what works names out is loaded once it is asked for. */
async function hear(root: Element): Promise<readonly Heard[]> {
  const { names } = await import('./accessible-names.ts');
  return heardIn(root, names());
}

const schemes = new Map<CSSMediaRule, string>();

/** Has style sheets that ask for the colours of the device take those that are wanted. */
function putScheme(scheme: ShowItem['scheme']): void {
  document.documentElement.style.colorScheme = scheme === 'device' ? '' : scheme;
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const asked = schemes.get(rule) ?? rule.conditionText;
    if (!/prefers-color-scheme:\s*dark/.test(asked)) continue;
    schemes.set(rule, asked);
    rule.media.mediaText = scheme === 'device' ? asked : scheme === 'dark' ? 'all' : 'not all';
  }
}
