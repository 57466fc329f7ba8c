import { type CssNode, generate, type List, type ListItem, parse, walk } from 'css-tree';
import { type CustomPlugin, optimize } from 'svgo/browser';

/**
 * An SVG picture without what a picture does not need and a page of the LMS would run or fetch when
 * the file is opened on its own: scripts, event handlers, animations, HTML, links, and anything that
 * refers to another file. What stays is what is listed here.
 *
 * @throws where it is no XML, with the reason
 */
export function cleanSvg(svg: string): string {
  return optimize(svg, { plugins: ['removeDoctype', 'removeComments', 'removeMetadata', cleaning] })
    .data;
}

const elements = new Set(
  [
    'svg g defs symbol use title desc style switch view image',
    'path rect circle ellipse line polyline polygon',
    'text tspan textPath',
    'linearGradient radialGradient stop pattern clipPath mask marker filter',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting',
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR',
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting',
    'feSpotLight feTile feTurbulence',
  ].flatMap((line) => line.split(' ')),
);

const cleaning: CustomPlugin = {
  name: 'cleaning',
  fn: () => ({
    instruction: {
      enter: (node, parent) => remove(node, parent),
    },
    element: {
      enter: (node, parent) => {
        // The words in a link stay; the link goes.
        if (node.name === 'a') node.name = 'g';
        if (!elements.has(node.name)) {
          remove(node, parent);
          return;
        }
        for (const [name, value] of Object.entries(node.attributes)) {
          const kept = cleanAttribute(node.name, name, value);
          if (kept === null) delete node.attributes[name];
          else node.attributes[name] = kept;
        }
        if (node.name !== 'style') return;
        for (const child of node.children) {
          if (child.type === 'text' || child.type === 'cdata') {
            child.value = cleanCss(child.value, 'stylesheet');
          }
        }
      },
    },
  }),
};

/** The list of children is left as it is, for it is being walked. */
function remove<Node>(node: Node, parent: { children: Node[] }): void {
  parent.children = parent.children.filter((each) => each !== node);
}

const names = /^(?:xmlns(?::xlink)?|xlink:href|xml:(?:lang|space)|[a-z][a-z-]*)$/i;
const pictureData = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i;

/** Null where it may not stay. */
function cleanAttribute(element: string, name: string, value: string): string | null {
  if (!names.test(name) || /^on/i.test(name)) return null;
  if (/^(?:xlink:)?href$/i.test(name)) {
    const isPicture = element === 'image' && pictureData.test(value.trim());
    return isPicture || value.trim().startsWith('#') ? value : null;
  }
  if (/^(?:src|base)$/i.test(name)) return null;
  if (name === 'style') return cleanCss(value, 'declarationList');
  if (!/url|\\/i.test(value)) return value;
  return cleanCss(`x:${value}`, 'declarationList') === '' ? null : value;
}

/** Style sheets and declarations without those that load something. */
function cleanCss(css: string, context: 'stylesheet' | 'declarationList'): string {
  const tree = parse(css, { context });
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode> | null, list: List<CssNode> | null) {
      const isRule = node.type === 'Atrule' && /^(?:import|font-face|namespace)$/i.test(node.name);
      const isValue = node.type === 'Declaration' && loads(node.value);
      // What the parser could not take apart is not kept either.
      if ((isRule || isValue || node.type === 'Raw') && item !== null) list?.remove(item);
    },
  });
  return generate(tree);
}

function loads(value: CssNode): boolean {
  let found = false;
  walk(value, (node) => {
    const loading = /^(?:src|image|image-set|-webkit-image-set|cross-fade|expression)$/i;
    if (node.type === 'Url') found ||= !node.value.startsWith('#');
    if (node.type === 'Function') found ||= loading.test(node.name);
    if (node.type === 'Raw') found = true;
  });
  return found;
}
