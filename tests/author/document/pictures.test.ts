import { describe, expect, it } from 'vitest';
import { pictureName, withPicture } from '../../../src/author/document/pictures.ts';

/** Pictures that are put into texts. */

describe('a picture', () => {
  it.each([
    ['Karte der Häfen.PNG', [], 'karte-der-hafen.png'],
    ['image.png', ['image.png', 'image-2.png'], 'image-3.png'],
    ['地图.svg', [], 'picture.svg'],
    ['noending', [], 'noending'],
  ])('%s gets a name that every system takes', (given, taken, name) => {
    expect(pictureName(given, taken)).toBe(name);
  });

  const map = { alt: 'A map', name: 'map.png' };
  it.each([
    ['', 0, 'block', '![A map](images/map.png)'],
    ['Where is it?', 12, 'block', 'Where is it?\n\n![A map](images/map.png)'],
    ['One. Two.', 5, 'block', 'One.\n\n![A map](images/map.png)\n\nTwo.'],
    ['This', 4, 'line', 'This ![A map](images/map.png)'],
  ] as const)('stands in “%s” where there is room for it', (text, at, room, after) => {
    expect(withPicture(text, at, map, room)).toBe(after);
  });

  it('has words that are no marks', () => {
    const alt = 'A *big*\n[map] of $5';
    expect(withPicture('', 0, { ...map, alt }, 'line')).toBe(
      '![A \\*big\\* \\[map\\] of \\$5](images/map.png)',
    );
  });
});
