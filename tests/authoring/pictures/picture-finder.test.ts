import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureFinder } from '../../../src/authoring/pictures/picture-finder.ts';
import { hash } from '../../../src/quiz/text/hash.ts';

const leaf = readFileSync('tests/courses/zh/lessons/leaf.png');
const drawing = (width: number, height: number, inside = '') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  );

/** The head of a PNG of some size, which is all that is read of it. */
function png(width: number, height: number, bytes = 64): Uint8Array {
  const picture = new Uint8Array(bytes);
  picture.set(leaf.subarray(0, 33));
  new DataView(picture.buffer).setUint32(16, width);
  new DataView(picture.buffer).setUint32(20, height);
  return picture;
}

/** A mark of what bytes are, as short as a hash. */
const digest = (bytes: Uint8Array) => hash(bytes.join()).toString(16).padStart(8, '0');

function finder(files: Readonly<Record<string, Uint8Array>>) {
  const names = Object.keys(files);
  const read = (name: string) => files[name] ?? new Uint8Array();
  return pictureFinder({ names, read, digest });
}

const flawOf = (files: Readonly<Record<string, Uint8Array>>, address: string) => {
  const found = finder(files).find(address);
  return 'flaw' in found ? found.flaw : undefined;
};

describe('pictureFinder', () => {
  test('finds pictures beside the quizzes, with their size and a name that every LMS takes', () => {
    const pictures = finder({ 'leaf.png': leaf, 'Karte von Köln.svg': drawing(400, 64) });
    expect(pictures.find('images/leaf.png')).toEqual({
      picture: {
        src: expect.stringMatching(/^assets\/leaf\.[0-9a-f]{8}\.png$/),
        width: 32,
        height: 32,
      },
    });
    expect(pictures.find('./images/Karte%20von%20K%C3%B6ln.svg')).toEqual({
      picture: {
        src: expect.stringMatching(/^assets\/Karte-von-K-ln\.[0-9a-f]{8}\.svg$/),
        width: 400,
        height: 64,
      },
    });
    expect([...pictures.found.values()].map(({ length }) => length)).toEqual([leaf.length, 62]);
  });

  test('keeps what was asked for alone, each once', () => {
    const pictures = finder({ 'a.png': leaf, 'b.png': png(4, 4) });
    pictures.find('images/a.png');
    pictures.find('images/a.png');
    expect(pictures.found.size).toBe(1);
  });

  test('gives a picture that changed another name', () => {
    const names = [leaf, png(4, 4)].flatMap((bytes) => [...takeOne(bytes).keys()]);
    expect(new Set(names).size).toBe(2);
  });

  const takeOne = (bytes: Uint8Array) => {
    const pictures = finder({ 'a.png': bytes });
    pictures.find('images/a.png');
    return pictures.found;
  };

  test('cleans a drawing', () => {
    const pictures = finder({ 'a.svg': drawing(4, 4, '<script>alert(1)</script>') });
    expect(pictures.find('images/a.svg')).toHaveProperty('picture');
    const [bytes] = pictures.found.values();
    expect(new TextDecoder().decode(bytes)).not.toContain('alert');
  });

  test.each([
    ['one that is missing', {}, 'images/a.png', 'there is no file "a.png" in the folder images'],
    ['a slip in its name', { 'map.png': leaf }, 'images/mop.png', 'the nearest: map.png'],
    ['one that lies elsewhere', {}, 'https://a.b/c.png', 'pictures lie in the folder images'],
    ['one above the folder', {}, 'images/../a.png', 'pictures lie in the folder images'],
    [
      'many bytes',
      { 'a.png': png(4, 4, 500_001) },
      'images/a.png',
      '"a.png" has 501 kB, and a picture may have 500 kB',
    ],
    [
      'many pixels',
      { 'a.png': png(2401, 4) },
      'images/a.png',
      '2401 × 4 pixels, and a side may have 2400',
    ],
    [
      'a file of another kind',
      { 'a.png': new Uint8Array(9) },
      'images/a.png',
      'cannot be read as a picture',
    ],
    [
      'a drawing that is broken',
      { 'a.svg': drawing(4, 4, '<g>') },
      'images/a.svg',
      'cannot be read as a picture',
    ],
  ])('says what is wrong with %s', (_, files, address, words) => {
    expect(flawOf(files, address)).toContain(words);
  });
});
