import { Parser } from 'htmlparser2';

/** HTML as the elements it names, whatever they are; nothing of it is ever run or shown. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** What stands deeper is taken as standing here. */
const deepest = 60;

/** Reads HTML as browsers do, as far as texts need it: any input gives a tree. */
export function htmlTree(html: string): readonly HtmlNode[] {
  const top: HtmlNode[] = [];
  const stack: { readonly children: HtmlNode[] }[] = [{ children: top }];
  let below = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (stack.length > deepest) {
          below += 1;
          return;
        }
        const element = { tag: tag.replace(/^.*:/, ''), attributes, children: [] as HtmlNode[] };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      onclosetag() {
        if (below > 0) below -= 1;
        else if (stack.length > 1) stack.pop();
      },
      ontext(text) {
        const children = stack.at(-1)?.children ?? top;
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
    },
    { recognizeSelfClosing: false },
  );
  parser.end(html);
  return top;
}

/** All text in it. */
export function htmlLetters(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : htmlLetters(node.children)))
    .join('');
}
