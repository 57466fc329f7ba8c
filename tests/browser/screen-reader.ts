import type { Locator, Page } from 'playwright-core';

/** What a screen reader would say by itself: news of live regions, and what the focus comes to. */

/** Runs in the page: begins to write down what is said. */
export function listen(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const elementOf = (node: Node | null) => (node instanceof Element ? node : node?.parentElement);
  const live = '[role=status], [role=alert], [aria-live], output';

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      const region = elementOf(target)?.closest(live);
      if (!region || region.getAttribute('aria-live') === 'off') continue;
      const news = type === 'characterData' ? [target] : [...addedNodes];
      said.push(news.map(({ textContent }) => textContent).join(' '));
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });

  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (!(target instanceof HTMLElement)) return;
    const from = relatedTarget instanceof Node ? relatedTarget : null;
    // Groups are told when one comes into them.
    const entered: Element[] = [target];
    for (
      let group = target.parentElement?.closest('fieldset, [role=group], [role=radiogroup]');
      group && !group.contains(from);
      group = group.parentElement?.closest('fieldset, [role=group], [role=radiogroup]')
    )
      entered.push(group);
    const described = entered.flatMap((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? ''),
    );
    const own = target.matches('input, select, textarea, [role=group]') ? '' : target.textContent;
    said.push([own, ...described].join(' '));
  });
}

/** Runs in the page: forgets what was said. */
export function forgetSaid(): void {
  const said: unknown = Reflect.get(window, 'said');
  if (Array.isArray(said)) said.length = 0;
}

/** How often the words of a place on the page were said since they were last forgotten. */
export async function timesSaid(page: Page, place: Locator): Promise<number> {
  const words = (await place.textContent()) ?? '';
  const said: unknown = await page.evaluate(() => Reflect.get(window, 'said'));
  if (words === '' || !Array.isArray(said)) throw new Error('Nothing is listened for.');
  return said.filter((each) => typeof each === 'string' && each.includes(words)).length;
}
