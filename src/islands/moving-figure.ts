import { type ComponentType, createElement, type ReactNode } from 'react';

/** How much of a screen above and below what is seen counts as near: a phone is slow to load. */
const rootMargin = '100% 0px';

/**
 * What an island draws that is a figure of the course, once it is near and its script is there; its
 * element says where that is. Nothing where the script does not come: what the server drew stays,
 * and its controls, which would do nothing, go with the attribute `failed`.
 */
export async function movingFigure(island: HTMLElement): Promise<ReactNode | undefined> {
  await nearing(island);
  try {
    const { href } = new URL(island.getAttribute('component-url') ?? '', document.baseURI);
    const module: Readonly<Record<string, ComponentType<object>>> = await import(
      /* @vite-ignore */ href
    );
    const Figure = module[island.getAttribute('name') ?? ''];
    if (Figure === undefined) return undefined;
    const props: object = JSON.parse(island.getAttribute('props') ?? '{}');
    return createElement(Figure, props);
  } catch {
    island.toggleAttribute('failed', true);
    return undefined;
  }
}

/** Waits until an element is nearly seen. One that takes no room itself is where its content is. */
function nearing(island: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin },
    );
    for (const child of island.children) observer.observe(child);
  });
}
