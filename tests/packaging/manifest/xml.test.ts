import { describe, expect, it } from 'vitest';
import { edition, namespacesOf, scormVersion } from '../../../src/packaging/manifest/edition.ts';
import {
  allResources,
  metadataLocations,
  resources,
} from '../../../src/packaging/manifest/resources.ts';
import { firstCharacters, oneLine } from '../../../src/packaging/manifest/text.ts';
import { element, writeXml } from '../../../src/packaging/manifest/xml.ts';
import {
  attributeOf,
  child,
  descendants,
  readXml,
  type XmlNode,
} from '../../../src/packaging/manifest/xml-tree.ts';

function read(text: string): XmlNode {
  const reading = readXml(new TextEncoder().encode(text));
  if (reading.kind === 'malformed') throw new Error(JSON.stringify(reading.faults));
  return reading.root;
}

describe('a written document', () => {
  it('has elements on lines of their own, and text without added blanks', () => {
    const root = element(
      'a',
      { b: '1', c: '2' },
      element('d', {}),
      element('e', {}, 'text ', element('f', {}, element('g', {}), element('h', {})), ' more'),
      element('i', {}, element('j', { k: '' })),
    );
    expect(writeXml(root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<a b="1" c="2">
  <d/>
  <e>text <f>
  <g/>
  <h/>
</f> more</e>
  <i>
    <j k=""/>
  </i>
</a>
`);
  });

  it('escapes what means something, and what a reader would change', () => {
    const text = '<a> & "b"\r\n\t';
    expect(writeXml(element('a', { b: text }, text))).toContain(
      '<a b="&lt;a&gt; &amp; &quot;b&quot;&#13;&#10;&#9;">&lt;a&gt; &amp; "b"&#13;\n\t</a>',
    );
    const root = read(writeXml(element('a', { b: text }, `${text}x`)));
    expect(root.text).toBe(`${text}x`);
  });

  it('leaves out what no document can hold (XML 1.0, 2.2)', () => {
    const kept = '\t\n\u0020\ud7ff\ue000\ufffd🙂';
    const gone = '\u0000\u0008\u000b\u000c\u000e\u001f\udfff\ud800\ufffe\uffff';
    expect(writeXml(element('a', {}, `x${kept}${gone}y`))).toContain(`<a>x${kept}y</a>`);
  });
});

describe('a document that is read', () => {
  it('is a tree of elements with their lines, attributes and texts', () => {
    const root = read('<a:b xmlns:a="n" c=" d " a:e="f">\n<g> h </g><!-- i --><j>k<l/></j></a:b>');
    expect(root).toEqual({
      ...{ name: 'b', namespace: 'n', line: 1, text: '' },
      attributes: [
        { name: 'c', namespace: '', value: 'd' },
        { name: 'e', namespace: 'n', value: 'f' },
      ],
      children: [
        { name: 'g', namespace: '', line: 2, attributes: [], children: [], text: 'h' },
        {
          ...{ name: 'j', namespace: '', line: 2, attributes: [], text: '' },
          children: [{ name: 'l', namespace: '', line: 2, attributes: [], children: [], text: '' }],
        },
      ],
    });
    expect(child(root, 'j')?.name).toBe('j');
    expect(child(root, 'l')).toBeNull();
    expect(descendants(root).map(({ name }) => name)).toEqual(['b', 'g', 'j', 'l']);
    expect(attributeOf(root, 'c')).toBe('d');
    expect(attributeOf(root, 'e')).toBeNull();
  });

  it('says where it is none', () => {
    const faults = (text: string | Uint8Array) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const reading = readXml(bytes);
      return reading.kind === 'malformed' ? reading.faults : [];
    };
    expect(faults('<a>\n<b></a>')[0]).toEqual({
      line: 2,
      message: expect.stringMatching(/^\S.*\S$/),
    });
    expect(faults('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toEqual([
      { line: 1, message: 'it declares entities' },
    ]);
    const wide = Uint8Array.from(
      [...'<!DOCTYPE a [<!ENTITY b "c">]><a/>'].flatMap((each) => [each.charCodeAt(0), 0]),
    );
    expect(faults(wide)[0]?.message).toBe('it declares entities');
  });
});

describe('the version of a manifest', () => {
  const version = (schemaVersion: string, attributes = '') =>
    scormVersion(
      read(
        `<m ${attributes}><metadata><schemaversion>${schemaVersion}</schemaversion></metadata></m>`,
      ),
    );

  it.each([
    ['1.2', '1.2'],
    ['1.1', '1.2'],
    ['1.0', '1.2'],
    ['2004 3rd Edition', '2004'],
    ['2004 4th Edition', '2004'],
    ['Scorm 2004', '2004'],
    ['1.3', '2004'],
    ['CAM 1.3', '2004'],
    ['cam 1.3.1', '2004'],
    ['5 1.3', '1.2'],
    ['1.4', '1.2'],
    ['', '1.2'],
  ])('that says "%s" is %s', (said, played) => {
    expect(version(said)).toBe(played);
  });

  it.each([
    ['http://www.adlnet.org/xsd/adlcp_v1p3', '2004'],
    ['http://www.imsglobal.org/xsd/imscp_v1p1', '2004'],
    ['http://www.imsglobal.org/xsd/imsss', '2004'],
    ['http://www.adlnet.org/xsd/adlseq_v1p3', '2004'],
    ['http://www.adlnet.org/xsd/adlnav_v1p3', '2004'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', '1.2'],
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', '1.2'],
  ])('that says none follows from its namespaces: %s is %s', (uri, played) => {
    expect(version('', `xmlns:x="${uri}" x:a="b"`)).toBe(played);
    expect(scormVersion(read(`<m><x:a xmlns:x="${uri}"/></m>`))).toBe(played);
    // What the manifest says goes before them.
    expect(version('1.2', `xmlns:x="${uri}" x:a="b"`)).toBe('1.2');
  });

  it('that begins otherwise says nothing, and its namespaces decide', () => {
    const uri = 'http://www.imsglobal.org/xsd/imsss';
    expect(version('version 1.2', `xmlns:x="${uri}" x:a="b"`)).toBe('2004');
  });

  it('is read from its place alone', () => {
    expect(edition(read('<m><metadata><schemaversion> 1.2 </schemaversion></metadata></m>'))).toBe(
      '1.2',
    );
    expect(edition(read('<m><metadata/></m>'))).toBe('');
    expect(edition(read('<m><schemaversion>1.2</schemaversion></m>'))).toBe('');
  });

  it('goes by namespaces that are used, each once', () => {
    const root = read('<a xmlns="n" xmlns:o="o" xmlns:p="p" o:b=""><c xmlns="" o:d="" e=""/></a>');
    expect(namespacesOf(root)).toEqual(['n', 'o']);
  });
});

describe('the resources of a manifest', () => {
  const root = read(`<manifest xml:base="a/" xmlns:adlcp="x/adlcp" xmlns:other="other">
    <resources xml:base="b/"><resource identifier="1" xml:base=" c/ "/><resource identifier="1"/><resource/></resources>
    <resources base="d/"><resource identifier="2" other:base="e/"><resource identifier="inner"/></resource></resources>
    <metadata><adlcp:location>m.xml</adlcp:location><location>n.xml</location><adlcp:other/></metadata></manifest>`);

  it('count from the bases above them', () => {
    expect(allResources(root).map(({ base }) => base)).toEqual(['a/b/c/', 'a/b/', 'a/b/', 'a/']);
  });

  it('go by their identifiers, the first where several have one', () => {
    const found = resources(root);
    expect([...found].map(([identifier, { base }]) => [identifier, base])).toEqual([
      ['1', 'a/b/c/'],
      ['', 'a/b/'],
      ['2', 'a/'],
    ]);
    expect(resources(root)).toBe(found);
  });

  it('have metadata where ADL says so', () => {
    expect(metadataLocations(root).map(({ text }) => text)).toEqual(['m.xml']);
  });
});

describe('a text of the manifest', () => {
  it('is on one line, and cut without cutting a character', () => {
    expect(oneLine(' a\n\tb  c ')).toBe('a b c');
    expect(firstCharacters('a🙂b', 2)).toBe('a🙂');
    expect(firstCharacters('a', 2)).toBe('a');
  });
});
