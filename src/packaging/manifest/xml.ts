/** An XML element as it is written: text children are escaped, never markup. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Builds an element; attributes are written in the order given. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

/**
 * Writes a document in UTF-8 with a declaration, elements indented by two spaces.
 * Elements that hold text stay on one line, so that no blank is added to the text.
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write(node: XmlElement, indent: string): string {
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const open = `${indent}<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${open}/>`;
  if (node.children.some((child) => typeof child === 'string')) {
    const inside = node.children.map((child) =>
      typeof child === 'string' ? escapeText(child) : write(child, ''),
    );
    return `${open}>${inside.join('')}</${node.name}>`;
  }
  const inside = node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [write(child, `${indent}  `)],
  );
  return `${open}>\n${inside.join('\n')}\n${indent}</${node.name}>`;
}

// A carriage return would be read back as a line feed, and a line break in an attribute as a blank.
function escapeText(text: string): string {
  return legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}

/** Without the characters that XML 1.0 cannot hold even as references (section 2.2, Char). */
function legal(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}
