import { options, type VNode } from 'preact';

/** What Preact keeps in a node of its tree, by the names that its `mangle.json` holds stable. */
interface DrawnNode extends VNode {
  /** What it drew. */
  readonly __e?: Node | null;
  /** The node around it. */
  readonly __?: DrawnNode | null;
}

/** What each text said when it was last drawn. */
const said = new WeakMap<Text, string>();

/** Texts to be put back once the element around them is drawn, by its node. */
const waiting = new WeakMap<DrawnNode, Text>();

/**
 * Has texts go on changing where the browser translates the page. A translator puts elements of its
 * own in the place of every text, and Preact would go on writing into the one that was taken away.
 * React would write the whole element anew; so does this, for a text that is alone in its element,
 * as every text of an island is.
 */
export function followTranslators(): void {
  const { diffed, unmount } = options;
  options.diffed = (node) => {
    diffed?.(node);
    const put = waiting.get(node);
    if (put !== undefined) elementOf(node)?.replaceChildren(put);
    const text = textOf(node);
    if (text === null) return;
    const before = said.get(text);
    said.set(text, text.data);
    if (before === undefined || before === text.data || text.parentNode !== null) return;
    const around = nodeAround(node);
    if (around === null) return;
    // A new node of an element knows it after all that is in it.
    const element = elementOf(around);
    if (element === null) waiting.set(around, text);
    else element.replaceChildren(text);
  };
  options.unmount = (node) => {
    const around = nodeAround(node);
    if (around !== null && textOf(node)?.parentNode === null) elementOf(around)?.replaceChildren();
    unmount?.(node);
  };
}

/** The text that a node of the tree drew; null for one that drew something else. */
function textOf({ type, __e: drawn }: DrawnNode): Text | null {
  return type === null && drawn instanceof Text ? drawn : null;
}

function elementOf({ __e: drawn }: DrawnNode): Element | null {
  return drawn instanceof Element ? drawn : null;
}

/** The node of the element around a node. */
function nodeAround(node: DrawnNode): DrawnNode | null {
  for (let around = node.__; around; around = around.__) {
    if (typeof around.type === 'string') return around;
  }
  return null;
}
